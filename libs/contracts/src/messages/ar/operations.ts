import type { ErrorMessages } from '../index.js';
import { ltr } from './plural.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'التقرير غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  workerNotFound: 'عملية المعالجة غير موجودة. ربما توقفت. أعد تحميل قائمة عمليات المعالجة.',
  notAnOperator: (email: string) =>
    `لا يوجد مشغّل للنظام بالعنوان ${email}. تحقق من العنوان، أو شغّل ${ltr('"admin operator list"')} لعرض جميع المشغّلين.`,
};
