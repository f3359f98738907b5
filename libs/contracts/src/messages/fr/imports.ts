import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours: number) =>
    `Envoi introuvable. Les fichiers envoyés sont supprimés une fois importés, et après ${counted(hours, 'heure', 'heures')}. Envoyez-les de nouveau.`,
  rejectedNotFound: (hours: number) =>
    `Le fichier des lignes rejetées est introuvable. Il est conservé ${counted(hours, 'heure', 'heures')}. Importez de nouveau le fichier d’origine.`,
  mappingsTooLarge: (mebibytes: number) =>
    `Les correspondances enregistrées de votre organisation peuvent occuper ${mebibytes} Mio au total. Supprimez-en une qui ne sert plus, ou enregistrez moins de valeurs.`,
  beingImported:
    'Cet envoi est en cours d’import, ou son import a été interrompu. Attendez la fin de l’import, ou envoyez de nouveau les fichiers.',
  unknownTable: (name: string) =>
    `L’envoi ne contient pas de table « ${name} ». Vérifiez son nom, ou envoyez de nouveau le fichier.`,
  repeatedTable: (name: string) => `La table « ${name} » est indiquée deux fois. Retirez l’une des deux.`,
  invalidMapping:
    'La correspondance ne convient pas aux colonnes du fichier. Les détails figurent dans « issues ».',
  statementsHaveNoMapping: 'Les déclarations xAPI sont importées sans correspondance. Envoyez null.',
  mappingRequired: 'Envoyez la correspondance des colonnes.',
  mappingNotFound: 'Correspondance introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  mappingNameNotFound: (name: string) =>
    `Il n’existe aucune correspondance enregistrée nommée « ${name} ». Vérifiez le nom, ou enregistrez la correspondance sur la page « Import ».`,
  mappingNameTaken: (name: string) =>
    `Une correspondance nommée « ${name} » existe déjà. Choisissez un autre nom.`,
  tooManyMappings: (max: number) =>
    `Votre organisation a déjà ${counted(max, 'correspondance enregistrée', 'correspondances enregistrées')}. Supprimez-en une qui n’est plus utilisée.`,
};
