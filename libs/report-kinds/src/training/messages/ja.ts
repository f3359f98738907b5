import type { TrainingMessages } from './en.js';

export const ja: TrainingMessages = {
  title: '研修レポート',
  nobodyEligible: (reason) => `${reason}受講対象者に関する数値は算出できません。`,
  metric: '指標',
  value: '値',
  outOf: '母数',
  figures: {
    people: '登録者（退職者を含む）',
    active: '在籍者',
    eligible: '受講対象者',
    active30Days: '直近 30日間に受験した受講対象者',
    assignmentsActive: '有効な割り当て',
    assignmentsOverdue: '期限超過者のいる割り当て',
    completedPairs: '必須の割り当ての完了数',
    completionRate: '必須の割り当ての完了率',
    exemptPairs: '必須の割り当てを免除された受講者',
    optionalCompletedPairs: '任意の割り当ての完了数',
    optionalCompletionRate: '任意の割り当ての完了率',
    optionalExemptPairs: '任意の割り当てを免除された受講者',
    meanTopicScore: 'トピック平均点（人 × トピック）',
    attempts: '集計期間内の受験回数',
    topicsPassed: '延べ合格数（人 × トピック）',
    topics: 'カタログのトピック数',
  },
  glance: {
    eligible: '受講対象者',
    completionRate: '必須の割り当ての完了率',
    active30Days: '直近 30日間の受験者',
    meanTopicScore: 'トピック平均点',
    assignmentsOverdue: '期限超過者のいる割り当て',
  },
  average: (rate) => `組織全体 ${rate}`,
  conclusion: (rate, completed, assigned, overdue, active) =>
    `必須の割り当ての ${rate} が完了しています（${assigned} 件中 ${completed} 件）。有効な割り当て ${active} 件のうち ${overdue} 件に期限超過者がいます。`,
  noMandatory: '有効な必須の割り当てがないため、完了率はありません。',
  gap: (rate, open, overdue) => `完了率 ${rate}、未完了 ${open} 件、うち期限超過 ${overdue} 件`,
  noGaps: '必須の割り当てはすべて完了しています。',
  compared: {
    person: { trained: 'トピックの合格あり', untrained: 'トピックの合格なし' },
    topic: { trained: '受講済みの人がいる', untrained: '受講済みの人がいない' },
  },
  assignments: {
    rate: '完了率',
    title: '有効な割り当て',
    assignment: '割り当て',
    requirement: '区分',
    mandatory: '必須',
    optional: '任意',
    assignees: '受講者',
    none: '有効な割り当てはありません。',
  },
  noDeadline: '期限なし',
  exempt: { none: '有効な割り当てを免除された受講者はいません。' },
  movedDeadlines: {
    title: '変更された期限',
    about: (assignments) =>
      `期限が変更された有効な割り当ては${assignments}件です。遅れた人の数は期限によって変わります。遅れとは、期限超過または期限後の完了です。`,
    none: '有効な割り当ての期限の変更はありません。',
    changed: '変更日時、変更者',
    from: '変更前',
    to: '変更後',
    notRecorded: '記録なし',
    late: (late, assignees, first) =>
      `遅れ：受講者${assignees}人のうち${late}人。最初の期限による遅れ：${assignees}人のうち${first}人`,
    noFirst: (late, assignees) =>
      `遅れ：受講者${assignees}人のうち${late}人。最初は期限がなかったため、それによる遅れはありません。`,
  },
  closed: {
    title: '終了した割り当て',
    about: (from, to) =>
      `${from} より後、${to} 以前に終了した割り当てと、終了時点の受講者の状況です。本文書の時点では有効でないため、有効な割り当てに関する数値には含まれません。過去の時点の数値には含まれることがあります。`,
    none: (from, to) => `${from} より後、${to} 以前に終了した割り当てはありません。`,
    closedAt: '終了日時、終了者',
  },
  lists: (files) => `これらの数値の計算に用いた値を添付しています：${files}。`,
  mandatory: '必須の割り当て：受講者の状況',
  optional: '任意の割り当て：受講者の状況',
  teams: {
    title: 'チーム',
    none: 'この時点で、人が所属するチームも、チームに所属しない人もいません。',
    chart: 'チーム別の必須の割り当ての完了率',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'チーム',
    people: '人数',
    eligible: '対象者',
    active30Days: '受験者（30日）',
    completed: '完了',
    rate: '完了率',
    overdue: '超過',
    score: '平均点',
    attempts: '受験回数',
    passed: '延べ合格',
  },
  topics: {
    title: 'トピック',
    mostCovered: '修了率の高いトピック 10件',
    leastCovered: '修了率の低いトピック 10件',
    none: 'トピックはありません。',
    topic: 'トピック',
    module: 'モジュール',
    trained: '修了者数',
    trainedOf: (trained, eligible) => `${trained} / ${eligible}`,
    share: '修了率',
  },
  trend: {
    share: '修了率',
    rule: '推移',
    ruleValue: (timeZone) =>
      `修了率は、集計期間内にいずれかのトピックに合格した受講対象者の数を、受講対象者の総数で割った値です。各月の末は、タイムゾーン ${timeZone} における最後の 1 ミリ秒です。その数値には、その時点のロール、チーム、設定、コンテンツ、割り当て、集計期間と、本文書の作成時に把握していた記録を使用します。`,
  },
  gapsRule:
    '必須の割り当てを完了していない受講者が多い順のチーム。割り当てごとに数えます。割合ではなく件数によるため、人数の多いチームほど上位になりやすくなります。',
  rules: [
    {
      label: '完了率',
      value:
        '有効な割り当てを受講者ごとに数え、完了したもの（期限後完了を含む）の数を全数で割った値。必須と任意は別々に集計します。チームの表の「完了率」は必須の割り当てのみを対象とします。免除された人は含みません。',
    },
    {
      label: '割り当ての集計',
      value:
        '割り当ての集計開始より後の学習を集計します。集計開始は割り当て時点で、以前の学習を認める割り当てではそれより前です。本人の期限は割り当ての期限で、後から加わった人や免除された人では、それより遅くなることがあります。',
    },
    {
      label: 'トピック平均点',
      value:
        '受講対象者と、得点のある受験をしたトピックの組ごとの、集計期間内の最高点の平均。チームの表では「平均点」と表示します。',
    },
    {
      label: '延べ合格数',
      value:
        '受講対象者と、その人が集計期間内に合格したトピックの組の数。チームの表では「延べ合格」と表示します。',
    },
    {
      label: '直近 30日間の受験者',
      value:
        '直近 30 × 24時間に 1回以上受験を完了した受講対象者。チームの表では「受験者（30日）」と表示します。',
    },
    {
      label: 'トピックの修了率',
      value: 'トピックの修了者数を受講対象者の総数で割った値。同率のトピックはトピック ID 順に並べます。',
    },
  ],
  departureRules: [
    {
      label: '終了した割り当て',
      value:
        '割り当ては、無効になった時点で終了します。以前は有効で、現在も終了している割り当てを、終了時点の受講者とその状況とともに記載します。名称と必須かどうかは、この文書が示す時点のものです。',
    },
    {
      label: '退職者',
      value:
        '受験と合格トピックは、退職時点で終わる集計期間のものです。必須の割り当ては、退職時点で有効であり免除のないもので、その状況は退職時点のものです。',
    },
  ],
};
