import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'تسجيل الدخول',
  signOut: 'تسجيل الخروج',
  tagline: 'أدلة إثبات لتدريب مطوريك على كتابة شيفرة آمنة.',
  sessionEnded: 'انتهت جلستك. سجّل الدخول للمتابعة.',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  invalidEmail: 'أدخل عنوان بريد إلكتروني، مثل name@company.com.',
  passwordRequired: 'أدخل كلمة المرور.',
  incorrect: 'البريد الإلكتروني أو كلمة المرور غير صحيح. تحقق منهما وأعد المحاولة.',

  profile: 'الملف الشخصي',
  organizations: 'المؤسسات',
  account: (initials: string, name: string) => `${initials}، حساب ${name}`,
  signOutEverywhere: 'تسجيل الخروج من كل الأجهزة',
  signOutEverywhereTitle: 'هل تريد تسجيل الخروج من كل الأجهزة؟',
  signOutEverywhereText: (email: string) => `ستنتهي جميع جلسات ${email} على كل الأجهزة، بما فيها هذا الجهاز.`,
  staySignedIn: 'البقاء مسجّلًا',
  signOutFailed: 'تعذر تسجيل الخروج، وما زالت جلستك قائمة',

  notAllowed: {
    title: 'لا يُسمح بالوصول',
    text: (organization: string, email: string, role: string) =>
      `هذه الصفحات لمسؤولي ${organization}. وقد سجّلت الدخول باسم ${email} وبالدور «${role}». للوصول إليها، اطلب من أحد المسؤولين تغيير دورك.`,
  },
};
