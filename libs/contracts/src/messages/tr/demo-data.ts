import type { ErrorMessages } from '../index.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: 'Kişi sayısı 1 ile 1.000.000 arasında olmalıdır.',
  slugTaken: (slug) => `“${slug}” adlı bir kuruluş zaten var. --org ile başka bir ad seçin.`,
};
