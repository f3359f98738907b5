import type { ErrorMessages } from '../index.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid:
    'La session n’a pas été enregistrée, car certaines valeurs ne peuvent pas être acceptées. Consultez le détail des erreurs.',
  unknownPerson: (person: string) =>
    `Personne « ${person} » introuvable. Retirez-la de la liste, ou ajoutez-la d’abord à l’organisation.`,
  erasedPerson:
    'Les données de cette personne sont effacées : aucune formation ne peut être enregistrée. Retirez-la de la liste.',
  repeatedPerson: (name: string) =>
    `${name} est indiqué deux fois, car deux des personnes ont été fusionnées. Retirez l’une des deux.`,
  repeatedTopic: (title: string) => `Le thème « ${title} » est indiqué deux fois. Retirez l’un des deux.`,
  inFuture: 'Cette date est dans le futur. Enregistrez la session lorsqu’elle est terminée.',
  idTaken:
    'Une session avec cet identifiant est déjà enregistrée avec d’autres valeurs. Une session enregistrée n’est jamais modifiée. Annulez-la et enregistrez la session corrigée avec un nouvel identifiant.',
  notFound: 'Session en présentiel introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  noSheet: 'Cette session n’a pas de feuille de présence.',
  sheetRemoved:
    'La feuille de présence a été supprimée. Son nom, sa taille et son SHA-256 sont conservés avec la session.',
  sheetMissing:
    'La feuille de présence est introuvable. Une feuille téléversée est conservée un jour. Téléversez-la de nouveau.',
  sheetType: 'Ce fichier n’est ni un PDF, ni un PNG, ni un JPEG. Choisissez un autre fichier.',
  sheetTooLarge: (mebibytes: number) =>
    `Une feuille de présence est un seul fichier de ${mebibytes} Mio au plus. Choisissez un fichier plus petit.`,
  oneSheet: 'Envoyez un fichier en multipart/form-data.',
};
