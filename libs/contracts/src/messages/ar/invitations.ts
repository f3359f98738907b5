import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'لم تعد هذه الدعوة صالحة. انتهت صلاحيتها، أو استُخدمت من قبل، أو حلت محلها دعوة أحدث. اطلب رابطًا جديدًا من أحد المسؤولين.',
  personLeft: 'غادر هذا الشخص المؤسسة. أعد تنشيطه قبل دعوته.',
  emailCannotSignIn: (email: string) =>
    `لا يمكن استخدام عنوان البريد الإلكتروني ${email} لتسجيل الدخول. صحّحه قبل دعوة الشخص.`,
  emailCannotSignInIssue:
    'لا يمكن استخدام عنوان البريد الإلكتروني هذا لتسجيل الدخول. صحّحه، أو اختر الدور «Learner».',
  wrongAccount: (email: string) =>
    `هذه الدعوة للعنوان ${email}، لكنك سجّلت الدخول بحساب آخر. سجّل الدخول باسم ${email}، ثم افتح الرابط من جديد.`,
  noticeNotFound: 'التنبيه غير موجود. أعد تحميل الصفحة.',
  accountBelongsToOther:
    'يعود هذا الحساب إلى شخص آخر في المؤسسة. اطلب من أحد المسؤولين تصحيح عنوان البريد الإلكتروني.',
};
