import { count, plural, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { days, reports as reportsText } from './nouns.js';

/** Messages of the reports: the list, the page of a report, and requests from any page. */
export const reports: Messages['reports'] = {
  title: 'التقارير',
  report: 'التقرير',
  intro: 'تقارير غير قابلة للتغيير، ويمكن لأي شخص التحقق منها.',
  count: reportsText,
  empty: 'لا توجد تقارير بعد',
  emptyHint: 'أنشئ أحد المستندات أعلاه. تُنشأ التقارير في الخلفية وتظهر هنا.',
  columns: { report: 'التقرير', requestedBy: 'مقدّم الطلب', file: 'الملف' },
  /** Instants of a report on a past instant, below its subject. */
  asOf: (instant: string) => `البيانات كما في ${instant}`,
  asOfWithKnownAt: (instant: string, knownAt: string) =>
    `البيانات كما في ${instant}، والسجلات المعروفة حتى ${knownAt}`,
  noFile: '–',
  /** Name of a report in sentences and accessible names. */
  name: (title: string, subject: string) => `${title}، ${subject}`,
  tabTitle: (title: string, subject: string) => `${title}: ${subject}`,
  pages: (pages: number) =>
    plural(pages, {
      zero: 'لا صفحات',
      one: 'صفحة واحدة',
      two: 'صفحتان',
      few: '# صفحات',
      other: '# صفحة',
    }),

  statuses: {
    queued: 'في الانتظار',
    running: 'قيد الإنشاء',
    completed: 'مكتمل',
    failed: 'فشل',
    cancelled: 'ملغى',
    expired: 'انتهت مدته',
  },
  onLegalHold: 'تحت الحجز القانوني',
  fileDeletedOn: (date: string) => `حُذف الملف في ${date}`,
  expiresOn: (date: string) => `تنتهي المدة في ${date}`,

  filters: {
    search: 'البحث في التقارير',
    searchPlaceholder: 'ابحث بالموضوع أو الشخص',
    kind: 'نوع التقرير',
    allKinds: 'جميع الأنواع',
    clearKind: 'مسح تصفية نوع التقرير',
  },

  generate: {
    section: 'إنشاء تقرير',
    kindsFailed: 'تعذر تحميل أنواع التقارير',
    button: (kind: string) => `إنشاء ${kind}`,
    required: 'مطلوب',
    searchAssignments: 'البحث في التكليفات',
    noAssignments: 'لا توجد تكليفات بعد.',
    searchFrameworks: 'البحث في الأطر',
    noFrameworks: 'لا توجد أطر.',
    version: (version: string) => `الإصدار ${version}`,
    customVersion: (version: string) => `الإصدار ${version} · مخصص`,
    due: (deadline: string) => `الموعد ${deadline}`,
    optional: 'اختياري',
    inactive: 'غير نشط',
    defaultLanguage: (language: string) => `اللغة الافتراضية (${language})`,
    comparisons: { none: 'بلا مقارنة', previous: 'التقرير السابق' },
    orientations: { portrait: 'عمودي', landscape: 'أفقي' },
    sample: {
      populations: {
        eligible: 'المستهدفون بالتدريب',
        assignment: 'المكلفون بتكليف',
        control: 'المستهدفون في ضابط أو خطر',
      },
      assignment: 'التكليف',
      framework: 'الإطار',
      item: 'الضابط أو الخطر',
      searchItems: 'البحث في الضوابط والمخاطر',
      frameworkFirst: 'اختر إطارًا أولًا.',
      noItems: 'لا يوجد ضابط أو خطر مطابق.',
      sizeHint: (max: string) => `من ${count(1)} إلى ${max} من الأشخاص`,
      seedHint:
        'اتركها فارغة لاستخدام معرّف التقرير، الذي لا يمكن لأحد اختياره. تُطبع في المستند؛ والبذرة نفسها تعطي الأشخاص أنفسهم من جديد.',
      strata: { none: 'بلا', team: 'حسب الفريق، بالتناسب' },
    },
    newReport: 'تقرير جديد',
    options: {
      title: (chosen: number) => (chosen === 0 ? 'الخيارات' : `الخيارات (المحدد: ${count(chosen)})`),
    },
    instants: {
      now: 'الآن',
      noPeriod: 'بلا فترة',
      field: (label: string, timeZone: string) => `${label} (${timeZone})`,
      clear: (label: string) => `مسح: ${label}`,
      /** Explanations by field name. */
      hints: {
        from: 'يغطي التقرير المدة التي تلي هذا الوقت.',
        to: 'يصف التقرير المؤسسة في هذا الوقت، وفي نهاية كل ربع سنة من الفترة.',
        asOf: 'الوقت الذي يصفه التقرير. لا يُستخدم مع فترة.',
        knownAt: 'اتركه فارغًا لاستخدام جميع السجلات المسجلة حتى الآن. حدد الوقتين لإعادة إنتاج تقرير سابق.',
      },
      knownTooEarly: 'اختر الوقت الذي يصفه التقرير، أو وقتًا بعده.',
      periodOrder: 'اختر وقتًا قبل نهاية الفترة.',
    },
  },

  request: {
    requested: (kind: string) => `قُدّم الطلب: ${kind}`,
    alreadyRequested: (kind: string) => `قيد الإنشاء من قبل: ${kind}`,
    failed: (kind: string) => `تعذر الطلب: ${kind}`,
    status: (subject: string, status: string) => `${subject}. ${status}.`,
    viewReport: 'عرض التقرير',
    viewRunningReport: 'عرض التقرير قيد الإنشاء',
    ready: 'التقرير جاهز',
    announceReady: (report: string) => `التقرير جاهز: ${report}`,
    kindFailed: (kind: string) => `فشل الإنشاء: ${kind}`,
    announceFailed: (report: string) => `فشل التقرير: ${report}`,
  },

  progress: {
    cancelling: 'قيد الإلغاء',
    waitingForWorker: 'بانتظار عملية معالجة',
    nextInQueue: 'التالي في قائمة الانتظار',
    position: (position: number) => `الموضع ${count(position)} في قائمة الانتظار`,
    starting: 'قيد البدء',
    collecting: 'جمع البيانات',
    collectingRows: (done: number, total: number) =>
      `جمع البيانات، الصفوف: ${count(done)} من ${count(total)}`,
    rendering: 'إخراج الصفحات',
    renderingRows: (done: number, total: number) =>
      `إخراج الصفحات، الصفوف: ${count(done)} من ${count(total)}`,
    storing: 'تخزين الملف',
    percent: wholePercentText,
    percentAndTimeLeft: (percent: number, timeLeft: string) => `${wholePercentText(percent)} · ${timeLeft}`,
    spoken: (percent: number, progress: string) => `${count(percent)} بالمئة، ${progress}`,
  },

  actions: {
    download: 'تنزيل',
    downloadLabel: (report: string) => `تنزيل ${report}`,
    cancel: 'إلغاء',
    cancelLabel: (report: string) => `إلغاء ${report}`,
    cancelQuestion: (kind: string) => `هل تريد إلغاء ${kind}؟`,
    cancelConsequence: (subject: string) =>
      `${subject}. سيُهمل ما أُنجز حتى الآن. ويمكنك طلب التقرير من جديد في أي وقت.`,
    cancelConfirm: 'إلغاء التقرير',
    cancelDismiss: 'متابعة الإنشاء',
    cancelFailed: 'تعذر إلغاء التقرير',
    retry: 'إعادة المحاولة',
    retryLabel: (report: string) => `إعادة محاولة ${report}`,
    retryFailed: 'تعذرت إعادة محاولة التقرير',
  },

  copy: {
    copied: 'نُسخ',
    label: (text: string) => `نسخ ${text}`,
    announceCopied: (text: string) => `نُسخ: ${text}`,
    failed: (text: string) => `تعذر النسخ: ${text}`,
  },
  sha256Of: (kind: string) => `بصمة SHA-256: ${kind}`,

  page: {
    failed: 'فشل هذا التقرير',
    fileDeleted: 'حُذف الملف',
    fileDeletedByPerson:
      'حذف أحد المسؤولين الملف. ويُحتفظ بتفاصيل التقرير وبصمة SHA-256 الخاصة به، لذا يمكن التحقق من النسخ الموجودة. للحصول على بيانات حالية، أنشئ التقرير من جديد.',
    fileDeletedByPolicy:
      'حُذف الملف بموجب سياسة الاحتفاظ. ويُحتفظ بتفاصيل التقرير وبصمة SHA-256 الخاصة به، لذا يمكن التحقق من النسخ الموجودة. للحصول على بيانات حالية، أنشئ التقرير من جديد.',
    keyFigures: 'المؤشرات الرئيسية',
    rules: 'القواعد المستخدمة',
    rulesPending: 'تظهر القواعد بعد جمع البيانات.',
    rulesHint: 'تُجمع القواعد مع البيانات وتُطبع في المستند.',
    noDetails: 'لا توجد تفاصيل بعد.',
    timeline: 'التسلسل الزمني',
    now: 'الآن',
    run: (run: number) => `التشغيل ${count(run)}`,
    worker: (id: string) => `عملية المعالجة ${id}`,
    downloads: 'التنزيلات',
    noDownloads: 'لم ينزّل أحد هذا الملف بعد.',
  },

  preview: {
    title: 'معاينة',
    loading: 'جارٍ تحميل المعاينة',
    failed: 'تعذر تحميل المعاينة',
    failedHint: 'لا يزال بالإمكان تنزيل الملف.',
    tooLarge: (size, limit) => `حجم الملف ${size}. والمعاينة متاحة حتى ${limit}: نزّل الملف لقراءته.`,
    page: (page, pages) => `الصفحة ${count(page)} من ${count(pages)}`,
    pageField: 'الصفحة',
    text: 'نص هذه الصفحة',
  },

  file: {
    title: 'الملف',
    pending: 'الملف غير جاهز بعد.',
    none: 'لا يوجد ملف.',
    name: 'الاسم',
    type: 'النوع',
    pages: 'الصفحات',
    size: 'الحجم',
    sizeInBytes: (size: string, bytes: number) =>
      `${size} (${plural(bytes, {
        one: 'بايت واحد',
        two: 'بايتان',
        few: '# بايتات',
        many: '# بايتًا',
        other: '# بايت',
      })})`,
    sha256: 'SHA-256',
    sha256OfFile: 'بصمة SHA-256 للملف',
    snapshotSha256: 'بصمة SHA-256 للّقطة',
    sha256OfSnapshot: 'بصمة SHA-256 للّقطة',
    /** Followed by a command for each operating system. */
    verify: 'للتحقق من نسخة، قارن بصمة SHA-256 لها بالقيمة أعلاه:',
    verifyWith: { linux: 'Linux', macOs: 'macOS', windows: 'Windows' },
  },

  requestDetails: {
    title: 'الطلب',
    requestedBy: 'مقدّم الطلب',
    requester: (name: string, email: string) => `${name} (${email})`,
    requestedAt: 'وقت الطلب',
    asOf: 'البيانات كما في',
    knownAt: 'السجلات المعروفة حتى',
    dataVersion: 'إصدار البيانات',
    reportId: 'معرّف التقرير',
    again: 'طلب جديد للحظتين نفسيهما',
  },

  events: {
    queued: 'قُدّم الطلب',
    claimed: 'بدأ الإنشاء',
    collected: 'جُمعت البيانات',
    rendered: 'أُخرج المستند',
    completed: 'اكتمل',
    run_failed: 'فشل التشغيل',
    worker_lost: 'فُقدت عملية المعالجة، وأُعيد التقرير إلى قائمة الانتظار',
    released: 'أُعيد إلى قائمة الانتظار',
    failed: 'فشل',
    cancel_requested: 'طُلب الإلغاء',
    cancelled: 'أُلغي',
    retried: 'طُلبت إعادة المحاولة',
    legal_hold_placed: 'وُضع تحت الحجز القانوني',
    legal_hold_lifted: 'رُفع الحجز القانوني',
    expired: 'حُذف الملف بموجب سياسة الاحتفاظ',
    file_deleted: 'حُذف الملف',
    file_removed: 'أُزيل الملف من وحدة التخزين',
    snapshot_removed: 'حُذفت اللقطة؛ وتُجمع البيانات من جديد عند إعادة المحاولة',
  },

  retention: {
    title: 'الاحتفاظ',
    certificate: 'شهادة الحذف',
    expires: 'انتهاء المدة',
    never: 'أبدًا (لا توجد سياسة احتفاظ)',
    deletedAt: 'وقت الحذف',
    deletedBy: 'حذفه',
    policy: (period: number) => `سياسة الاحتفاظ (${days(period)})`,
    removedFromStorage: 'الإزالة من التخزين',
    removalPending: 'معلّقة، وتُعاد محاولتها كل بضع دقائق',
    recordedAs: 'الإجراء في سجل التدقيق',
    onHoldSince: 'تحت الحجز القانوني منذ',
    placedBy: 'وضعه',
    reason: 'السبب',
  },

  hold: {
    place: 'وضع تحت الحجز القانوني',
    lift: 'رفع الحجز القانوني',
    placeQuestion: 'هل تريد وضع هذا التقرير تحت الحجز القانوني؟',
    liftQuestion: 'هل تريد رفع الحجز القانوني؟',
    placeConsequence: 'لن تنتهي مدة {report}، ولن يمكن حذف ملفه، حتى يُرفع الحجز القانوني.',
    liftConsequence:
      '{report} تحت الحجز القانوني للسبب التالي: {reason}. وبعد رفع الحجز تسري سياسة الاحتفاظ من جديد.',
    reason: 'السبب',
    reasonHint: 'يُسجَّل في سجل التدقيق',
    keep: 'إبقاء الحجز',
    placed: 'وُضع الحجز القانوني',
    lifted: 'رُفع الحجز القانوني',
    cannotDelete: 'لا يمكن حذف الملف ما دام التقرير تحت الحجز القانوني.',
  },

  deleteFile: {
    button: 'حذف الملف',
    question: 'هل تريد حذف هذا الملف نهائيًا؟',
    consequence:
      'سيُحذف نهائيًا الملف {file} الخاص بـ{report}، المطلوب في {time}، مع لقطة بياناته. ويُحتفظ بمؤشرات التقرير وبصمة SHA-256 الخاصة به، ويُسجَّل الحذف في سجل التدقيق.',
    confirm: 'حذف الملف',
    cancel: 'الاحتفاظ بالملف',
    done: 'حُذف الملف',
    failed: 'تعذر حذف الملف',
  },
};
