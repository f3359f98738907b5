import type { ErrorMessages } from '../index.js';
import { hours as hoursText, number } from './plural.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours: number) =>
    `الملفات المرفوعة غير موجودة. تُحذف الملفات المرفوعة عند استيرادها، وبعد ${hoursText(hours)}. ارفعها من جديد.`,
  rejectedNotFound: (hours: number) =>
    `ملف الصفوف المرفوضة غير موجود. يُحتفظ به لمدة ${hoursText(hours)}. استورد الملف الأصلي من جديد.`,
  mappingsTooLarge: (mebibytes: number) =>
    `يمكن أن يبلغ حجم عمليات الربط المحفوظة في مؤسستك ${mebibytes} ميبيبايت إجمالًا. احذف ما لم يعد مستخدمًا، أو احفظ قيمًا أقل.`,
  beingImported:
    'يجري استيراد هذه الملفات، أو انقطع استيرادها. انتظر حتى ينتهي الاستيراد، أو ارفع الملفات من جديد.',
  unknownTable: (name: string) =>
    `لا يوجد في الملفات المرفوعة جدول باسم «${name}». تحقق من اسمه، أو ارفع الملف من جديد.`,
  repeatedTable: (name: string) => `الجدول «${name}» مدرج مرتين. أزل أحدهما.`,
  invalidMapping: 'لا يناسب الربط أعمدة الملف. راجع المشكلات المذكورة.',
  statementsHaveNoMapping: 'تُستورد عبارات xAPI بلا ربط. أرسل null.',
  mappingRequired: 'أرسل ربط الأعمدة.',
  mappingNotFound: 'الربط غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  mappingNameNotFound: (name: string) =>
    `لا يوجد ربط محفوظ باسم «${name}». تحقق من الاسم، أو احفظ الربط في صفحة الاستيراد.`,
  mappingNameTaken: (name: string) => `يوجد ربط باسم «${name}» بالفعل. اختر اسمًا آخر.`,
  tooManyMappings: (max: number) =>
    `بلغ عدد جداول الربط المحفوظة لمؤسستك الحد الأقصى (${number(max)}). احذف جدولًا لم يعد مستخدمًا.`,
};
