import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: 'Befreiung nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  personNotFound: 'Person nicht gefunden. Prüfen Sie die ID oder wählen Sie eine andere Person.',
  assignmentNotFound: 'Zuweisung nicht gefunden. Prüfen Sie die ID oder wählen Sie eine andere Zuweisung.',
  frameworkNotFound: 'Regelwerk nicht gefunden. Prüfen Sie die ID oder wählen Sie ein anderes Regelwerk.',
  itemNotFound:
    'Das Regelwerk hat keinen Eintrag mit dieser ID. Prüfen Sie die ID oder wählen Sie einen anderen Eintrag.',
  invalid: 'Die Befreiung ist nicht gültig. Einzelheiten stehen in „issues“.',
  endsBeforeStart: 'Das Ende muss nach dem Beginn liegen.',
  tooLong: (years: number) =>
    `Eine Befreiung gilt höchstens ${counted(years, 'Jahr', 'Jahre')}. Wählen Sie ein früheres Ende.`,
  overlaps: (name: string, from: string, until: string) =>
    `${name} hat bereits eine Befreiung von ${from} bis ${until} (UTC). Wählen Sie einen anderen Zeitraum oder ändern Sie jene Befreiung.`,
};
