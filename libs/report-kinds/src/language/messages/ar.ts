import type { DocumentMessages } from './en.js';

export const ar: DocumentMessages = {
  inPercent: (number) => `${number}٪`,
  lessThan: (percent) => `دون ${percent}`,
  pageOf: (page) => [`صفحة ${page} من `, ''],
  // Arabic text after a Latin title would reorder an ID like 6.2.4-crypto.
  continued: (title) => (/\p{Script=Arabic}/u.test(title) ? `${title} (تابع)` : `${title} …`),
  noTeam: 'بلا فريق',
  reportInFooter: (id) => `تقرير …${id}`,
  cover: {
    bookmark: 'الغلاف',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'تاريخ الإنشاء',
    localTime: 'التوقيت المحلي',
    requestedBy: 'مقدّم الطلب',
    reportId: 'معرّف التقرير',
    reportVersion: 'إصدار التنسيق',
    dataAsOf: (instant) => `البيانات كما في ${instant}`,
    snapshot: (sha256) => `بصمة SHA-256 للّقطة: ${sha256}`,
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
    title: 'طريقة حساب المؤشرات',
    dataAsOf: 'البيانات كما في',
    dataAsOfValue: (instant) =>
      `السجلات كما في ${instant} هي أساس جميع المؤشرات، بما فيها الأدوار والفرق والتكليفات.`,
    eligible: 'المستهدفون بالتدريب',
    eligibleValue: 'الأشخاص النشطون الذين لهم الدور «Learner». ويُستثنى المسؤولون والمدققون.',
    passingScore: 'درجة الاجتياز',
    passingScoreValue: (score) =>
      `تُعدّ محاولة الموضوع اجتيازًا بدرجة ${score} أو أكثر. ليس لسيناريوهات التعلم درجة، ولا تُعدّ محاولات.`,
    window: 'فترة التدريب',
    windowValue: (days, start, end) =>
      `بعد ${start} (غير مشمولة) وحتى ${end} (مشمولة)، أي ${days} × 24 ساعة، حسب وقت الإتمام.`,
    threshold: 'عتبة التغطية',
    thresholdValue: (percent) => `${percent} من المستهدفين بالتدريب (من إعدادات المؤسسة).`,
    percentages: 'النسب المئوية',
    percentagesValue: (all, few) =>
      `تُقرَّب النسب إلى العدد الصحيح الأدنى، والدرجات إلى منزلة عشرية واحدة نزولًا. وتعني «${few}» أن العدد ليس صفرًا، وتعني ${all} الجميع. ولا تُقرَّب أي درجة صعودًا إلى درجة الاجتياز.`,
  },
  verification: {
    title: 'طريقة التحقق من هذا الملف',
    storedOnce:
      'يُحفظ هذا الملف مرة واحدة ولا يُعدَّل بعد ذلك. تظهر بصمة SHA-256 الخاصة به في صفحة التقرير في Docket. للتحقق من نسخة، احسب بصمة SHA-256 لها وقارن القيمتين:',
    file: 'file',
    oneSnapshot:
      'جميع المؤشرات مأخوذة من لقطة واحدة للسجلات قُرئت في معاملة واحدة لقاعدة البيانات. وتنتج اللقطة نفسها دائمًا الملف نفسه بايتًا ببايت. بصمة SHA-256 للّقطة:',
    attached:
      'بيانات هذه الوثيقة مرفقة أيضًا بملف PDF هذا: المؤشرات في figures.json والقوائم الطويلة في ملفات CSV.',
  },
};
