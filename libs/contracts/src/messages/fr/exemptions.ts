import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: 'Dispense introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  personNotFound: 'Personne introuvable. Vérifiez l’identifiant, ou choisissez une autre personne.',
  assignmentNotFound:
    'Formation assignée introuvable. Vérifiez l’identifiant, ou choisissez une autre formation.',
  frameworkNotFound: 'Référentiel introuvable. Vérifiez l’identifiant, ou choisissez un autre référentiel.',
  itemNotFound:
    'Le référentiel n’a aucun élément avec cet identifiant. Vérifiez l’identifiant, ou choisissez un autre élément.',
  invalid: 'La dispense n’est pas valide. Les détails figurent dans « issues ».',
  endsBeforeStart: 'La fin doit être postérieure au début.',
  tooLong: (years: number) =>
    `Une dispense dure au plus ${counted(years, 'an', 'ans')}. Choisissez une fin plus proche.`,
  overlaps: (name: string, from: string, until: string) =>
    `${name} a déjà une dispense du ${from} au ${until} (UTC). Choisissez une autre période, ou modifiez cette dispense.`,
};
