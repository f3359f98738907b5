import type { ErrorMessages } from '../index.js';
import { ltr, number } from './plural.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: `يجب أن يكون عدد الأشخاص بين ${number(1)} و${number(1_000_000)}.`,
  slugTaken: (slug: string) => `توجد مؤسسة «${slug}» بالفعل. اختر غيرها بالخيار ${ltr('--org')}.`,
};
