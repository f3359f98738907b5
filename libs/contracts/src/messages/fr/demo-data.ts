import type { ErrorMessages } from '../index.js';
import { count } from './plural.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: `Le nombre de personnes doit être compris entre 1 et ${count(1_000_000)}.`,
  slugTaken: (slug: string) =>
    `Une organisation « ${slug} » existe déjà. Choisissez-en une autre avec --org.`,
};
