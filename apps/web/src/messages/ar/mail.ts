import { plural } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'البريد الإلكتروني',
  intro:
    'الرسائل التي يرسلها Docket إلى أشخاص المؤسسة: الدعوات وروابط كلمات المرور ورسائل الاختبار. تُحذف بعد 90 يومًا.',
  count: (messages: number) =>
    plural(messages, {
      zero: 'لا رسائل',
      one: 'رسالة واحدة',
      two: 'رسالتان',
      few: '# رسائل',
      many: '# رسالة',
      other: '# رسالة',
    }),
  search: 'البحث في الرسائل',
  searchPlaceholder: 'ابحث بالاسم أو عنوان البريد الإلكتروني',
  empty: 'لا توجد رسائل بعد',
  emptyHint: 'تُنشأ رسالة عندما تدعو شخصًا، أو تنشئ رابط كلمة مرور، أو ترسل رسالة اختبار من الإعدادات.',
  columns: { recipient: 'المستلم', kind: 'الرسالة', created: 'تاريخ الإنشاء' },
  kinds: { invitation: 'دعوة', password_reset: 'رابط كلمة مرور', test: 'رسالة اختبار' },
  states: { queued: 'في الانتظار', sending: 'قيد الإرسال', sent: 'أُرسلت', failed: 'فشلت', held: 'محتجزة' },
  nextAttempt: 'المحاولة التالية {instant}',
  answer: 'رد خادم البريد:',
  reasons: {
    no_server: 'لم يُضبط خادم بريد. يضبطه أحد المشغّلين باستخدام SMTP_HOST، ثم أرسل الرسالة.',
    quota: 'أرسلت المؤسسة رسائل كثيرة خلال 24 ساعة. أرسل الرسالة لاحقًا.',
    unreachable: 'تعذر الوصول إلى خادم البريد.',
    sign_in: 'رفض خادم البريد تسجيل دخول Docket. يجب أن يصحح أحد المشغّلين الإعدادات.',
    deferred: 'لم يقبل خادم البريد الرسالة بعد.',
    refused: 'رفض خادم البريد الرسالة. تحقق من عنوان البريد الإلكتروني.',
    obsolete: 'استُخدم الرابط، أو حل محله رابط آخر، أو انتهت صلاحيته.',
  },
  sendAgain: {
    button: 'إعادة الإرسال',
    label: (recipient: string) => `إعادة إرسال الرسالة إلى ${recipient}`,
    done: (recipient: string) => `الرسالة إلى ${recipient} في انتظار الإرسال`,
    failed: (recipient: string) => `تعذرت إعادة إرسال الرسالة إلى ${recipient}`,
  },
};
