import { count, plural } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { charactersOf } from './nouns.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'الملف الشخصي',
  intro: 'حسابك وكلمة مروره والأجهزة التي سُجّل الدخول منها.',
  saved: 'حُفظ الملف الشخصي',

  details: {
    title: 'التفاصيل',
    name: 'الاسم',
    nameHint: 'يظهر في قائمة الحساب. أما الاسم في السجلات فتديره مؤسستك.',
    email: 'البريد الإلكتروني',
    emailHint: 'تسجّل الدخول بهذا العنوان، ولا يمكن تغييره.',
    language: 'لغة المستندات',
    languageHint: 'تُستخدم للصفحات، وللتقارير التي تطلبها ما لم تختر لغة أخرى.',
    organizationLanguage: 'لغة المؤسسة',
  },

  organizations: {
    title: 'المؤسسات',
    current: 'المؤسسة الحالية',
    switch: 'تبديل',
    switchTo: (name: string) => `التبديل إلى ${name}`,
    switchFailed: 'تعذر تبديل المؤسسة',
    none: 'لا ينتمي حسابك إلى أي مؤسسة.',
    join: 'دمج الحسابات',
    joinHint:
      'إذا كان لديك حساب آخر بعنوان البريد الإلكتروني هذا، فأدخل كلمة مروره لاستخدام الحسابين بحساب واحد. يُحذف الحساب الآخر وتتوقف كلمة مروره عن العمل، إلا إذا كان وحده حساب مشغّل للنظام: فعندئذٍ يُحتفظ به ويُحذف هذا الحساب.',
    joinPassword: 'كلمة مرور الحساب الآخر',
    joined: 'دُمج الحسابان',
  },

  password: {
    title: 'كلمة المرور',
    hint: 'يؤدي تغيير كلمة المرور إلى إنهاء جلساتك على جميع الأجهزة الأخرى.',
    current: 'كلمة المرور الحالية',
    next: 'كلمة المرور الجديدة',
    nextHint: (min: number, max: number) =>
      `من ${count(min)} إلى ${charactersOf(max)}. يسهل تذكّر بضع كلمات عشوائية.`,
    submit: 'تغيير كلمة المرور',
    changed: 'تغيّرت كلمة المرور',
    changedHint: 'انتهت جلساتك على الأجهزة الأخرى.',
  },

  sessions: {
    title: 'الجلسات',
    count: (sessions: number) =>
      plural(sessions, {
        zero: 'لا جلسات',
        one: 'جلسة واحدة',
        two: 'جلستان',
        few: '# جلسات',
        other: '# جلسة',
      }),
    hint: `تنتهي الجلسة بعد ${count(12)} ساعة من عدم الاستخدام، وبعد ${count(7)} أيام على أبعد تقدير.`,
    empty: 'لا توجد جلسات نشطة',
    emptyHint: 'سجّل الدخول مجددًا لبدء جلسة.',
    columns: { device: 'الجهاز', address: 'عنوان IP', lastUsed: 'آخر استخدام', started: 'تسجيل الدخول' },
    current: 'هذا الجهاز',
    unknownDevice: 'جهاز غير معروف',
    device: (browser: string, system: string) => `${browser} على ${system}`,
    unknownAddress: 'غير معروف',
    end: 'تسجيل الخروج',
    endLabel: (device: string) => `تسجيل الخروج من ${device}`,
    ended: (device: string) => `سُجّل الخروج من ${device}`,
    endFailed: 'تعذر إنهاء الجلسة',
  },

  notices: {
    title: 'روابط تسجيل دخول للمسؤولين',
    /** `{name}` is the administrator, `{creator}` an e-mail address, `{instant}` a relative time. */
    created: 'أنشأ {creator} رابط تسجيل دخول للمسؤول {name} {instant}.',
    /** `{creator}` is an e-mail address, `{instant}` a relative time. */
    createdOwn: 'أنشأ {creator} رابط تسجيل دخول يحل محل حسابك {instant}.',
    /** `{address}` is an IP address, `{instant}` a relative time. */
    used: 'استُخدم الرابط من {address} {instant}.',
    unused: 'لم يُستخدم الرابط.',
    advice: 'من يفتح رابطًا كهذا يتصرف بصلاحيات المسؤول. إذا لم تكن تتوقع رابطًا، فراجع سجل التدقيق.',
    unknownCreator: 'أحد المسؤولين',
    auditLog: 'عرض سجل التدقيق',
    dismiss: 'تجاهل',
    dismissFailed: 'تعذر تجاهل التنبيه',
  },
};
