import type { DocumentMessages } from './en.js';

export const ar: DocumentMessages = {
  inPercent: (number) => `${number}٪`,
  lessThan: (percent) => `دون ${percent}`,
  pageOf: (page) => [`صفحة ${page} من `, ''],
  // Arabic text after a Latin title would reorder an ID like 6.2.4-crypto.
  continued: (title) => (/\p{Script=Arabic}/u.test(title) ? `${title} (تابع)` : `${title} …`),
  noTeam: 'بلا فريق',
  exempt: {
    title: 'المعفون',
    about:
      'لهؤلاء الأشخاص إعفاء سارٍ في لحظة هذا المستند. وهم مستبعدون من جميع المجاميع والنسب حتى لو اجتازوا التدريب.',
    person: 'الشخص',
    team: 'الفريق',
    reason: 'السبب',
    approver: 'المعتمِد',
    until: 'حتى',
    since: (at) => `من ${at}`,
    marker: 'معفى',
    count: (people) => `معفون: ${people}`,
    excluded: (people) => `المعفون (${people}) مستبعدون.`,
    everyone: 'جميع المستهدفين بالتدريب معفون.',
    everyoneElse: 'جميع من ليس لهم إعفاء اجتازوا التدريب.',
    itemRule:
      'يسري الإعفاء من البند من بدايته حتى ما قبل نهايته. ويُستبعد المعفون من بسط كل نسبة للبند ومقامها حتى لو اجتازوا التدريب: فتُحسب «المجتازون / المستهدفون» وتُطبع من دونهم. ويُذكر عددهم، وتُدرج أسماؤهم مع السبب والمعتمِد والنهاية.',
    assignmentRule:
      'يسري الإعفاء من التكليف من بدايته حتى ما قبل نهايته. ويُدرج المعفون بعلامة «معفى» مع السبب والمعتمِد والنهاية، ويُستبعدون من جميع المجاميع. ومن غادر المؤسسة يُعتد بإعفائه وقت المغادرة.',
    deadlineRule: (days) =>
      `بعد الإعفاء يكون موعد الشخص هو الأبعد من الموعد المعتاد ومن ${days} × 24 ساعة بعد نهاية الإعفاء.`,
  },
  nobody: {
    eligible: (day) => `لا يوجد مستهدفون بالتدريب في ${day}: لا يوجد شخص نشط له الدور «Learner».`,
    inScope: (day) =>
      `لا يوجد مستهدفون بالتدريب في ${day}: لا يستوفي أي شخص نشط له الدور «Learner» الشروط التي حددتها المؤسسة.`,
    onRecord: (knownAt) => `لم تكن سجلات أي أشخاص معروفة في ${knownAt}.`,
  },
  reportInFooter: (id) => `تقرير …${id}`,
  cover: {
    bookmark: 'الغلاف',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'تاريخ الإنشاء',
    localTime: 'التوقيت المحلي',
    requestedBy: 'مقدّم الطلب',
    reportId: 'معرّف التقرير',
    scope: 'النطاق',
    wholeOrganization: 'جميع المستهدفين بالتدريب في المؤسسة',
    period: 'الفترة',
    periodValue: (from, to) => `بعد ${from}، حتى ${to} ضمنًا`,
    population: 'المجتمع الإحصائي',
    populationValue: (eligible, onRecord) => `${eligible} مستهدفًا بالتدريب من أصل ${onRecord} شخصًا مسجلًا`,
    edition: 'الإصدار المعياري',
    version: 'إصدار البرنامج',
    formatVersion: (version) => `إصدار الصيغة ${version}`,
    classification: 'التصنيف',
    preparedBy: 'إعداد',
    reviewedBy: 'مراجعة',
    date: 'التاريخ',
    dataAsOf: (instant) => `البيانات كما في ${instant}`,
    snapshot: (sha256) => `بصمة SHA-256 للّقطة: ${sha256}`,
  },
  instants: {
    describes: 'حالة المؤسسة في',
    describesValue: (instant) => `الأدوار والفرق والإعدادات والمحتوى والتكليفات هي كما في ${instant}.`,
    describesBeforeHistory: (instant) => `العضويات والأدوار والفرق والتكليفات هي كما في ${instant}.`,
    known: 'السجلات المعروفة',
    knownValue: (instant, version) => `حتى ${instant}، إصدار البيانات ${version}`,
    knownRule: (value) =>
      `${value}. لا تُؤخذ في الحسبان السجلات التي أُضيفت أو صُححت أو أُلغيت بعد ذلك. ويُحتسب التدريب بحسب وقت حدوثه لا وقت تسجيله. ولا تُحتسب المحاولة الملغاة منذ تسجيل إلغائها.`,
    historySince: 'بداية السجل التاريخي',
    historySinceValue: (instant) =>
      `يبدأ السجل التاريخي للإعدادات والمحتوى والأطر واللغات المصرّح بها والوظائف والعمل على البرمجيات المخصصة في ${instant}. وتُستخدم للأوقات السابقة قيمها في ذلك الوقت.`,
  },
  states: {
    overdue: 'متأخر',
    not_started: 'لم يبدأ',
    in_progress: 'قيد التنفيذ',
    completed_late: 'أُنجز متأخرًا',
    completed: 'أُنجز',
  },
  evidence: {
    title: 'حول هذا الدليل',
    intro: 'استخدم هذه الصفحة للتحقق من اكتمال بيانات هذا المستند ودقتها قبل الاعتماد عليها.',
    source: 'المصدر',
    product: 'المنتج',
    productValue: (version, commit) => `Docket ${version}، البناء ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'نوع التقرير',
    kindValue: (kind, version) => `${kind}، إصدار التنسيق ${version}`,
    scope: 'النطاق',
    organization: 'المؤسسة',
    parameters: 'المعلمات',
    population: 'المجتمع',
    populationIntro:
      'يقع كل شخص مسجَّل في أول فئة تنطبق عليه. وقد عُدّ المستهدفون بالتدريب مرة ثانية باستعلام مستقل، وكانت النتيجة نفسها.',
    onRecord: 'الأشخاص المسجَّلون',
    notYetJoined: 'لم ينضموا بعد',
    left: 'غادروا',
    administrators: 'المسؤولون',
    auditors: 'المدققون',
    outsideJobScope: 'خارج الوظائف المحددة',
    eligible: 'المستهدفون بالتدريب',
    timeliness: 'توقيت التسجيل',
    attempts: (days) => `محاولات المستهدفين بالتدريب في آخر ${days} × 24 ساعة`,
    recordedLate: 'سُجّلت بعد أكثر من 7 أيام من الإتمام',
    dependentPeople: 'المدرَّبون الذين سُجّلت جميع حالات اجتيازهم متأخرة',
    recordedAfter: 'سُجّلت بعد اللحظة التي يصفها هذا المستند',
  },
  rules: {
    title: 'طريقة حساب المؤشرات',
    dataAsOf: 'البيانات كما في',
    dataAsOfValue: (instant) =>
      `السجلات كما في ${instant} هي أساس جميع المؤشرات، بما فيها الأدوار والفرق والتكليفات.`,
    eligible: 'المستهدفون بالتدريب',
    eligibleValue: 'الأشخاص النشطون الذين لهم الدور «Learner». ويُستثنى المسؤولون والمدققون.',
    eligibleJobFunctions: (functions) =>
      `يقتصر المستهدفون بالتدريب على من لهم إحدى هذه الوظائف (من إعدادات المؤسسة): ${functions}.`,
    bespokeSoftwareOnly:
      'يقتصر المستهدفون بالتدريب على من يعملون على البرمجيات المخصصة (من إعدادات المؤسسة؛ PCI DSS 6.2.2).',
    passingScore: 'درجة الاجتياز',
    passingScoreValue: (score) =>
      `تُعدّ محاولة الموضوع اجتيازًا بدرجة ${score} أو أكثر، أو بنتيجة «ناجح» إذا لم تكن لها درجة. ليس لسيناريوهات التعلم درجة، ولا تُعدّ محاولات.`,
    window: 'فترة التدريب',
    windowValue: (days, start, end) =>
      `بعد ${start} (غير مشمولة) وحتى ${end} (مشمولة)، أي ${days} × 24 ساعة، حسب وقت الإتمام.`,
    threshold: 'عتبة التغطية',
    thresholdValue: (percent) => `${percent} من المستهدفين بالتدريب (من إعدادات المؤسسة).`,
    percentages: 'النسب المئوية',
    percentagesValue: (all, few) =>
      `تُقرَّب النسب إلى العدد الصحيح الأدنى، والدرجات إلى منزلة عشرية واحدة نزولًا. وتعني «${few}» أن العدد ليس صفرًا، وتعني ${all} الجميع. ولا تُقرَّب أي درجة صعودًا إلى درجة الاجتياز.`,
  },
  executiveSummary: { title: 'الملخص التنفيذي', gaps: 'أكبر الفجوات' },
  comparison: {
    title: (instant: string) => `التغييرات منذ ${instant}`,
    intro: 'مقارنة بتقرير سابق من النوع نفسه والموضوع نفسه. جميع القيم مأخوذة من لقطتي التقريرين.',
    report: 'التقرير السابق',
    snapshot: 'بصمة SHA-256 للقطته',
    metric: 'المؤشر',
    before: 'سابقًا',
    after: 'الآن',
    difference: 'الفرق',
    points: (difference: string) => `${difference} نقطة`,
    note: 'الفرق هو فرق القيم المطبوعة؛ وفي النسب المئوية والدرجات بالنقاط المئوية.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `من ${before} إلى ${after}` : `من ${before} إلى ${after} (${difference})`,
    subjects: {
      person: 'الأشخاص الذين تغيّرت حالتهم',
      topic: 'المواضيع التي تغيّرت حالتها',
      control: 'المخاطر والضوابط التي تغيّرت حالتها',
    },
    name: 'الاسم',
    notBefore: 'غير مشمول',
    notAfter: 'لم يعد مشمولًا',
    noChanges: 'لم تتغيّر أي حالة منذ التقرير السابق.',
  },
  verification: {
    title: 'طريقة التحقق من هذا الملف',
    storedOnce:
      'يُحفظ هذا الملف مرة واحدة ولا يُعدَّل بعد ذلك. للتحقق من نسخة، احسب بصمة SHA-256 لها وقارنها بالقيمة الظاهرة في صفحة التقرير في Docket:',
    file: 'file',
    oneSnapshot:
      'جميع المؤشرات مأخوذة من لقطة واحدة للسجلات قُرئت في معاملة واحدة لقاعدة البيانات. وتنتج اللقطة نفسها دائمًا الملف نفسه بايتًا ببايت. بصمة SHA-256 للّقطة:',
    snapshotCommand:
      'اللقطة مرفقة بملف PDF هذا باسم snapshot.ndjson. يطبع هذا الأمر بصمة SHA-256 لها دون اتصال بالشبكة (qpdf برنامج حر). ويمكنك أيضًا حفظ المرفق بواسطة قارئ PDF واستخدام أحد الأوامر أعلاه.',
    attached:
      'يحتوي المرفق figures.json على المؤشرات، ويحتوي كل ملف CSV على صفوف إحدى القوائم. وبياناتها هي بيانات اللقطة.',
  },
};
