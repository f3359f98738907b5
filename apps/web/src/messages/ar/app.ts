import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page: string) => `${page} · Docket`,
  skipToContent: 'التخطي إلى المحتوى',
  openMenu: 'فتح القائمة',
  closeMenu: 'إغلاق القائمة',
  mainNavigation: 'القائمة الرئيسية',
  confirm: 'تأكيد',
  closeNotification: 'إغلاق الإشعار',
  tryAgain: 'إعادة المحاولة',
  goToDashboard: 'الانتقال إلى لوحة المعلومات',

  language: 'اللغة',
  theme: (name: string) => `المظهر: ${name}`,
  themes: { light: 'فاتح', dark: 'داكن', auto: 'حسب النظام' },

  sections: {
    overview: 'نظرة عامة',
    training: 'التدريب',
    integrations: 'عمليات التكامل',
    organization: 'المؤسسة',
    installation: 'النظام',
  },
  pages: {
    dashboard: 'لوحة المعلومات',
    reports: 'التقارير',
    compliance: 'الامتثال',
    auditLog: 'سجل التدقيق',
    people: 'الأشخاص',
    teams: 'الفرق',
    assignments: 'التكليفات',
    exemptions: 'الإعفاءات',
    classroomSessions: 'التدريب الحضوري',
    content: 'المحتوى',
    import: 'الاستيراد',
    waitingStatements: 'العبارات المعلّقة',
    apiKeys: 'مفاتيح API',
    mail: 'البريد الإلكتروني',
    settings: 'الإعدادات',
    operations: 'التشغيل',
  },

  notAllowed: {
    title: 'لا يُسمح بالوصول',
    operatorsOnly:
      'هذه الصفحة لمشغّلي النظام. لتصبح مشغّلًا، اطلب ذلك ممن يدير الخادم: يُضاف المشغّلون من سطر الأوامر.',
  },
  notFound: {
    title: 'الصفحة غير موجودة',
    text: 'قد يكون في العنوان خطأ إملائي، أو ربما نُقلت الصفحة.',
  },
  offline: 'أنت غير متصل بالإنترنت. تعرض الصفحة آخر بيانات حُمّلت، وتتابع عند عودة الاتصال.',
  pageFailed: 'تعذر عرض هذه الصفحة',

  /** A page about a single record: while it loads, when it does not exist, and when it cannot be loaded. */
  records: {
    assignment: {
      loading: 'جارٍ تحميل التكليف',
      failed: 'تعذر تحميل التكليف',
      notFound: 'التكليف غير موجود',
      showAll: 'عرض جميع التكليفات',
    },
    classroomSession: {
      loading: 'جارٍ تحميل الجلسة',
      failed: 'تعذر تحميل الجلسة',
      notFound: 'الجلسة غير موجودة',
      showAll: 'عرض جميع الجلسات',
    },
    person: {
      loading: 'جارٍ تحميل بيانات الشخص',
      failed: 'تعذر تحميل بيانات الشخص',
      notFound: 'الشخص غير موجود',
      showAll: 'عرض جميع الأشخاص',
    },
    report: {
      loading: 'جارٍ تحميل التقرير',
      failed: 'تعذر تحميل التقرير',
      notFound: 'التقرير غير موجود',
      showAll: 'عرض جميع التقارير',
    },
    team: {
      loading: 'جارٍ تحميل الفريق',
      failed: 'تعذّر تحميل الفريق',
      notFound: 'الفريق غير موجود',
      showAll: 'عرض كل الفرق',
    },
  },
  recordNotFoundHint: 'قد يكون الرابط غير كامل، أو ربما يعود السجل إلى مؤسسة أخرى.',

  /** For responses without a message from the server. */
  failures: {
    unreachable: 'تعذر الوصول إلى Docket. تحقق من اتصالك وأعد المحاولة.',
    unexpected: 'حدث خطأ غير متوقع في هذه الصفحة. أعد المحاولة. إذا استمر الخطأ، فأعد تحميل الصفحة.',
    signedOut: 'سُجّل خروجك. سجّل الدخول مجددًا.',
    forbidden: 'ليست لديك صلاحية لهذا الإجراء. اطلبها من أحد مسؤولي مؤسستك.',
    notFound: 'السجل غير موجود. ربما حُذف. أعد تحميل الصفحة.',
    tooLarge: 'حجم الطلب أكبر مما يقبله الخادم. أرسل بيانات أقل، مثل ملفات أقل عددًا أو أصغر حجمًا.',
    tooManyRequests: 'عدد الطلبات كبير جدًا. انتظر قليلًا ثم أعد المحاولة.',
    serverError: 'تعذرت على الخادم معالجة الطلب. أعد المحاولة بعد قليل.',
    rejected:
      'رفض الخادم الطلب. أعد تحميل الصفحة ثم حاول مجددًا. إذا استمر الخطأ، فتواصل مع أحد مشغّلي النظام.',
  },

  assigneeStates: {
    overdue: 'متأخر',
    not_started: 'لم يبدأ',
    in_progress: 'قيد التنفيذ',
    completed_late: 'أُنجز متأخرًا',
    completed: 'أُنجز',
    not_learner: 'غير مستهدف',
    exempt: 'معفى',
    left: 'غادر المؤسسة',
  },

  calendar: {
    previousMonth: 'الشهر السابق',
    nextMonth: 'الشهر التالي',
    previousYear: 'السنة السابقة',
    nextYear: 'السنة التالية',
    previousDecade: 'العقد السابق',
    nextDecade: 'العقد التالي',
    hours: 'الساعات',
    minutes: 'الدقائق',
    seconds: 'الثواني',
    apply: 'تطبيق التاريخ والوقت',
  },

  justNow: 'الآن',
  timeLeft: {
    almostDone: 'أوشك على الانتهاء',
    seconds: (seconds: string) => `يتبقى نحو ${seconds} ث`,
    minutes: (minutes: string) => `يتبقى نحو ${minutes} د`,
    hours: (hours: string) => `يتبقى نحو ${hours} س`,
  },
};
