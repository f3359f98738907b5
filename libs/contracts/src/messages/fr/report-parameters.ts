import type { ErrorMessages } from '../index.js';
import { count } from './plural.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: 'Choisissez une formation assignée dans la liste.',
  chooseControl: 'Choisissez une exigence ou un risque dans la liste.',
  choosePerson: 'Choisissez une personne dans la liste.',
  comparison: 'Utilisez « previous », ou l’identifiant d’un rapport antérieur.',
  sampleSize: (max: number) => `Saisissez un nombre entier de personnes, de 1 à ${count(max)}.`,
  seed: 'Saisissez une graine, p. ex. la date de la demande. La même graine sélectionne les mêmes personnes.',
  seedCharacters:
    'Utilisez des caractères visibles séparés par des espaces simples, afin que la graine puisse être saisie de nouveau.',
};
