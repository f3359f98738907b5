import { count, plural, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { attempts, events, eventsOf, reports } from './nouns.js';

/** Messages of the operations page. */
export const operations: Messages['operations'] = {
  title: 'التشغيل',
  intro: 'قوائم الانتظار وعمليات المعالجة والتقارير العالقة في جميع المؤسسات. ولا يُعرض محتوى التقارير.',
  queueBoard: 'فتح لوحة قوائم الانتظار',

  queues: {
    title: 'قوائم الانتظار',
    loading: 'جارٍ تحميل قوائم الانتظار',
    failed: 'تعذر تحميل قوائم الانتظار',
    figures: 'التقارير وعمليات المعالجة',
    queued: 'التقارير في الانتظار',
    waitingForSlot: 'بانتظار مكان للتنفيذ',
    undispatched: 'لم تُرسل إلى التنفيذ بعد',
    running: 'التقارير قيد الإنشاء',
    alive: 'عمليات المعالجة النشطة',
    lost: 'عمليات المعالجة المفقودة',
    atLeast: (value: number) => `${count(value)}+`,
    oldest: 'دخل أقدم تقرير قائمة الانتظار {instant}.',
    outOfDate: (reason: string) => `قد تكون هذه المؤشرات غير محدّثة: ${reason}`,
    columns: {
      queue: 'القائمة',
      redis: 'Redis',
      waiting: 'مهام في الانتظار',
      active: 'نشطة',
      delayed: 'مؤجلة',
    },
    reachable: 'متاح',
    unreachable: 'غير متاح',
    unreachableHint: 'تبقى التقارير في الانتظار في PostgreSQL حتى يصبح Redis متاحًا من جديد.',
    noValue: '–',
  },

  problems: {
    title: 'تحتاج إلى متابعة',
    count: (total: number) => reports(total),
    show: 'عرض',
    stuck: 'عالقة',
    failed: 'فاشلة',
    noStuck: 'لا توجد تقارير عالقة',
    noStuckHint: 'جميع التقارير التي في الانتظار أو قيد الإنشاء تتقدم.',
    noFailed: 'لا توجد تقارير فاشلة',
    noFailedHint: `لم يفشل أي تقرير لأي مؤسسة في آخر ${count(30)} يومًا.`,
    columns: { report: 'التقرير', reason: 'السبب', runs: 'مرات التشغيل', since: 'منذ' },
    reasons: {
      worker_unresponsive: {
        reason: 'عملية المعالجة لا تستجيب',
        meaning:
          'توقفت عملية المعالجة عن إرسال إشارات النشاط. وستعيد مهام الصيانة التقرير إلى قائمة الانتظار.',
      },
      cancel_unacknowledged: {
        reason: 'لم يُؤكَّد الإلغاء',
        meaning: 'أُلغي التقرير، لكن عملية المعالجة ما زالت تنشئه. أوقف عملية المعالجة إذا استمر ذلك.',
      },
      running_too_long: {
        reason: 'يستغرق وقتًا طويلًا',
        meaning: `يُوقَف التشغيل بعد المدة المحددة في RENDER_TIMEOUT_SECONDS (القيمة الافتراضية ${count(1800)} ثانية).`,
      },
      queued_too_long: {
        reason: 'طال انتظاره',
        meaning: `لم تبدأ أي عملية معالجة التقرير بعد. ويفشل التقرير بعد ${count(24)} ساعة.`,
      },
    },
    retry: 'إعادة المحاولة',
    retryLabel: (report: string, organization: string, id: string) =>
      `إعادة محاولة ${report} لمؤسسة ${organization}، ${id}`,
    retried: (report: string, organization: string) => `تُعاد محاولة ${report} لمؤسسة ${organization}`,
    retryFailed: 'تعذرت إعادة محاولة التقرير',
    cancel: 'إلغاء',
    cancelLabel: (report: string, organization: string, id: string) =>
      `إلغاء ${report} لمؤسسة ${organization}، ${id}`,
    cancelQuestion: (report: string) => `هل تريد إلغاء ${report}؟`,
    cancelConsequence: (organization: string) =>
      `طلبت ${organization} هذا التقرير. وسيظهر في سجل التدقيق الخاص بها أنك ألغيته. ويمكن لمسؤوليها طلب التقرير من جديد.`,
    cancelConfirm: 'إلغاء التقرير',
    cancelDismiss: 'متابعة الإنشاء',
    cancelled: (report: string, organization: string) => `أُلغي ${report} لمؤسسة ${organization}`,
    cancelFailed: 'تعذر إلغاء التقرير',
  },

  workers: {
    title: 'عمليات المعالجة (Workers)',
    count: (workers: number) =>
      plural(workers, {
        zero: 'لا عمليات',
        one: 'عملية واحدة',
        two: 'عمليتان',
        few: '# عمليات',
        other: '# عملية',
      }),
    note: 'تُزال العمليات المتوقفة من القائمة فورًا، والمفقودة بعد ساعة واحدة.',
    empty: 'لا توجد عمليات معالجة قيد التشغيل',
    emptyHint:
      'تبقى التقارير في الانتظار حتى تبدأ عملية معالجة. لبدء عملية، شغّل \u2066node dist/apps/worker/src/main.js\u2069 أو \u2066docker compose up -d worker\u2069.',
    columns: { worker: 'عملية المعالجة', work: 'العمل الحالي' },
    process: 'رقم العملية {pid} · بدأت {instant}',
    lastSeen: 'آخر إشارة {instant}',
    states: {
      working: 'تعمل',
      idle: 'خاملة',
      draining: 'قيد التفريغ',
      drained: 'مفرَّغة',
      stopping: 'قيد الإيقاف',
      lost: 'مفقودة',
    },
    noWork: 'لا يوجد',
    noWorkWithCapacity: (capacity: number) => `لا يوجد (السعة: ${reports(capacity)})`,
    reportFor: (report: string, organization: string) => `${report} لمؤسسة ${organization}`,
    phases: { collecting: 'جمع البيانات', rendering: 'إخراج الصفحات', storing: 'تخزين الملف' },
    starting: 'قيد البدء',
    progress: (phase: string, percent: number) => `${phase}، ${wholePercentText(percent)}`,
    progressOfRun: (phase: string, percent: number, run: number) =>
      `${phase}، ${wholePercentText(percent)}، التشغيل ${count(run)}`,
    progressSince: '{progress} · بدأ {instant}',
    name: (host: string, pid: number) => `${host}، العملية ${pid}`,
    drain: 'تفريغ',
    drainLabel: (worker: string) => `تفريغ ${worker}`,
    drainQuestion: (worker: string) => `هل تريد تفريغ ${worker}؟`,
    drainConsequence:
      'تُتم عملية المعالجة تقاريرها الحالية ولا تقبل عملًا جديدًا حتى تستأنفها أو تعيد تشغيلها. ولا تتأثر العمليات الأخرى.',
    drainConfirm: 'تفريغ العملية',
    drainDismiss: 'متابعة العمل',
    drained: (worker: string) => `${worker}: لا تقبل عملًا جديدًا`,
    drainFailed: 'تعذر تفريغ عملية المعالجة',
    resume: 'استئناف',
    resumeLabel: (worker: string) => `استئناف ${worker}`,
    resumed: (worker: string) => `${worker}: تقبل العمل من جديد`,
    resumeFailed: 'تعذر استئناف عملية المعالجة',
  },

  organizations: {
    title: 'المؤسسات',
    count: (organizations: number) =>
      plural(organizations, {
        zero: 'لا مؤسسات',
        one: 'مؤسسة واحدة',
        two: 'مؤسستان',
        few: '# مؤسسات',
        other: '# مؤسسة',
      }),
    note: 'استخدام الحصص، الأعلى نسبة أولًا. وإذا بلغت المؤسسة حصتها رُفضت طلباتها الأخرى.',
    empty: 'لا توجد مؤسسات بعد',
    emptyHint: 'لإنشاء مؤسسة مع أول مسؤول لها، شغّل admin create من سطر الأوامر.',
    columns: {
      organization: 'المؤسسة',
      stored: 'الملفات المخزنة',
      uploads: `المرفوع في ${count(24)} ساعة`,
      queued: 'التقارير في الانتظار',
    },
    used: (used: string, quota: string) => `${used} من ${quota}`,
    share: (share: string) => `المستخدم ${share}`,
    nearlyReached: 'أوشكت على بلوغ الحصة',
    reached: 'بلغت الحصة',
  },

  log: {
    title: 'سجل التشغيل',
    count: (total: number) => events(total),
    latest: (shown: number, total: number) => `آخر ${count(shown)} من أصل ${eventsOf(total)}`,
    note: 'تُسجَّل الإجراءات على تقرير في سجل التدقيق الخاص بمؤسسته.',
    empty: 'لا توجد أحداث بعد',
    emptyHint: 'تظهر هنا إجراءات مثل تفريغ عملية معالجة.',
    columns: { action: 'الإجراء', actor: 'المنفّذ', time: 'الوقت' },
    commandLine: 'سطر الأوامر',
  },

  signIns: {
    title: 'عمليات تسجيل الدخول',
    note: 'عمليات تسجيل الدخول المقبولة والمرفوضة لجميع الحسابات. وتُجمع حالات الرفض المتكررة خلال دقيقة معًا.',
    empty: 'لا توجد عمليات تسجيل دخول بعد',
    emptyHint: 'تظهر هنا عمليات تسجيل الدخول في جميع المؤسسات.',
    severalAddresses: 'عدة عناوين',
    reasons: {
      wrong_credentials: 'عنوان أو كلمة مرور غير صحيحة',
      throttled: 'محاولات كثيرة جدًا',
      deactivated: 'حساب بلا صلاحية وصول',
      second_factor: 'عامل ثانٍ غير صحيح',
    },
    refusals: (reason: string, refused: number) => (refused > 1 ? `${reason}، ${attempts(refused)}` : reason),
  },
};
