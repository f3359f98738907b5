import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) => `يمكنك إرسال ${messages} رسالة على الأكثر خلال 24 ساعة. حاول مرة أخرى لاحقًا.`,
  notFound: 'الرسالة غير موجودة. أعد تحميل الصفحة.',
  cannotSendAgain:
    'لا يمكن إرسال هذه الرسالة مرة أخرى. فهي ليست محتجزة ولم يفشل إرسالها، أو لم يعد رابطها صالحًا. ادع الشخص مرة أخرى.',
};
