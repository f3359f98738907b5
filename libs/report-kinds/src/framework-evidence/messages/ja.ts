import { nouns } from '@docket/contracts/nouns/ja';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

export const ja = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => ({
  title: 'フレームワーク証跡レポート',
  statuses: {
    covered: '必要割合以上',
    partial: '必要割合未満',
    'no-activity': '実績なし',
    'no-content': '教材なし',
  },
  compared: { untrained: (items) => `未修了：${items}`, trained: '対応トピックのあるものをすべて修了' },
  glance: {
    eligibleShort: '対象者',
    coverage: 'カバー率',
    meanShare: '平均修了率',
    covered: (noun) => `必要割合以上の${nouns[noun]}`,
    coveredOf: (covered, of) => `${count(covered)} / ${count(of)}`,
    gaps: 'ギャップ',
    eligible: '受講対象者',
  },
  summary: {
    trainingOnly:
      'これらの数値は研修の修了状況を示すものです。管理策が運用されていることを示すものではありません。',
    ownThreshold: (percent) =>
      `しきい値 ${wholePercent(percent)} は組織が自ら定めたもので、規格の要求事項ではありません。${percent < 100 ? '必要割合に達していても、未修了者がいる場合があります。' : ''}`,
    noContent: (noun, day) =>
      `${day}時点で、このフレームワークのどの${nouns[noun]}にも対応トピックがないため、カバー率を算出できません。「対応トピック」に記載のマッピングに合うトピックを追加してください。`,
    nobodyEligible: (reason) => `${reason}修了率を算出できず、必要割合に達したものはありません。`,
    result(noun, { covered, itemCount, noContent, eligible }, threshold) {
      const withContent = itemCount - noContent;
      const state =
        covered === 0
          ? `教材のある${nouns[noun]} ${count(withContent)}件のうち、必要割合に達したものはありません。`
          : `教材のある${nouns[noun]} ${count(withContent)}件のうち ${count(covered)}件が必要割合以上です。`;
      const rule =
        eligible === 1
          ? `各${nouns[noun]}について、唯一の受講対象者の修了が必要です（しきい値 ${wholePercent(threshold)}）。`
          : `各${nouns[noun]}について、受講対象者 ${count(eligible)}人の ${wholePercent(threshold)}以上の修了が必要です。`;
      const excluded =
        noContent > 0 ? `教材のない${nouns[noun]} ${count(noContent)}件はカバー率に含めません。` : '';
      return `${state}${rule}${excluded}`;
    },
    framework: 'フレームワーク',
    mapping: 'マッピング',
    mappingValue: (id, version, builtIn) =>
      `${id}、バージョン ${version}（${builtIn ? 'Docket に付属' : '組織が追加'}）`,
    byStatus: '状況別',
    byStatusValue: ({ covered, partial, noActivity, noContent }) =>
      `必要割合以上 ${count(covered)}件、必要割合未満 ${count(partial)}件、実績なし ${count(noActivity)}件、教材なし ${count(noContent)}件`,
    chart: (noun) => `${nouns[noun]}別の受講対象者の修了率`,
    threshold: (number) => `しきい値 ${wholePercent(number)}`,
    firstOf: (noun, drawn, of) =>
      `図は${nouns[noun]} ${count(of)}件のうち最初の ${count(drawn)}件を示します。次の表にはすべての${nouns[noun]}を記載しています。`,
  },
  items: {
    section: (noun) => `${nouns[noun]}とギャップ`,
    item: (noun) => nouns[noun],
    status: '状況',
    share: '修了率',
    trainedOfEligible: '修了者 / 受講対象者',
    averageScore: '最高点の平均',
    topics: 'トピック',
    customMapping: '独自の CWE マッピング',
    noContent: '教材の対応付けなし',
  },
  requirements: {
    otherShares: (noun, items) =>
      `${nouns[noun]} ${count(items)}件には別の必要割合が適用されます。「必要割合」の列をご覧ください。`,
    required: '必要割合',
    shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
    requiredOf: (percent) => `必要割合 ${wholePercent(percent)}`,
    trainingCoverage: '研修のカバー状況',
    trainingOnly: (noun) =>
      `「研修のカバー状況」と記された${nouns[noun]}は、ここで数える合格以外の対応も求めています。その状況は研修のみを示し、運用の有効性を示すものではありません。`,
    anyTopic:
      'どのトピックの合格も対象となります。状況は、研修の内容が本文の求める内容であることを示すものではありません。',
    eligibleOnly: '受講対象者のみ',
    allPersonnel: (people) =>
      `本文は全要員を対象としています。数値は受講対象者のみのものです${people ? `（組織の ${count(people.present)}人のうち ${count(people.eligible)}人）` : ''}。その他の人については、別途証拠が必要です。`,
    title: (noun) => `${nouns[noun]}が求める内容`,
    asksFor: '求める内容',
    ownWords: (builtIn) =>
      builtIn
        ? 'Docket による説明（英語）です。規格の本文が優先します。'
        : '組織のフレームワークによる説明です。規格の本文が優先します。',
    notes: '備考',
    grouping: 'ID と分類は Docket によるもので、規格によるものではありません。',
    lowered: (ofMapping, to, since, by) =>
      `必要割合：マッピングの ${wholePercent(ofMapping)} ではなく ${wholePercent(to)}（${since}、${by} が引き下げ）。`,
    loweredBelowThreshold: (ofMapping, to, set, since, by) =>
      `必要割合：マッピングの ${wholePercent(ofMapping)} ではなく ${wholePercent(to)}（カバー判定のしきい値）。組織の設定値は ${wholePercent(set)}（${since}、${by}）。`,
    loweredWithoutEffect: (set, required, since, by) =>
      `引き下げた割合 ${wholePercent(set)}（${since}、${by} が設定）は効力がありません。設定がない場合も必要割合は ${wholePercent(required)} です。`,
    reason: (reason) => `理由：${reason}`,
    changedReason: (reason, since, by) => `理由（${since}、${by} が変更）：${reason}`,
    requiredShare: '必要割合',
    requiredShareValue:
      'カバー判定のしきい値と、フレームワークのマッピングが定める割合のうち、高い方。しきい値は組織が選んだもので、規格自体はこのような割合を定めていません。組織は、理由を書面で示した場合に限り、マッピングの割合を引き下げることができます。',
    packShares: (list) => `マッピングが求める割合：${list}。`,
    loweredShares: '引き下げた割合',
    noLoweredShares: 'なし。',
  },
  gaps: {
    title: 'ギャップ',
    none: (noun, items) =>
      items === 1
        ? `ギャップはありません。唯一の${nouns[noun]}が必要割合以上です。`
        : `ギャップはありません。${nouns[noun]} ${count(items)}件すべてが必要割合以上です。`,
    reason: '理由',
    peopleToTrain: '修了が必要な人数',
    gapOf({ status, counts, trained, eligible, missing }, threshold) {
      if (status === 'no-content')
        return counts === 'topics'
          ? '対応トピックがないため、修了できません。トピックが対応付けられるまでカバー率に含めません。'
          : 'トピックがまだないため、修了できません。トピックが追加されるまでカバー率に含めません。';
      if (eligible === 0) return '受講対象者がいないため、修了者はいません。';
      const more = `${wholePercent(threshold)}に達するには${trained > 0 ? 'あと ' : ' '}${count(missing!)}人の修了が必要です`;
      if (trained === 0)
        return eligible === 1
          ? `唯一の受講対象者が修了していません。${more}。`
          : `受講対象者 ${count(eligible)}人の誰も修了していません。${more}。`;
      return `受講対象者 ${count(eligible)}人のうち ${count(trained)}人が修了しています（${percent(trained, eligible)}）。${more}。`;
    },
  },
  topics: {
    title: '対応トピック',
    topic: 'トピック',
    module: 'モジュール',
    trained: '修了者数',
    counted: (number) => `トピック ${count(number)}件`,
    anyOf: (number) =>
      number <= 1 ? `トピック ${count(number)}件` : `トピック ${count(number)}件のいずれか`,
    anyTopic: (noun) => `個人単位の${nouns[noun]}：いずれかのトピックに合格すれば修了となります。`,
    anyTopicByLanguage: (noun) =>
      `個人単位の${nouns[noun]}：本人が申告した各プログラミング言語で、いずれかのトピックに合格すれば修了となります。`,
    byModule: 'モジュール単位のマッピング：この一覧は CWE 番号を公表していません。',
    byCwe: (cweIds, custom) => `${custom ? '独自の CWE マッピング：' : ''}CWE ${cweIds.join(', ')}`,
  },
  trained: {
    title: '修了者と有効な受験',
    about: (noun) =>
      `修了者と受験ごとに 1 行とし、その受験が有効な${nouns[noun]}を記載します。どの${nouns[noun]}にも有効でない受験は記載しません。`,
    none: '修了者はいません。',
    topic: 'トピック',
    score: 'スコア',
    passed: '合格',
    completed: '完了日時 / 記録日時',
    source: 'ソース',
    items: (noun) => `有効な${nouns[noun]}`,
    joined: '参加日時',
    left: (at) => `退職 ${at}`,
    inTeam: (people, attempts) => `人数: ${people} · 受験: ${attempts}`,
  },
  matrix: {
    about: (noun) =>
      `1 つ以上の${nouns[noun]}が未修了の人ごとに 1 行とします。各列は次の${nouns[noun]}です。`,
    aboutList: (noun) =>
      `1 つ以上の${nouns[noun]}が未修了の人ごとに 1 行とし、その ID を記載します。${nouns[noun]}ごとの未修了者数：`,
    missing: '未修了',
    trained: '修了',
    exempt: '免除',
    legend: '三角：未修了。丸：修了。横線：免除（集計に含まない）。',
    teams: 'チームの数字は、この一覧に含まれるそのチームの人数です。',
    notTrainedOn: '未修了の項目',
    exemptFrom: (ids) => `免除：${ids}`,
  },
  positions: {
    coverage: 'カバー率',
    meanShare: '平均修了率',
    instant: '時点',
    status: '状況',
    share: '割合',
    trained: '修了者 / 対象者',
    byItem: (noun) => `${nouns[noun]}別`,
    notThenItem: 'フレームワークになし',
  },
  untrained: {
    trainedOn: '修了した項目',
    title: '未修了者',
    person: '氏名',
    email: 'メールアドレス',
    team: 'チーム',
    notYet: (untrained, eligible) => `${count(eligible)}人中 ${count(untrained)}人が未修了`,
    noContent: '対応トピックがなく、修了できないため、未修了者は記載しません。',
    everyone: '受講対象者全員が修了しています。',
    nothingMapped: (day) => `${day}時点で、このフレームワークに対応トピックがないため、修了できません。`,
    nobodyUntrained: (day, eligible) =>
      `${day}時点で、${eligible === 1 ? '唯一の受講対象者' : `受講対象者 ${count(eligible)}人全員`}が、対応トピックのあるものをすべて修了しています。`,
  },
  languages: {
    title: 'プログラミング言語別の直近の合格',
    each: (eligible) => `${count(eligible)}人とその申告言語`,
    language: '言語',
    none: '申告言語なし',
    status: '状況',
    trained: '修了',
    notTrained: '未修了',
    lastPass: '直近の合格',
    never: 'なし',
  },
  rules: {
    mapping: 'マッピング',
    mappingValue: (title, mapping) => `${title}：${mapping}。`,
    customMappings: '独自の CWE マッピング',
    noCustomMappings:
      'このフレームワークにはありません。他の一覧を参照する場合は、その一覧で有効なマッピングを用います。',
    customMappingsOf: (noun, custom, items) =>
      `${nouns[noun]} ${count(items)}件のうち ${count(custom.length)}件で、フレームワークのマッピングの代わりに組織独自の CWE マッピングを用います：${custom.join(', ')}。`,
    topics: '対応トピック',
    topicsValue: (kind, noun) =>
      kind === 'owasp'
        ? `この一覧のファミリーに属し、${nouns[noun]}の CWE マッピングに含まれる CWE 番号を 1つ以上持つトピック。一覧が CWE 番号を公表していない場合は、${nouns[noun]}のモジュールに属するトピック。`
        : `ファミリーを問わず、${nouns[noun]}の CWE マッピングに含まれる CWE 番号を 1つ以上持つトピック。`,
    trained: '修了',
    trainedValue(noun, byTopic, anyTopic, byLanguage) {
      const ways = [
        byTopic && `いずれかの対応トピックに集計期間内に合格した人を、その${nouns[noun]}の修了者とします。`,
        anyTopic.length > 0 &&
          `${anyTopic.join(', ')}（個人単位）では、いずれかのトピックに合格した人を修了者とします。`,
        byLanguage.length > 0 &&
          `${byLanguage.join(', ')}（個人単位）では、本人が申告した各プログラミング言語でいずれかのトピックに合格した人を修了者とします。申告がない場合は、いずれかのトピックに 1回合格すれば修了とします。`,
      ];
      return ways.filter(Boolean).join('');
    },
    status: '状況',
    statusValue:
      '教材なし：対応トピックがない。実績なし：修了者がいない、または受講対象者がいない。必要割合以上：修了者 / 受講対象者が必要割合以上。必要割合未満：上記以外。状況は、全員が修了していることを示すものではありません。',
    coverage: 'カバー率',
    coverageValue: (noun) =>
      `必要割合以上の${nouns[noun]} / 教材のある${nouns[noun]}。平均修了率：教材のある${nouns[noun]}における修了者 / 受講対象者の平均。`,
    averageScore: '最高点の平均',
    averageScoreValue:
      '得点のある受験を持つ受講対象者について、対応トピックにおける集計期間内の各人の最高点を平均した値。得点のある受験がない人と免除された人は除きます。',
    attempts: '有効な受験',
    attemptsValue: (noun, byLanguage) =>
      `人と${nouns[noun]}ごとに、集計期間内の対応トピックにおける直近の合格。完了日時が同じ場合は後に記録されたもの、次に受験 ID が大きいもの。${byLanguage.length > 0 ? `${byLanguage.join('、')} では、申告したプログラミング言語ごとに 1 件。` : ''}`,
    leavers: '退職者',
    leaversValue:
      '修了と免除は退職時点のものです。退職時点で終わる集計期間内の合格と、その時点の申告言語によります。トピックは、本文書の時点で対応付けられているものです。',
    trend: '推移',
    trendValue: (timeZone) =>
      `各月の末は、タイムゾーン ${timeZone} における最後の 1 ミリ秒です。その数値には、その時点のロール、チーム、設定、コンテンツ、フレームワーク、集計期間と、本文書の作成時に把握していた記録を使用します。`,
    peopleToTrain: '修了が必要な人数',
    peopleToTrainValue: (noun) =>
      `必要割合に達するまでに、さらに修了が必要な受講対象者の数。ギャップとは、必要割合に達していない${nouns[noun]}をいいます。主なギャップ：さらに修了が必要な人数の多い${nouns[noun]}。同数の場合はフレームワークの順とします。`,
  },
});
