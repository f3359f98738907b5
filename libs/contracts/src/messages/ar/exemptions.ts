import type { ErrorMessages } from '../index.js';
import { ltr, years } from './plural.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: 'الإعفاء غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  personNotFound: 'الشخص غير موجود. تحقق من المعرّف، أو اختر شخصًا آخر.',
  assignmentNotFound: 'التكليف غير موجود. تحقق من المعرّف، أو اختر تكليفًا آخر.',
  frameworkNotFound: 'الإطار غير موجود. تحقق من المعرّف، أو اختر إطارًا آخر.',
  itemNotFound: 'لا يوجد في الإطار بند بهذا المعرّف. تحقق من المعرّف، أو اختر بندًا آخر.',
  invalid: 'الإعفاء غير صالح. راجع المشكلات المذكورة.',
  endsBeforeStart: 'يجب أن تكون النهاية بعد البداية.',
  tooLong: (max: number) => `لا تزيد مدة الإعفاء على ${years(max)}. اختر نهاية أقرب.`,
  overlaps: (name: string, from: string, until: string) =>
    `للشخص ${name} إعفاء بالفعل من ${ltr(from)} إلى ${ltr(until)} (UTC). اختر فترة أخرى، أو غيّر ذلك الإعفاء.`,
};
