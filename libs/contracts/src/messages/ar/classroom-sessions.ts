import type { ErrorMessages } from '../index.js';
import { ltr, number } from './plural.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid: 'لم تُسجَّل الجلسة لأن بعض القيم لا يمكن قبولها. راجع المشكلات المذكورة.',
  unknownPerson: (person: string) =>
    `الشخص «${person}» غير موجود. أزل الشخص من القائمة، أو أضفه إلى المؤسسة أولًا.`,
  erasedPerson: 'بيانات هذا الشخص ممحوة، لذا لا يمكن تسجيل تدريب له. أزل الشخص من القائمة.',
  repeatedPerson: (name: string) => `${name} مدرج مرتين، لأن اثنين من الأشخاص قد دُمجا. أزل أحدهما.`,
  repeatedTopic: (title: string) => `الموضوع «${title}» مدرج مرتين. أزل أحدهما.`,
  inFuture: 'هذا الوقت في المستقبل. سجّل الجلسة عند اكتمالها.',
  idTaken:
    'توجد جلسة مسجلة بهذا المعرّف وبقيم أخرى. لا تُعدَّل الجلسات المسجلة أبدًا. أبطل تلك الجلسة، وسجّل الجلسة المصححة بمعرّف جديد.',
  notFound: 'الجلسة الحضورية غير موجودة. تحقق من المعرّف، أو أعد تحميل القائمة.',
  noSheet: 'ليس لهذه الجلسة كشف حضور.',
  sheetRemoved: 'حُذف كشف الحضور. يُحتفظ باسمه وحجمه وقيمة SHA-256 مع الجلسة.',
  sheetMissing: 'كشف الحضور غير موجود. يُحتفظ بالكشف المرفوع يومًا واحدًا. ارفعه من جديد.',
  sheetType: 'هذا الملف ليس PDF ولا PNG ولا JPEG. اختر ملفًا آخر.',
  sheetTooLarge: (mebibytes: number) =>
    `كشف الحضور ملف واحد لا يزيد حجمه على ${ltr(`${number(mebibytes)} MiB`)}. اختر ملفًا أصغر.`,
  oneSheet: 'أرسل ملفًا واحدًا بصيغة multipart/form-data.',
};
