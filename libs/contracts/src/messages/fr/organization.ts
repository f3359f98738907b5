import type { ErrorMessages } from '../index.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound:
    'Organisation introuvable. Elle a peut-être été supprimée. Connectez-vous de nouveau, ou adressez-vous à un opérateur.',
  unknownTimeZone: (zone: string) =>
    `La base de données ne prend pas en charge le fuseau horaire « ${zone} ». Choisissez un autre nom de fuseau horaire.`,
  unknownTimeZoneIssue:
    'La base de données ne prend pas en charge ce fuseau horaire. Choisissez un autre nom de fuseau horaire.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment:
    'Quelqu’un d’autre a modifié cette formation assignée depuis que vous l’avez ouverte. Rechargez-la, puis refaites votre modification.',
  exemption:
    'Quelqu’un d’autre a modifié cette dispense depuis que vous l’avez ouverte. Rechargez-la, puis refaites votre modification.',
  person:
    'Quelqu’un d’autre a modifié cette personne depuis que vous l’avez ouverte. Rechargez-la, puis refaites votre modification.',
  team: 'Quelqu’un d’autre a modifié cette équipe depuis que vous l’avez ouverte. Rechargez-la, puis refaites votre modification.',
  topic:
    'Quelqu’un d’autre a modifié ce thème depuis que vous l’avez ouvert. Rechargez-le, puis refaites votre modification.',
  versionIssue: (updatedAt: string) =>
    `La version actuelle est ${updatedAt}. Relisez l’élément, puis envoyez cette valeur.`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture: 'L’instant demandé est dans le futur. Choisissez l’instant actuel ou un instant antérieur.',
  inFutureIssue: 'L’instant est dans le futur. Choisissez un instant antérieur.',
  tooEarly:
    'Les chiffres ne peuvent pas décrire un instant antérieur à 1970. Choisissez un instant ultérieur.',
  tooEarlyIssue: 'L’instant est antérieur à 1970. Choisissez un instant ultérieur.',
  knownBefore:
    'Les données ne peuvent pas être limitées à un instant antérieur à celui que les chiffres décrivent.',
  /** @param name of the parameter with the instant that the figures describe */
  knownBeforeIssue: (asOf: string, name: string) =>
    `La valeur doit être ${asOf}, celle de ${name}, ou un instant ultérieur.`,
};
