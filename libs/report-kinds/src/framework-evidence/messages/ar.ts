import { nouns } from '@docket/contracts/nouns/ar';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

/** Forms of a noun by plural category. `one` and `two` contain the number, the others follow it. */
interface Forms {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const person: Forms = { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' };
const eligibleOf: Forms = {
  one: 'مستهدف واحد',
  two: 'مستهدفَين اثنين',
  few: 'مستهدفين',
  many: 'مستهدفًا',
  other: 'مستهدف',
};
const personToTrain: Forms = { ...person, two: 'شخصين' };
const morePeople: Forms = {
  one: 'شخص آخر',
  two: 'شخصين آخرين',
  few: 'أشخاص آخرين',
  many: 'شخصًا آخر',
  other: 'شخص آخر',
};
const topic: Forms = {
  one: 'موضوع واحد',
  two: 'موضوعان',
  few: 'مواضيع',
  many: 'موضوعًا',
  other: 'موضوع',
};

const plural = new Intl.PluralRules('ar');

export const ar = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  const counted = (number: number, forms: Forms): string => {
    const category = plural.select(number);
    if (category === 'one' || category === 'two') return forms[category];
    return `${count(number)} ${category === 'zero' ? forms.other : forms[category]}`;
  };
  const topicCount = (number: number): string => (number === 0 ? 'لا توجد مواضيع' : counted(number, topic));
  return {
    title: 'تقرير أدلة الإطار المرجعي',
    statuses: {
      covered: 'بلغ النسبة',
      partial: 'دون النسبة',
      'no-activity': 'بلا نشاط',
      'no-content': 'بلا محتوى',
    },
    compared: {
      untrained: (items) => `لم يجتز: ${items}`,
      trained: 'اجتاز كل ما له مواضيع مرتبطة',
    },
    glance: {
      eligibleShort: 'المستهدفون',
      coverage: 'التغطية',
      meanShare: 'متوسط نسبة المجتازين',
      covered: (noun) => `${nouns[noun].many} التي بلغت النسبة المطلوبة`,
      coveredOf: (covered, of) => `${count(covered)} من ${count(of)}`,
      gaps: 'الفجوات',
      eligible: 'المستهدفون بالتدريب',
    },
    summary: {
      trainingOnly: 'توضح هذه الأرقام من اجتاز التدريب، ولا تثبت أن الضابط مطبَّق.',
      ownThreshold: (percent) =>
        `عتبة ${wholePercent(percent)} من اختيار المؤسسة نفسها، وليست من متطلبات المعيار.${percent < 100 ? ' وقد يوجد أشخاص لم يجتازوا التدريب رغم بلوغ النسبة المطلوبة.' : ''}`,
      noContent: (noun, day) =>
        `لا يوجد موضوع مرتبط بأي ${nouns[noun].one} في هذا الإطار في ${day}، لذا يتعذر حساب التغطية. أضف مواضيع تطابق جداول الربط الواردة في «المواضيع المرتبطة».`,
      nobodyEligible: (reason) => `${reason} يتعذر حساب النسب، ولم تُبلغ أي نسبة مطلوبة.`,
      result(noun, { covered, itemCount, noContent, eligible }, threshold) {
        const { one, many, only, reached, notReached, excluded: isExcluded } = nouns[noun];
        const withContent = itemCount - noContent;
        const state =
          withContent === 1
            ? `${only} ${covered === 1 ? reached : notReached} النسبة المطلوبة.`
            : `${many} التي بلغت النسبة المطلوبة: ${count(covered)} من أصل ${count(withContent)} من ${many} ذات المحتوى.`;
        const rule =
          eligible === 1
            ? `يلزم أن يجتاز المستهدف الوحيد التدريب على كل ${one} (العتبة ${wholePercent(threshold)}).`
            : `يلزم أن يجتاز التدريب على كل ${one} ما لا يقل عن ${wholePercent(threshold)} من المستهدفين بالتدريب (${counted(eligible, person)}).`;
        const excluded =
          noContent === 0
            ? ''
            : noContent === 1
              ? ` و${isExcluded} من حساب التغطية ${nouns[noun].counted.one} بلا محتوى.`
              : ` وتُستبعد من حساب التغطية ${many} التي بلا محتوى (العدد: ${count(noContent)}).`;
        return `${state} ${rule}${excluded}`;
      },
      framework: 'الإطار المرجعي',
      mapping: 'جدول الربط',
      mappingValue: (id, version, builtIn) =>
        `${id}، الإصدار ${version}، ${builtIn ? 'مرفق مع Docket' : 'أضافته المؤسسة'}`,
      byStatus: 'حسب الحالة',
      byStatusValue: ({ covered, partial, noActivity, noContent }) =>
        `بلغ النسبة: ${count(covered)}، دون النسبة: ${count(partial)}، بلا نشاط: ${count(noActivity)}، بلا محتوى: ${count(noContent)}`,
      chart: (noun) => `نسبة المجتازين من المستهدفين بالتدريب لكل ${nouns[noun].one}`,
      threshold: (number) => `العتبة ${wholePercent(number)}`,
      firstOf: (noun, drawn, of) =>
        `يعرض الرسم أول ${count(drawn)} من أصل ${count(of)} من ${nouns[noun].many}. ويضم الجدول التالي جميع ${nouns[noun].many}.`,
    },
    items: {
      section: (noun) => `${nouns[noun].many} والفجوات`,
      item: (noun) => nouns[noun].the,
      status: 'الحالة',
      share: 'النسبة',
      trainedOfEligible: 'المجتازون / المستهدفون',
      averageScore: 'متوسط أفضل الدرجات',
      topics: 'المواضيع',
      customMapping: 'ربط CWE مخصص',
      noContent: 'لا محتوى مرتبط',
    },
    requirements: {
      otherShares: (noun, items) =>
        `تنطبق نسبة مطلوبة أخرى على بعض ${nouns[noun].many} (العدد: ${count(items)}): انظر العمود «النسبة المطلوبة».`,
      required: 'النسبة المطلوبة',
      shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
      requiredOf: (percent) => `النسبة المطلوبة ${wholePercent(percent)}`,
      trainingCoverage: 'تغطية التدريب',
      trainingOnly: (noun) =>
        `${nouns[noun].many} المشار إليها بعبارة «تغطية التدريب» تتطلب أكثر من حالات الاجتياز المحتسبة هنا. وتصف حالتها التدريب وحده، ولا تثبت الفعالية التشغيلية.`,
      anyTopic: 'يُحتسب اجتياز أي موضوع: فلا تثبت الحالة أن محتوى التدريب هو ما يطلبه النص.',
      eligibleOnly: 'المستهدفون بالتدريب فقط',
      allPersonnel: (people) =>
        `يخص النص جميع العاملين. ولا تشمل الأرقام إلا المستهدفين بالتدريب${people ? ` (${count(people.eligible)} من ${count(people.present)} من أفراد المؤسسة)` : ''}؛ ويلزم لغيرهم أدلة إثبات مستقلة.`,
      title: (noun) => `ما تطلبه ${nouns[noun].many}`,
      asksFor: 'المطلوب',
      ownWords: (builtIn) =>
        builtIn
          ? 'بصياغة Docket (بالإنجليزية). والعبرة بنص المعيار.'
          : 'بصياغة إطار المؤسسة. والعبرة بنص المعيار.',
      notes: 'ملاحظات',
      grouping: 'المعرّف والتجميع من Docket وليسا من المعيار.',
      lowered: (ofMapping, to, since, by) =>
        `النسبة المطلوبة: ${wholePercent(to)} بدلًا من ${wholePercent(ofMapping)} في الربط، خُفضت في ${since} بواسطة ${by}.`,
      loweredBelowThreshold: (ofMapping, to, set, since, by) =>
        `النسبة المطلوبة: ${wholePercent(to)} (عتبة التغطية) بدلًا من ${wholePercent(ofMapping)} في الربط. حددت المؤسسة ${wholePercent(set)} في ${since} بواسطة ${by}.`,
      loweredWithoutEffect: (set, required, since, by) =>
        `النسبة المخفضة ${wholePercent(set)}، المحددة في ${since} بواسطة ${by}، ليس لها أثر: فالنسبة المطلوبة من دونها هي أيضًا ${wholePercent(required)}.`,
      reason: (reason) => `السبب: ${reason}`,
      changedReason: (reason, since, by) => `السبب (عُدّل في ${since} بواسطة ${by}): ${reason}`,
      requiredShare: 'النسبة المطلوبة',
      requiredShareValue:
        'الأعلى من عتبة التغطية والنسبة المحددة في ربط الإطار. والعتبة من اختيار المؤسسة: فالمعيار نفسه لا يحدد نسبة كهذه. ولا يمكن للمؤسسة خفض نسبة الربط إلا بسبب مكتوب.',
      packShares: (list) => `يطلب الربط: ${list}.`,
      loweredShares: 'النسب المخفضة',
      noLoweredShares: 'لا يوجد.',
    },
    gaps: {
      title: 'الفجوات',
      none: (noun, items) =>
        items === 1
          ? `لا توجد فجوات: ${nouns[noun].onlyReached} النسبة المطلوبة.`
          : `لا توجد فجوات: بلغت جميع ${nouns[noun].many} النسبة المطلوبة (العدد: ${count(items)}).`,
      reason: 'السبب',
      peopleToTrain: 'المطلوب تدريبهم',
      gapOf({ status, counts, trained, eligible, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'لا يوجد موضوع مرتبط، لذا لا يمكن تدريب أحد. الاستبعاد من حساب التغطية قائم حتى يُربط موضوع.'
            : 'لا توجد مواضيع بعد، لذا لا يمكن تدريب أحد. الاستبعاد من حساب التغطية قائم حتى يوجد موضوع.';
        if (eligible === 0) return 'لا يوجد مستهدفون بالتدريب، لذا لا يمكن تدريب أحد.';
        const more = `يلزم تدريب ${counted(missing!, trained > 0 ? morePeople : personToTrain)} لبلوغ ${wholePercent(threshold)}`;
        if (trained === 0)
          return eligible === 1
            ? `لم يجتز المستهدف الوحيد التدريب: ${more}.`
            : `لم يجتز التدريب أحد من أصل ${counted(eligible, eligibleOf)}: ${more}.`;
        return `اجتاز التدريب ${counted(trained, person)} من أصل ${counted(eligible, eligibleOf)} (${percent(trained, eligible)}): ${more}.`;
      },
    },
    topics: {
      title: 'المواضيع المرتبطة',
      topic: 'الموضوع',
      module: 'الوحدة',
      trained: 'المجتازون',
      counted: topicCount,
      anyOf: (number) =>
        number <= 1 ? topicCount(number) : `أي موضوع من أصل ${counted(number, { ...topic, two: 'موضوعين' })}`,
      anyTopic: (noun) => `${nouns[noun].one} ${nouns[noun].concerns} الأشخاص: يكفي اجتياز أي موضوع.`,
      anyTopicByLanguage: (noun) =>
        `${nouns[noun].one} ${nouns[noun].concerns} الأشخاص: يكفي اجتياز أي موضوع، بكل لغة برمجة يصرّح بها الشخص.`,
      byModule: 'مرتبطة حسب الوحدة: هذه القائمة لا تنشر أرقام CWE.',
      byCwe: (cweIds, custom) => `${custom ? 'ربط CWE مخصص: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    trained: {
      title: 'من اجتازوا التدريب والمحاولات المحتسبة',
      about: (noun) =>
        `صف لكل شخص ومحاولة، مع ${nouns[noun].many} التي تُحتسب لها هذه المحاولة. ولا تُدرج المحاولات غير المحتسبة.`,
      none: 'لم يجتز أحد التدريب.',
      topic: 'الموضوع',
      score: 'الدرجة',
      passed: 'ناجح',
      completed: 'الإكمال / التسجيل',
      source: 'المصدر',
      items: (noun) => `تُحتسب ${nouns[noun].manyOf}`,
      joined: 'الانضمام',
      left: (at) => `غادر ${at}`,
      inTeam: (people, attempts) => `الأشخاص: ${people} · المحاولات: ${attempts}`,
    },
    matrix: {
      about: (noun) =>
        `صف لكل شخص لم يجتز التدريب على ${nouns[noun].atLeastOne}. وكل عمود هو ${nouns[noun].one} من هذه القائمة:`,
      aboutList: (noun) =>
        `صف لكل شخص لم يجتز التدريب على ${nouns[noun].atLeastOne}، مع المعرّفات. من لم يجتازوا التدريب بعد حسب ${nouns[noun].the}:`,
      missing: 'لم يجتز',
      trained: 'اجتاز',
      exempt: 'معفى',
      legend: 'مثلث: لم يجتز. دائرة: اجتاز. شرطة: معفى ولا يُحتسب.',
      teams: 'الرقم بجانب الفريق هو عدد أشخاصه في هذه القائمة.',
      notTrainedOn: 'لم يجتز',
      exemptFrom: (ids) => `معفى: ${ids}`,
    },
    positions: {
      coverage: 'التغطية',
      meanShare: 'متوسط نسبة المجتازين',
      instant: 'اللحظة',
      status: 'الحالة',
      share: 'النسبة',
      trained: 'المجتازون / المستهدفون',
      byItem: (noun) => `حسب ${nouns[noun].the}`,
      notThenItem: 'ليس في الإطار',
    },
    untrained: {
      trainedOn: 'اجتاز',
      title: 'أشخاص لم يجتازوا التدريب بعد',
      person: 'الشخص',
      email: 'البريد الإلكتروني',
      team: 'الفريق',
      notYet: (untrained, eligible) =>
        `لم يجتز التدريب بعد: ${count(untrained)} من أصل ${counted(eligible, eligibleOf)}`,
      noContent: 'لا يوجد موضوع مرتبط، لذا لا يمكن تدريب أحد ولا يُدرج أحد.',
      everyone: 'جميع المستهدفين اجتازوا التدريب.',
      nothingMapped: (day) => `لا يوجد موضوع مرتبط بهذا الإطار في ${day}، لذا لا يمكن تدريب أحد عليه.`,
      nobodyUntrained: (day, eligible) =>
        `${eligible === 1 ? 'المستهدف الوحيد اجتاز' : `جميع المستهدفين (العدد: ${count(eligible)}) اجتازوا`} التدريب على كل ما له مواضيع مرتبطة في ${day}.`,
    },
    languages: {
      title: 'آخر اجتياز حسب لغة البرمجة',
      each: (eligible) => `${counted(eligible, person)}، مع اللغات المصرّح بها`,
      language: 'اللغة',
      none: 'غير مصرّح بها',
      status: 'الحالة',
      trained: 'اجتاز',
      notTrained: 'لم يجتز',
      lastPass: 'آخر اجتياز',
      never: 'لا يوجد',
    },
    rules: {
      mapping: 'جدول ربط الإطار',
      mappingValue: (title, mapping) => `${title}: الجدول ${mapping}.`,
      customMappings: 'جداول ربط CWE المخصصة',
      noCustomMappings:
        'لا توجد في هذا الإطار. وحيث يحيل الإطار إلى قائمة أخرى، تُستخدم جداول الربط السارية لتلك القائمة.',
      customMappingsOf: (noun, custom, items) =>
        `في ${count(custom.length)} من أصل ${count(items)} من ${nouns[noun].many} (المعرّف: ${custom.join('، ')}) يحل ربط CWE المخصص من المؤسسة محل ربط الإطار.`,
      topics: 'المواضيع المرتبطة',
      topicsValue: (kind, noun) =>
        kind === 'owasp'
          ? `مواضيع عائلة هذه القائمة التي تحمل رقم CWE واحدًا على الأقل من جدول ربط CWE الخاص بـ${nouns[noun].the}. وإذا لم تنشر القائمة أرقام CWE: مواضيع وحدات ${nouns[noun].the}.`
          : `مواضيع أي عائلة تحمل رقم CWE واحدًا على الأقل من جدول ربط CWE الخاص بـ${nouns[noun].the}.`,
      trained: 'اجتياز التدريب',
      trainedValue(noun, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `يُعدّ الشخص مجتازًا للتدريب على ${nouns[noun].one} إذا اجتاز محاولة في فترة التدريب في أي موضوع مرتبط ${nouns[noun].to}.`,
          anyTopic.length > 0 && `وفيما يخص الأشخاص (المعرّف: ${anyTopic.join('، ')}) يكفي اجتياز أي موضوع.`,
          byLanguage.length > 0 &&
            `وفيما يخص الأشخاص (المعرّف: ${byLanguage.join('، ')}) يلزم اجتياز أي موضوع بكل لغة برمجة يصرّح بها الشخص، فإن لم يصرّح بأي لغة كفى اجتياز موضوع واحد.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'الحالة',
      statusValue:
        'بلا محتوى: لا يوجد موضوع مرتبط. بلا نشاط: لم يجتز أحد التدريب أو لا يوجد مستهدفون. بلغ النسبة: المجتازون / المستهدفون لا يقل عن النسبة المطلوبة. دون النسبة: جميع الحالات الأخرى. ولا تعني الحالة أن الجميع اجتازوا التدريب.',
      coverage: 'التغطية',
      coverageValue: (noun) =>
        `${nouns[noun].many} التي بلغت نسبتها المطلوبة / ${nouns[noun].many} ذات المحتوى. متوسط نسبة المجتازين: متوسط المجتازين / المستهدفين على ${nouns[noun].many} ذات المحتوى.`,
      averageScore: 'متوسط أفضل الدرجات',
      averageScoreValue:
        'متوسط أفضل درجة لكل مستهدف له محاولة ذات درجة في فترة التدريب في المواضيع المرتبطة. ويُستبعد المعفون ومن ليست له محاولة ذات درجة.',
      attempts: 'المحاولة المحتسبة',
      attemptsValue: (noun, byLanguage) =>
        `لكل شخص و${nouns[noun].one}: أحدث اجتياز في فترة التدريب لموضوع مرتبط؛ وعند تساوي وقت الإكمال تُحتسب المسجلة لاحقًا، ثم ذات المعرّف الأكبر.${byLanguage.length > 0 ? ` وبالنسبة إلى ${byLanguage.join('، ')}: محاولة لكل لغة برمجة يصرّح بها الشخص.` : ''}`,
      leavers: 'من غادروا المؤسسة',
      leaversValue:
        'الاجتياز والإعفاء كما في لحظة المغادرة: بحسب ما اجتيز في فترة التدريب المنتهية بالمغادرة، واللغات المصرّح بها حينها. والمواضيع هي المرتبطة في لحظة هذا المستند.',
      trend: 'التطور',
      trendValue: (timeZone) =>
        `ينتهي كل شهر بآخر جزء من ألف من الثانية فيه حسب المنطقة الزمنية ${timeZone}. وتستخدم أرقامه الأدوار والفرق والإعدادات والمحتوى والإطار وفترة التدريب الخاصة بتلك اللحظة، والسجلات المعروفة لهذا المستند.`,
      peopleToTrain: 'المطلوب تدريبهم',
      peopleToTrainValue: (noun) =>
        `المستهدفون الذين لا يزال يلزم تدريبهم لبلوغ النسبة المطلوبة. والفجوة هي كل ${nouns[noun].one} ${nouns[noun].notReached} النسبة المطلوبة. أكبر الفجوات: ${nouns[noun].many} التي يلزم لها تدريب أكبر عدد إضافي من الأشخاص؛ وعند التساوي بترتيب الإطار.`,
    },
  };
};
