import type { ErrorMessages } from '../index.js';
import { count } from './plural.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: `Die Anzahl der Personen muss zwischen 1 und ${count(1_000_000)} liegen.`,
  slugTaken: (slug: string) =>
    `Eine Organisation „${slug}“ gibt es bereits. Wählen Sie mit --org eine andere.`,
};
