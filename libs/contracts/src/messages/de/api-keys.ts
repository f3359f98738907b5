import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'API-Schlüssel nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  expiryInPast: 'Das Ablaufdatum liegt in der Vergangenheit. Wählen Sie ein späteres.',
  expiryTooLate: (days: number) =>
    `Das Ablaufdatum liegt mehr als ${counted(days, 'Tag', 'Tage')} in der Zukunft. Wählen Sie ein früheres und ersetzen Sie den Schlüssel vorher.`,
  tooManyKeys: (max: number) =>
    `Die Organisation hat bereits die Höchstzahl von ${counted(max, 'aktiven API-Schlüssel', 'aktiven API-Schlüsseln')}. Widerrufen Sie einen, der nicht mehr verwendet wird, und versuchen Sie es erneut.`,
  expiryInPastIssue: 'Das Ablaufdatum liegt in der Vergangenheit. Wählen Sie ein späteres.',
};
