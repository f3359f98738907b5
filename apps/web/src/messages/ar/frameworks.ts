import { nouns } from '@docket/contracts/nouns/ar';
import { count, plural, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { eligiblePeopleOf, people } from './nouns.js';

/** Accusative or genitive, e.g. after "must be trained". */
const morePeople = (value: number): string =>
  plural(value, {
    one: 'شخص آخر',
    two: 'شخصين آخرين',
    few: '# أشخاص آخرين',
    many: '# شخصًا آخر',
    other: '# شخص آخر',
  });

const trainedOf = (trained: number, eligible: number, share: string): string =>
  trained === 0
    ? `لم يجتز التدريب أحد من أصل ${eligiblePeopleOf(eligible)} (${share}).`
    : `اجتاز التدريب ${people(trained)} من أصل ${eligiblePeopleOf(eligible)} (${share}).`;

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'الامتثال',
  loading: 'جارٍ تحميل الأطر',
  failed: 'تعذر تحميل الأطر',
  kinds: { owasp: 'OWASP', regulatory: 'تنظيمي' },
  kindsLabel: 'أنواع الأطر',
  noneOfKind: 'لا توجد أطر من هذا النوع',
  noneOfKindHint: 'أضف إطارًا مخصصًا ليظهر هنا.',
  custom: 'مخصص',
  customFrameworks: 'الأطر المخصصة',
  notFound: 'الإطار غير موجود',
  notFoundHint: 'قد يكون الرابط غير كامل، أو ربما أُزيل الإطار.',
  showAll: 'عرض جميع الأطر',
  noValue: '–',
  statuses: {
    covered: 'بلغ النسبة',
    partial: 'دون النسبة',
    'no-activity': 'بلا نشاط',
    'no-content': 'بلا محتوى',
  },
  /** Number of items with a status. */
  statusCounts: {
    covered: (items: number) => `بلغ النسبة: ${count(items)}`,
    partial: (items: number) => `دون النسبة: ${count(items)}`,
    'no-activity': (items: number) => `بلا نشاط: ${count(items)}`,
    'no-content': (items: number) => `بلا محتوى: ${count(items)}`,
  },
  itemsByStatus: (noun) => `${nouns[noun].many} حسب الحالة`,

  asOf: {
    label: 'عرض البيانات كما في',
    now: 'الآن',
    showCurrent: 'عرض البيانات الحالية',
    knownAt: 'السجلات المعروفة حتى',
    useAllRecords: 'استخدام جميع السجلات المسجلة حتى الآن',
    line: 'البيانات كما في {instant}',
    lineWithKnownAt: 'البيانات كما في {instant}، والسجلات المعروفة حتى {knownAt}',
    loading: 'البيانات كما في …',
    past: 'تبيّن هذه المؤشرات الوقت المحدد. والتقارير التي تنشئها من هذه الصفحة تصف الوقت نفسه.',
  },
  noEligible: {
    title: 'لا يوجد مستهدفون بالتدريب',
    consequence: 'يتعذر حساب النسب، ولم تُبلغ أي نسبة مطلوبة.',
    learners:
      'المستهدفون بالتدريب هم الأشخاص النشطون الذين لهم الدور «Learner» فقط، ولا يوجد أحد منهم في هذا الوقت.',
    bespokeSoftware:
      'المستهدفون بالتدريب هم الأشخاص النشطون الذين لهم الدور «Learner» ويعملون على البرمجيات المخصصة فقط، ولا يوجد أحد منهم في هذا الوقت.',
    jobFunctions: (jobFunctions: string) =>
      `المستهدفون بالتدريب هم الأشخاص النشطون الذين لهم الدور «Learner» وإحدى الوظائف التالية فقط، ولا يوجد أحد منهم في هذا الوقت: ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions: string) =>
      `المستهدفون بالتدريب هم الأشخاص النشطون الذين لهم الدور «Learner» ويعملون على البرمجيات المخصصة ولهم إحدى الوظائف التالية فقط، ولا يوجد أحد منهم في هذا الوقت: ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'لا توجد سجلات',
    text: 'لم تكن سجلات للمؤسسة معروفة في هذا الوقت.',
  },

  /** Number of exempt people, below the number of trained people. */
  exempt: (total: number) => `معفون: ${count(total)}`,
  everyoneExempt: (noun) => `جميع المستهدفين بالتدريب معفون من ${nouns[noun].this}.`,
  generateEvidence: 'إنشاء تقرير أدلة الإطار المرجعي',
  generateEvidenceFor: (framework: string) => `إنشاء تقرير أدلة الإطار المرجعي: ${framework}`,
  evidenceReport: 'تقرير أدلة الإطار المرجعي',

  card: {
    about: (noun, items, version) => `${plural(items, nouns[noun].counted)} · الإصدار ${version}`,
  },

  framework: {
    title: 'الإطار',
    failed: 'تعذر تحميل الإطار',
    loading: 'جارٍ تحميل الصفحة',
    pack: (id: string, version: string) => `إصدار الإطار ${version} (المعرّف: ${id})`,
    customPack: (id: string, version: string) => `إطار مخصص، الإصدار ${version} (المعرّف: ${id})`,
    noCoverage: 'لا توجد مواضيع مرتبطة بهذا الإطار بعد.',
    coverageRule: (noun, threshold) =>
      `النسبة المطلوبة للمجتازين: ${wholePercentText(threshold)} (عتبة حددتها مؤسستك)، أو أكثر حيث يُذكر ذلك. وقد يوجد من لم يجتازوا التدريب رغم بلوغها. التغطية = ${nouns[noun].many} التي بلغتها / ${nouns[noun].many} ذات المحتوى.`,
    summary: 'ملخص الإطار',
    coverage: 'التغطية',
    averageShare: 'متوسط نسبة المجتازين',
    covered: (noun) => `${nouns[noun].some} بلغت النسبة المطلوبة`,
    withoutContent: 'بلا محتوى',
    eligible: 'المستهدفون بالتدريب',
    threshold: 'العتبة',
    requiredPercent: (percent: number) => `النسبة المطلوبة: ${wholePercentText(percent)}`,
    items: (noun) => nouns[noun].many,
    itemsOf: (noun, framework) => `${framework}: ${nouns[noun].many}`,
    columns: {
      item: (noun) => nouns[noun].the,
      trainedShare: 'نسبة المجتازين',
      trainedOfEligible: 'المجتازون / المستهدفون',
      exempt: 'المعفون',
      required: 'المطلوبة',
      averageScore: 'متوسط أفضل الدرجات',
      topics: 'المواضيع',
    },
    edition: (edition: string, source: string | null) =>
      source === null ? `الطبعة: ${edition}` : `الطبعة: ${edition} (${source})`,
    trainingCoverage: 'تغطية التدريب',
    docketGrouping: 'المعرّف والتجميع من Docket',
    customCweSet: 'ربط CWE مخصص',
  },

  item: {
    title: 'بند الإطار',
    failed: 'تعذر تحميل البند',
    notFound: 'البند غير موجود',
    noContent: (noun) =>
      `لا يوجد موضوع مرتبط ${nouns[noun].toThis}، لذا لا يمكن تدريب أحد ${nouns[noun].on}.`,
    thresholdReached: (trained: number, eligible: number, share: string, threshold: number) =>
      `${trainedOf(trained, eligible, share)} النسبة المطلوبة ${wholePercentText(threshold)}.`,
    belowThreshold: (trained: number, eligible: number, share: string, threshold: number, missing: number) =>
      `${trainedOf(trained, eligible, share)} يلزم تدريب ${morePeople(missing)} لبلوغ ${wholePercentText(threshold)}.`,
    summary: (noun) => `ملخص ${nouns[noun].the}`,
    peopleToTrain: 'المطلوب تدريبهم',
    mappedTopics: 'المواضيع المرتبطة',
    anyTopic: 'المواضيع المحتسبة',
    noTopics: 'لا توجد مواضيع مرتبطة',
    noTopicsAddCwe: (noun) => `أضف موضوعًا له أحد معرّفات CWE المرتبطة ${nouns[noun].toThis}، أو خصّص ربط CWE.`,
    noTopicsAddContent: 'أضف مواضيع في صفحة المحتوى.',
    topicColumns: { topic: 'الموضوع', cwe: 'CWE', trained: 'المجتازون' },
  },

  requirement: {
    title: (noun) => `ما ${nouns[noun].asksFor}ه ${nouns[noun].the}`,
    ownWords: 'بصياغة Docket. والعبرة بنص المعيار.',
    organizationWords: 'بصياغة إطارك المخصص. والعبرة بنص المعيار.',
    trainingOnly: (noun) =>
      `تغطية التدريب: ${nouns[noun].asksFor} ${nouns[noun].this} أكثر من التدريب. وتصف الحالة التدريب وحده، ولا تثبت الفعالية التشغيلية.`,
    grouping: 'المعرّف والتجميع من Docket وليسا من المعيار.',
  },
  requiredShare: {
    label: 'النسبة المطلوبة',
    ofFramework: (percent: number) => `النسبة المطلوبة في الإطار: ${wholePercentText(percent)}.`,
    lowered: (required: number, set: number) =>
      set < required
        ? `خُفضت إلى ${wholePercentText(required)}، وهي عتبة التغطية. القيمة المحددة ${wholePercentText(set)}، حددها {by}، {instant}.`
        : `خُفضت إلى ${wholePercentText(required)} بواسطة {by}، {instant}.`,
    withoutEffect: (required: number, set: number) =>
      `النسبة المخفضة ${wholePercentText(set)} ليس لها أثر: فالنسبة المطلوبة من دونها هي أيضًا ${wholePercentText(required)}. حددها {by}، {instant}.`,
    because: (reason: string) => `السبب: ${reason}`,
    changedReason: 'السبب: {reason} (عدّله {by}، {instant})',
    lower: 'خفض النسبة المطلوبة',
    edit: 'تعديل النسبة المطلوبة',
    restore: (percent: number | null) =>
      percent === null ? 'إزالة النسبة المخفضة' : `استعادة ${wholePercentText(percent)}`,
    restored: 'استُعيدت النسبة المطلوبة',
    restoreFailed: 'تعذرت استعادة النسبة المطلوبة',
    dialog: (item: string) => `النسبة المطلوبة: ${item}`,
    formIntro: (ofFramework: number, threshold: number) =>
      `يتطلب الإطار ${wholePercentText(ofFramework)}. تسري النسبة المخفضة على المؤشرات والتقارير الجديدة من الآن، لكن ليس دون عتبة التغطية (${wholePercentText(threshold)}). ويُسجَّل التغيير في سجل التدقيق.`,
    percent: 'النسبة المطلوبة بالمئة',
    reason: 'السبب',
    reasonHint: 'يُطبع في كل تقرير لأدلة الإطار المرجعي.',
    save: 'حفظ النسبة المطلوبة',
    saved: 'خُفضت النسبة المطلوبة',
  },

  cweSet: {
    requirement: 'المتطلب',
    title: 'ربط CWE',
    customTitle: 'ربط CWE مخصص',
    anyTopic: (noun) => `${nouns[noun].one} ${nouns[noun].concerns} الأشخاص: يكفي اجتياز أي موضوع.`,
    languages: (noun) =>
      `${nouns[noun].one} ${nouns[noun].concerns} الأشخاص: يكفي اجتياز أي موضوع، لكن يلزم اجتياز بكل لغة يصرّح بها الشخص.`,
    byModule: 'تُختار المواضيع بحسب الوحدة، لأن هذه القائمة لا تنشر معرّفات CWE.',
    customize: 'تخصيص ربط CWE',
    edit: 'تعديل ربط CWE',
    restore: 'استعادة ربط CWE الافتراضي',
    remove: 'إزالة ربط CWE المخصص',
    withoutEffect: (noun, cwes) =>
      `ليس لربط CWE المخصص (${cwes}) أثر في ${nouns[noun].one} ${nouns[noun].concerns} الأشخاص.`,
    dialog: (item: string) => `ربط CWE: ${item}`,
    restoreQuestion: (item: string) => `هل تريد استعادة ربط CWE الافتراضي للبند ${item}؟`,
    restoreConsequence: 'سيُحذف ربط CWE المخصص. وستستخدم المؤشرات والتقارير الجديدة ربط CWE الافتراضي.',
    restoreConfirm: 'استعادة ربط CWE الافتراضي',
    restoreCancel: 'الاحتفاظ بالربط المخصص',
    restored: 'استُعيد ربط CWE الافتراضي',
    restoreFailed: 'تعذرت استعادة ربط CWE',
    formIntro: (noun) =>
      `ترتبط ${nouns[noun].toThis} المواضيع التي لها واحد على الأقل من معرّفات CWE هذه. وتذكر التقارير أن ربط CWE مخصص، ويُسجَّل التغيير في سجل التدقيق.`,
    ids: 'معرّفات CWE',
    idsPlaceholder: 'اكتب المعرّفات أو الصقها',
    clearIds: 'مسح جميع معرّفات CWE',
    idCount: (ids: number) =>
      plural(ids, {
        zero: 'لا معرّفات',
        one: 'معرّف واحد',
        two: 'معرّفان',
        few: '# معرّفات',
        many: '# معرّفًا',
        other: '# معرّف',
      }),
    save: 'حفظ ربط CWE',
    saved: 'حُفظ ربط CWE المخصص',
    empty: 'أدخل معرّف CWE واحدًا على الأقل، أو استعد ربط CWE الافتراضي.',
    invalid: (ids: string[]) => `معرّفات CWE غير صالحة: ${ids.join('، ')}. أدخل أرقامًا مثل 79.`,
  },

  people: {
    title: 'الأشخاص',
    search: 'البحث في الأشخاص',
    searchPlaceholder: 'ابحث بالاسم أو البريد الإلكتروني أو الفريق',
    show: 'عرض',
    filters: { no: 'لم يجتازوا', yes: 'اجتازوا', exempt: 'المعفون', all: 'جميع المستهدفين' },
    noneExempt: 'لا يوجد معفون',
    noneExemptHint: (noun) => `يُدرج هنا من لهم إعفاء من ${nouns[noun].this}.`,
    noneTrained: 'لم يجتز أحد التدريب بعد',
    noneTrainedHint: 'يُعدّ الشخص مجتازًا للتدريب بعد اجتيازه أحد المواضيع أعلاه.',
    allTrained: 'اجتاز جميع المستهدفين التدريب',
    allTrainedHint: (noun) => `لا يلزم أحدًا مزيد من التدريب على ${nouns[noun].this}.`,
    noContent: 'لا توجد مواضيع مرتبطة',
    noContentHint: (noun) => `لا يمكن تدريب أحد على ${nouns[noun].this} حتى يُربط ${nouns[noun].to} موضوع.`,
    columns: {
      person: 'الشخص',
      team: 'الفريق',
      bestScore: 'أفضل درجة',
      lastPassed: 'آخر اجتياز',
      lastPassedByLanguage: 'آخر اجتياز حسب اللغة',
    },
    noLanguages: 'لا لغات مصرّح بها: يكفي أي موضوع',
    trained: 'اجتاز',
    notTrained: 'لم يجتز',
    /** For screen readers, between a programming language and the time of the last pass. */
    languageTrained: ': اجتاز، آخر اجتياز',
    languageNotTrained: ': لم يجتز، آخر اجتياز',
    never: 'لا يوجد',
  },

  packs: {
    intro: 'عرّف إطارًا بصيغة JSON: بنوده والمواضيع المرتبطة بها.',
    failed: 'تعذر تحميل الأطر المخصصة',
    empty: 'لا توجد أطر مخصصة بعد',
    emptyHint: 'الصق تعريف إطار أدناه. ولتغيير مواضيع بند واحد، افتح البند وخصّص ربط CWE له.',
    columns: { framework: 'الإطار', kind: 'النوع', version: 'الإصدار', items: 'البنود' },
    add: 'إضافة إطار أو استبداله',
    remove: 'إزالة',
    removeLabel: (title: string) => `إزالة ${title}`,
    removeQuestion: (title: string) => `هل تريد إزالة ${title}؟`,
    removeConsequence: 'تبقى التقارير الموجودة. ولا يمكن إنشاء تقارير جديدة عن هذا الإطار.',
    removeConfirm: 'إزالة الإطار',
    removeCancel: 'الاحتفاظ بالإطار',
    removed: 'أُزيل الإطار',
    removeFailed: 'تعذرت إزالة الإطار',
  },

  packForm: {
    label: 'تعريف الإطار',
    hint: 'JSON يتضمن id وversion وkind وtitle وitems. وإذا وُجد إطار مخصص بالمعرّف نفسه، فسيُستبدل.',
    placeholder: 'الصق JSON هنا',
    save: 'حفظ الإطار',
    openFile: 'فتح ملف',
    loadExample: 'تحميل مثال',
    saved: 'حُفظ الإطار',
    failed: 'تعذر حفظ الإطار',
    required: 'الصق تعريف إطار، أو افتح ملفًا.',
    invalidJson: (reason: string) => `JSON غير صالح: ${reason}`,
    tooLarge: 'الملف كبير جدًا. الحد الأقصى 1 MB.',
    positions: 'تبدأ المواضع في مسارات مثل {path} من 0.',
  },
};
