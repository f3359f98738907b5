import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = { owasp: 'リスク', regulatory: '管理策' };

export const ja = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => ({
  title: 'フレームワーク証跡レポート',
  statuses: {
    covered: 'カバー済み',
    partial: '一部',
    'no-activity': '活動なし',
    'no-content': '内容なし',
  },
  glance: {
    coverage: 'カバー率',
    meanShare: '平均研修率',
    covered: (kind) => `カバー済みの${nouns[kind]}`,
    coveredOf: (covered, of) => `${count(covered)} / ${count(of)}`,
    gaps: '不足',
    eligible: '対象者',
  },
  summary: {
    noContent: (kind, day) =>
      `${day} の時点で、このフレームワークのどの${nouns[kind]}にも対応するトピックがないため、カバー率は示せません。ここに記載の CWE 番号を持つトピックを追加してください。`,
    nobodyEligible: (day) =>
      `${day} の時点で対象者がいません。役割が「learner」の有効な人がいないため、割合は示せず、何もカバーされません。`,
    inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
      const outside = noContent > 0 ? `内容のない ${count(noContent)} 件は計算から除かれます。` : '';
      return `内容のある${nouns[kind]} ${count(itemCount - noContent)} 件のうち ${count(covered)} 件がカバーされています。対象者 ${count(eligible)} 人の ${wholePercent(threshold)} 以上が研修済みです。${outside}`;
    },
    framework: 'フレームワーク',
    pack: 'パック',
    packIs: (id, version, builtIn) =>
      `${id}、バージョン ${version}（${builtIn ? 'Docket に付属' : '組織が追加'}）`,
    asOf: '時点',
    byStatus: '状態別',
    byStatusIs: ({ covered, partial, noActivity, noContent }) =>
      `カバー済み ${count(covered)}、一部 ${count(partial)}、活動なし ${count(noActivity)}、内容なし ${count(noContent)}`,
    chart: (kind) => `${nouns[kind]}別の研修済み対象者の割合`,
    threshold: (number) => `しきい値 ${wholePercent(number)}`,
    firstOf: (kind, drawn, of) =>
      `${nouns[kind]} ${count(of)} 件のうち最初の ${count(drawn)} 件。次の表にすべて載っています。`,
  },
  items: {
    section: (kind) => `${nouns[kind]}と不足`,
    title: (kind) => nouns[kind],
    item: (kind) => nouns[kind],
    status: '状態',
    share: '割合',
    trainedOfEligible: '研修済み / 対象者',
    threshold: 'しきい値',
    averageScore: '平均点',
    topics: 'トピック',
    ownSet: '組織独自の CWE の組',
  },
  gaps: {
    title: '不足',
    none: (kind, items) => `不足はありません。${nouns[kind]} ${count(items)} 件すべてがカバーされています。`,
    missing: '足りないもの',
    peopleMissing: '不足人数',
    gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
      if (status === 'no-content')
        return counts === 'topics'
          ? '対応するトピックがないため、誰も研修を受けられません。トピックができるまでカバー率の計算から除かれます。'
          : 'トピックがまだないため、誰も研修を受けられません。トピックができるまでカバー率の計算から除かれます。';
      if (eligible === 0) return '対象者がいないため、誰も研修を受けられません。';
      const needed = `${wholePercent(threshold)} に達するには${trained > 0 ? 'あと ' : ' '}${count(missing!)} 人の研修が必要です`;
      if (trained === 0) return `対象者 ${count(eligible)} 人の誰も研修を受けていません。${needed}。`;
      return `対象者 ${count(eligible)} 人のうち ${count(trained)} 人が研修済みです（${percent(share)}）。${needed}。`;
    },
  },
  topics: {
    title: '数えるトピック',
    topic: 'トピック',
    module: 'モジュール',
    trained: '研修済み',
    counted: (number) => `トピック ${count(number)} 件`,
    anyOf: (number) => `トピック ${count(number)} 件のいずれか`,
    anyTopic: '弱点ではなく人に関するもの：どのトピックでも数えます。',
    anyTopicByLanguage: '弱点ではなく人に関するもの：その人に登録された各言語で、どのトピックでも数えます。',
    byModule: 'モジュールで選択：この一覧は CWE 番号を公表していません。',
    byCwe: (cweIds, own) => `${own ? '組織独自の組：' : ''}CWE ${cweIds.join(', ')}`,
  },
  untrained: {
    title: '研修を終えていない人',
    person: '氏名',
    email: 'メール',
    team: 'チーム',
    notYet: (untrained, eligible) => `${count(eligible)} 人中 ${count(untrained)} 人が未研修`,
    noContent: '対応するトピックがなく、誰も研修を受けられないため、誰も載せていません。',
    everyone: '対象者全員が研修済みです。',
    nobodyEligible: (day) => `${day} の時点で対象者がいません。役割が「learner」の有効な人がいません。`,
    nothingMaps: (day) =>
      `${day} の時点で、このフレームワークに対応するトピックがないため、誰も研修を受けられません。`,
    nobodyMissing: (day, eligible) =>
      `${day} の時点で不足はありません。${count(eligible)} 人全員が、トピックのあるものすべてで研修済みです。`,
  },
  languages: {
    title: '言語別の最終合格',
    each: (eligible) => `${count(eligible)} 人、登録された言語ごと`,
    language: '言語',
    none: '登録なし',
    state: '状態',
    trained: '研修済み',
    notTrained: '未研修',
    lastPass: '最終合格',
    never: 'なし',
  },
  rules: {
    pack: 'フレームワークのパック',
    packIs: (title, pack) => `${title}：${pack}。`,
    ownSets: '独自の CWE の組',
    noOwnSets: 'このフレームワークにはありません。他の一覧を参照する箇所では、そこで有効な組を用います。',
    ownSetsOf: (kind, own, items) =>
      `${nouns[kind]} ${items} 件のうち ${own.length} 件で、パックの組の代わりに組織独自の組を用います：${own.join(', ')}。`,
    topics: '数えるトピック',
    topicsAre: (kind) =>
      kind === 'owasp'
        ? 'この一覧の系統のトピックのうち、リスクの組の CWE 番号を一つ以上持つもの。一覧が番号を公表していない場合は、そのモジュールのトピック。'
        : '管理策の組の CWE 番号を一つ以上持つ、すべての系統のトピック。',
    trained: '研修済み',
    trainedIs(kind, byTopic, anyTopic, byLanguage) {
      const ways = [
        byTopic && `${nouns[kind]}：対応するトピックのいずれか一つに、期間内に合格していること。`,
        anyTopic.length > 0 && `人に関する ${anyTopic.join(', ')}：いずれかのトピックに合格していること。`,
        byLanguage.length > 0 &&
          `人に関する ${byLanguage.join(', ')}：登録された各言語でいずれかのトピックに合格していること。言語の登録がない場合は、いずれかのトピック。`,
      ];
      return ways.filter(Boolean).join('');
    },
    status: '状態',
    statusIs:
      '内容なし：対応するトピックがない。活動なし：研修済みの人がいない、または対象者がいない。カバー済み：研修済み / 対象者がしきい値以上。一部：それ以外。',
    coverage: 'カバー率',
    coverageIs: (kind) =>
      `カバー済みの${nouns[kind]} /（${nouns[kind]} − 内容のないもの）。平均研修率：内容のある${nouns[kind]}における研修済み / 対象者の平均。`,
    averageScore: '平均点',
    averageScoreIs: '数えるトピックにおける各対象者の期間内の最高点の平均。受験のない人は除きます。',
    missing: '不足人数',
    missingIs: (kind) =>
      `しきい値に達するまでにあと何人の研修が必要か。カバーされていない${nouns[kind]}はすべて不足です。`,
  },
});
