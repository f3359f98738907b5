import type { ErrorMessages } from '../index.js';
import { years } from './plural.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: 'تصف الفترة المؤسسة في نهاية الفترة. أزل asOf، أو أزل الفترة.',
  fromMissing: 'بداية الفترة غير محددة.',
  toMissing: 'نهاية الفترة غير محددة.',
  daysWithoutPeriod: 'لا يُذكر تأهيل المنضمين إلا لفترة. أضف from وto.',
  order: 'يجب أن تبدأ الفترة قبل أن تنتهي.',
  tooLong: (max: number) => `يجب ألا تزيد الفترة على ${years(max)}.`,
};
