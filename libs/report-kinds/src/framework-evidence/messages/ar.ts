import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = {
  owasp: { one: 'خطر', many: 'المخاطر', title: 'الخطر' },
  regulatory: { one: 'ضابط', many: 'الضوابط', title: 'الضابط' },
};

/** Counted things stand before their number, so that no noun has to agree with it. */
export const ar = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => ({
  title: 'تقرير أدلة الإطار',
  statuses: {
    covered: 'مغطى',
    partial: 'جزئي',
    'no-activity': 'بلا نشاط',
    'no-content': 'بلا محتوى',
  },
  glance: {
    coverage: 'التغطية',
    meanShare: 'متوسط الحصة',
    covered: (kind) => `${nouns[kind].many} المغطاة`,
    coveredOf: (covered, of) => `${count(covered)} من ${count(of)}`,
    gaps: 'الفجوات',
    eligible: 'المشمولون',
  },
  summary: {
    noContent: (kind, day) =>
      `لا يقابل أي ${nouns[kind].one} في هذا الإطار موضوع في ${day}، لذا لا يمكن إعطاء التغطية. أضف مواضيع تحمل أرقام CWE المذكورة هنا.`,
    nobodyEligible: (day) =>
      `لا يوجد أشخاص مشمولون في ${day}: لا أحد من النشطين له الدور «learner»، فلا يمكن إعطاء حصة ولا شيء مغطى.`,
    inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
      const outside = noContent > 0 ? ` بلا محتوى وخارج الحساب: ${count(noContent)}.` : '';
      return `${nouns[kind].many} ذات المحتوى المغطاة: ${count(covered)} من ${count(itemCount - noContent)}، أي تدرب عليها ما لا يقل عن ${wholePercent(threshold)} من المشمولين وعددهم ${count(eligible)}.${outside}`;
    },
    framework: 'الإطار',
    pack: 'الحزمة',
    packIs: (id, version, builtIn) =>
      `${id}، الإصدار ${version}، ${builtIn ? 'كما تأتي مع Docket' : 'أضافتها المؤسسة'}`,
    asOf: 'اللحظة',
    byStatus: 'حسب الحالة',
    byStatusIs: ({ covered, partial, noActivity, noContent }) =>
      `مغطى: ${count(covered)}، جزئي: ${count(partial)}، بلا نشاط: ${count(noActivity)}، بلا محتوى: ${count(noContent)}`,
    chart: (kind) => `حصة المدرَّبين من المشمولين لكل ${nouns[kind].one}`,
    threshold: (number) => `العتبة ${wholePercent(number)}`,
    firstOf: (kind, drawn, of) =>
      `أول ${count(drawn)} من ${count(of)} من ${nouns[kind].many}؛ والجدول التالي يضمها جميعًا.`,
  },
  items: {
    section: (kind) => `${nouns[kind].many} والفجوات`,
    title: (kind) => nouns[kind].many,
    item: (kind) => nouns[kind].title,
    status: 'الحالة',
    share: 'الحصة',
    trainedOfEligible: 'المدرَّبون / المشمولون',
    threshold: 'العتبة',
    averageScore: 'متوسط الدرجات',
    topics: 'المواضيع',
    ownSet: 'بمجموعة CWE خاصة بالمؤسسة',
  },
  gaps: {
    title: 'الفجوات',
    none: (kind, items) => `لا توجد فجوات: ${nouns[kind].many} كلها مغطاة، وعددها ${count(items)}.`,
    missing: 'ما الناقص',
    peopleMissing: 'الأشخاص الناقصون',
    gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
      if (status === 'no-content')
        return counts === 'topics'
          ? 'لا يقابله أي موضوع، فلا يمكن تدريب أحد عليه. يبقى خارج التغطية حتى يوجد موضوع.'
          : 'لا توجد مواضيع بعد، فلا يمكن تدريب أحد عليه. يبقى خارج التغطية حتى يوجد موضوع.';
      if (eligible === 0) return 'لا أحد مشمول، فلا يمكن تدريب أحد عليه.';
      const needed = `للوصول إلى ${wholePercent(threshold)} يلزم تدريب عدد إضافي من الأشخاص هو ${count(missing!)}`;
      if (trained === 0) return `لم يتدرب أحد من المشمولين وعددهم ${count(eligible)}. ${needed}.`;
      return `تدرب ${count(trained)} من المشمولين وعددهم ${count(eligible)} (${percent(share)}). ${needed}.`;
    },
  },
  topics: {
    title: 'المواضيع المحتسبة',
    topic: 'الموضوع',
    module: 'الوحدة',
    trained: 'المدرَّبون',
    counted: (number) => `عدد المواضيع: ${count(number)}`,
    anyOf: (number) => `أي موضوع من ${count(number)}`,
    anyTopic: 'يتعلق بالأشخاص لا بنقاط الضعف: أي موضوع يُحتسب.',
    anyTopicByLanguage: 'يتعلق بالأشخاص لا بنقاط الضعف: أي موضوع يُحتسب، في كل لغة مصرّح بها للشخص.',
    byModule: 'مختارة حسب الوحدة: هذه القائمة لا تنشر أرقام CWE.',
    byCwe: (cweIds, own) => `${own ? 'مجموعة خاصة بالمؤسسة: ' : ''}CWE ${cweIds.join(', ')}`,
  },
  untrained: {
    title: 'أشخاص لم يتدربوا بعد',
    person: 'الشخص',
    email: 'البريد الإلكتروني',
    team: 'الفريق',
    notYet: (untrained, eligible) => `لم يتدرب بعد ${count(untrained)} من ${count(eligible)}`,
    noContent: 'لا يقابله أي موضوع: لا يمكن تدريب أحد عليه، لذا لا يُدرج أحد.',
    everyone: 'جميع المشمولين مدرَّبون.',
    nobodyEligible: (day) => `لا يوجد أشخاص مشمولون في ${day}: لا أحد من النشطين له الدور «learner».`,
    nothingMaps: (day) => `لا يقابل أي شيء في هذا الإطار موضوع في ${day}، فلا يمكن تدريب أحد عليه.`,
    nobodyMissing: (day, eligible) =>
      `لا ينقص أحد في ${day}: جميع المشمولين وعددهم ${count(eligible)} مدرَّبون حيثما وُجد موضوع.`,
  },
  languages: {
    title: 'آخر نجاح حسب اللغة',
    each: (eligible) => `عدد الأشخاص ${count(eligible)}، مع اللغات المصرّح بها`,
    language: 'اللغة',
    none: 'غير مصرّح بها',
    state: 'الحالة',
    trained: 'مدرَّب',
    notTrained: 'غير مدرَّب',
    lastPass: 'آخر نجاح',
    never: 'أبدًا',
  },
  rules: {
    pack: 'حزمة الإطار',
    packIs: (title, pack) => `${title}: ${pack}.`,
    ownSets: 'مجموعات CWE الخاصة',
    noOwnSets: 'لا توجد في هذا الإطار. وحيث يحيل إلى قائمة أخرى تُحتسب المجموعات النافذة فيها.',
    ownSetsOf: (kind, own, items) =>
      `مجموعة المؤسسة الخاصة تحل محل مجموعة الحزمة في ${own.length} من ${items} من ${nouns[kind].many}: ${own.join(', ')}.`,
    topics: 'المواضيع المحتسبة',
    topicsAre: (kind) =>
      kind === 'owasp'
        ? 'مواضيع عائلة هذه القائمة التي تحمل رقم CWE واحدًا على الأقل من مجموعة الخطر، أو مواضيع وحداته إن لم تنشر القائمة أرقامًا.'
        : 'مواضيع أي عائلة تحمل رقم CWE واحدًا على الأقل من مجموعة الضابط.',
    trained: 'المدرَّب',
    trainedIs(kind, byTopic, anyTopic, byLanguage) {
      const ways = [
        byTopic && `على ${nouns[kind].one}: محاولة ناجحة خلال الفترة في أي موضوع واحد يقابله.`,
        anyTopic.length > 0 && `على ما يتعلق بالأشخاص (${anyTopic.join(', ')}): في أي موضوع.`,
        byLanguage.length > 0 &&
          `على ما يتعلق بالأشخاص (${byLanguage.join(', ')}): في أي موضوع في كل لغة مصرّح بها للشخص؛ وبلا لغة مصرّح بها، في أي موضوع.`,
      ];
      return ways.filter(Boolean).join(' ');
    },
    status: 'الحالة',
    statusIs:
      'بلا محتوى: لا يقابله موضوع. بلا نشاط: لم يتدرب أحد، أو لا أحد مشمول. مغطى: المدرَّبون / المشمولون يبلغ العتبة على الأقل. جزئي: كل ما عدا ذلك.',
    coverage: 'التغطية',
    coverageIs: (kind) =>
      `${nouns[kind].many} المغطاة / (${nouns[kind].many} − ما ليس له محتوى). متوسط الحصة: متوسط المدرَّبين / المشمولين على ما له محتوى.`,
    averageScore: 'متوسط الدرجات',
    averageScoreIs:
      'متوسط أفضل درجة لكل شخص مشمول خلال الفترة في المواضيع المحتسبة؛ ويُستبعد من لا محاولة له.',
    missing: 'الأشخاص الناقصون',
    missingIs: (kind) =>
      `المشمولون الذين يلزم تدريبهم بعدُ حتى تُبلغ العتبة. كل ${nouns[kind].one} غير مغطى فجوة.`,
  },
});
