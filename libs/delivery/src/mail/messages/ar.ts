import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const ar: MailMessages = {
  greeting: (name) => `مرحبًا \u2068${name}\u2069،`,
  expires: (instant) => `يمكن استخدام الرابط مرة واحدة، حتى ${instant}.`,
  linkHint: 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى المتصفح:',
  footer: (url) => `أرسل Docket هذه الرسالة تلقائيًا: ${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `دعوة إلى \u2068${organization}\u2069`,
      body: (organization) =>
        `أنت مدعو إلى تسجيل الدخول إلى \u2068${organization}\u2069 في Docket، الذي يحفظ أدلة التدريب على البرمجة الآمنة. افتح الرابط وعيّن كلمة مرور.`,
      button: 'قبول الدعوة',
      note: 'إذا لم تكن تتوقع هذه الدعوة، فتجاهل هذه الرسالة. لا تعد توجيهها: يمكن لمن يفتح الرابط تسجيل الدخول باسمك.',
    },
    password_reset: {
      subject: (organization) => `تعيين كلمة مرور جديدة لـ \u2068${organization}\u2069`,
      body: (organization) =>
        `أنشأ أحد المسؤولين في \u2068${organization}\u2069 رابطًا تعيّن به كلمة مرور جديدة في Docket. تبقى كلمة مرورك الحالية صالحة إلى أن تستخدمه.`,
      button: 'تعيين كلمة مرور جديدة',
      note: 'إذا لم تطلب كلمة مرور جديدة، فأبلغ أحد المسؤولين. لا تعد توجيه هذه الرسالة: يمكن لمن يفتح الرابط تسجيل الدخول باسمك.',
    },
    test: {
      subject: (organization) => `رسالة اختبار من \u2068${organization}\u2069`,
      body: (organization) => `يقبل خادم البريد الذي يستخدمه Docket رسائل \u2068${organization}\u2069.`,
      note: 'لا يلزمك فعل أي شيء.',
    },
  },
};
