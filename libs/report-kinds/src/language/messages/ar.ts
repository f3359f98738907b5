import type { DocumentMessages } from './en.js';

export const ar: DocumentMessages = {
  inPercent: (number) => `${number}٪`,
  pageOf: (page) => [`صفحة ${page} من `, ''],
  continued: (title) => `${title} (تابع)`,
  noTeam: 'بلا فريق',
  cover: {
    bookmark: 'الغلاف',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'تاريخ الإنشاء',
    localTime: 'التوقيت المحلي',
    askedBy: 'بطلب من',
    reportId: 'معرّف التقرير',
    reportVersion: 'إصدار التقرير',
    figuresAsOf: (instant) => `الأرقام كما في ${instant}.`,
    snapshot: (sha256) => `بصمة SHA-256 للّقطة ${sha256}`,
  },
  summary: 'الملخص',
  states: {
    overdue: 'متأخر',
    not_started: 'لم يبدأ',
    in_progress: 'قيد التنفيذ',
    completed_late: 'أُنجز متأخرًا',
    completed: 'أُنجز',
  },
  rules: {
    title: 'كيف تُحسب هذه الأرقام',
    instant: 'اللحظة',
    instantIs: (instant) => `كل شيء كما في ${instant}؛ والأدوار والفرق والتكليفات هي ما كان في تلك اللحظة.`,
    eligible: 'الأشخاص المشمولون',
    eligibleAre: 'الأشخاص النشطون ذوو الدور «learner». لا يُحتسب المديرون والمدققون.',
    passingScore: 'درجة النجاح',
    passingScoreIs: (score) => `${score} أو أكثر في محاولة تدريبية. لا تُحتسب سيناريوهات التعلم تدريبًا.`,
    window: 'فترة التدريب',
    windowIs: (days, start) =>
      `مدة ${days} يومًا من 24 ساعة بالضبط: ما اكتمل بعد ${start} وليس بعد اللحظة المذكورة أعلاه.`,
    threshold: 'عتبة التغطية',
    thresholdIs: (percent) => `${percent} في تلك اللحظة.`,
    percentages: 'النسب المئوية',
    percentagesAre: (all) => `تُقرَّب النسب إلى العدد الصحيح الأدنى، لذا فإن ${all} تعني الجميع.`,
  },
  check: {
    title: 'كيف تتحقق من هذا الملف',
    storedOnce:
      'يُحفظ هذا الملف مرة واحدة ولا يتغير أبدًا. تظهر بصمته SHA-256 في صفحة التقرير. احسبها بنفسك وقارن:',
    file: 'file',
    oneSnapshot:
      'كل الأرقام مأخوذة من لقطة واحدة للسجلات قُرئت في معاملة واحدة. واللقطة نفسها تعطي دائمًا الملف نفسه بايتًا ببايت. وبصمة SHA-256 لأسطرها هي:',
    attached: 'أرقام هذه الوثيقة وصفوفها مضمّنة أيضًا في هذا الملف: figures.json وجداول بصيغة CSV.',
  },
};
