import type { ErrorMessages } from '../index.js';
import { ltr } from './plural.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound: 'المؤسسة غير موجودة. ربما حُذفت. سجّل الدخول من جديد، أو تواصل مع أحد مشغّلي النظام.',
  unknownTimeZone: (zone: string) =>
    `لا تدعم قاعدة البيانات المنطقة الزمنية «${zone}». اختر اسم منطقة زمنية آخر.`,
  unknownTimeZoneIssue: 'لا تدعم قاعدة البيانات هذه المنطقة الزمنية. اختر اسم منطقة زمنية آخر.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment: 'غيّر مستخدم آخر هذا التكليف بعد أن فتحته. أعد تحميل التكليف، ثم أجرِ تغييرك من جديد.',
  exemption: 'غيّر مستخدم آخر هذا الإعفاء بعد أن فتحته. أعد تحميل الإعفاء، ثم أجرِ تغييرك من جديد.',
  person: 'غيّر مستخدم آخر بيانات هذا الشخص بعد أن فتحتها. أعد تحميل بيانات الشخص، ثم أجرِ تغييرك من جديد.',
  team: 'غيّر مستخدم آخر هذا الفريق بعد أن فتحته. أعد تحميل الفريق، ثم أجرِ تغييرك من جديد.',
  topic: 'غيّر مستخدم آخر هذا الموضوع بعد أن فتحته. أعد تحميل الموضوع، ثم أجرِ تغييرك من جديد.',
  versionIssue: (updatedAt: string) =>
    `الإصدار الحالي هو ${ltr(updatedAt)}. اقرأ السجل من جديد، ثم أرسل هذه القيمة.`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture: 'الوقت المطلوب في المستقبل. اختر الوقت الحالي أو وقتًا قبله.',
  inFutureIssue: 'الوقت في المستقبل. اختر وقتًا أسبق.',
  tooEarly: 'لا يمكن أن تصف المؤشرات وقتًا قبل سنة 1970. اختر وقتًا لاحقًا.',
  tooEarlyIssue: 'الوقت قبل سنة 1970. اختر وقتًا لاحقًا.',
  knownBefore: 'لا يمكن قصر السجلات على وقت يسبق الوقت الذي تصفه المؤشرات.',
  /** @param name of the parameter with the instant that the figures describe */
  knownBeforeIssue: (asOf: string, name: string) =>
    `يجب أن تكون هذه القيمة ${ltr(asOf)}، وهي قيمة ${name}، أو بعدها.`,
};
