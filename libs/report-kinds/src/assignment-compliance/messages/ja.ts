import type { AssignmentComplianceMessages } from './en.js';

export const ja: AssignmentComplianceMessages = {
  title: '割り当て遵守状況レポート',
  glance: {
    assignees: '受講者',
    completionRate: '完了率',
    completed: '完了（期限後を含む）',
    overdue: '期限超過',
    averageScore: '平均点（全体）',
  },
  average: (rate) => `受講者全体 ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `受講者の ${rate}（${assignees} 人中 ${completed} 人）が割り当てを完了し、うち ${late} 人は期限後の完了です。期限超過は ${overdue} 人です。`,
  nobodyCounted: '集計対象の受講者がいないため、完了率はありません。',
  gap: (open, assignees, overdue) => `${assignees} 人中 ${open} 人が未完了、うち ${overdue} 人が期限超過`,
  noGaps: 'すべての受講者が割り当てを完了しています。',
  facts: {
    content: '割り当て内容',
    assignedTo: '割り当て先',
    named: (title, type) => `${title}（${type}）`,
    deadline: '期限',
    noDeadline: '期限なし',
    requirement: '受講区分',
    mandatory: '必須',
    optional: '任意',
    status: '状況',
    active: '有効',
    inactive: '無効',
    assignedOn: '割り当て日時',
    note: '備考',
    none: 'なし',
  },
  types: {
    category: 'ファミリー',
    module: 'モジュール',
    topic: 'トピック',
    course: 'コース',
    scenario: 'シナリオ',
    custom: '個別選択',
    person: '個人',
    team: 'チーム',
    organization: '組織',
  },
  statusOfAssignees: '受講者の状況',
  deadlineHistory: {
    title: '期限の変更',
    changedAt: '変更日時',
    changedBy: '変更者',
    from: '変更前',
    to: '変更後',
    notRecorded: '記録なし',
    lateUnderFirst: (late, of) =>
      `最初の期限を変更しなかった場合、受講者${of}人のうち${late}人が期限超過または期限後完了になります。`,
    noFirst: '最初は期限がなかったため、それによる遅れはありません。',
  },
  overdueByDays: {
    title: '期限超過日数別の受講者数',
    range: (from, days) => `${from}～${days}`,
    moreThan: (days) => `${days}超`,
  },
  items: {
    leaversOnly: '退職者のみの対象項目',
    title: '対象項目',
    none: 'この割り当てには項目がないため、完了できる受講者はいません。',
    number: '番号',
    item: '項目',
    type: '種類',
    topic: 'トピック',
    scenario: 'シナリオ',
  },
  teams: {
    title: 'チーム別の完了率',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'チーム',
    assignees: '受講者',
    completed: '完了',
    late: '期限後完了',
    inProgress: '進行中',
    notStarted: '未着手',
    overdue: '期限超過',
  },
  assignees: {
    overdueBy: (days) => `期限超過、${days}`,
    missing: (items) => `未完了: ${items}`,
    groups: { notLearner: '受講対象外', left: '退職済み' },
    aboutItems:
      '完了した項目数の下に、平均点と、括弧内に受験回数を示します。番号の列は、要約にある対象項目です。塗りつぶしの丸と日付（UTC）は項目の完了を、輪とダッシュは未完了の項目を示します。このファイルに添付された「assignee-items.csv」には、各完了のスコア、ソース、ソース ID が含まれます。',
    aboutMissing:
      '番号は、要約にある対象項目の番号です。「完了」は完了した項目と完了日（UTC）、「未完了」は受講者が完了していない項目です。このファイルに添付された「assignee-items.csv」には、各項目の完了日時、スコア、ソース、ソース ID が含まれます。',
    title: '受講者',
    nobody: (day) =>
      `${day}時点で、この割り当ての受講者はいません。割り当て先に受講対象者が含まれていません。`,
    noneCounted: (reasons) => `合計に含まれる受講者はいません（${reasons}）。`,
    assignee: '受講者',
    email: 'メールアドレス',
    team: 'チーム',
    statusAndCompletion: '状況・完了日時',
    status: '状況',
    completedAt: '完了日時',
    progress: '進捗',
    score: '平均点',
    attempts: '受験回数',
    overdue: '期限超過',
    left: '退職済み',
    leftOn: (day) => `退職済み ${day}`,
    due: (at) => `期限 ${at}`,
    notLearner: '受講対象外',
    recognized: '割り当て前',
  },
  rules: {
    ownDeadline: '期限が異なる場合は本人の欄に記載します。',
    assignees: {
      label: '受講者',
      value:
        '割り当てられた本人、割り当てられたチームの学習者、または組織のすべての学習者（この時点の受講対象者）。チームや組織の管理者と監査人は含みません。割り当ての作成後に退職した人は、「退職済み」と表示して一覧の最後に載せ、どの合計にも含めません。直接割り当てられた受講対象者ではない人は、「受講対象外」と表示して一覧に載せ、どの合計にも含めません。',
    },
    completionRate: { label: '完了率', value: '全項目を完了した受講者（期限後完了を含む）/ 受講者。' },
    score: {
      label: '平均点',
      value:
        '対象項目のうち得点のある受験をしたトピックの最高点の平均（百分率）。「受験回数」は対象項目のトピックの受験回数です。',
    },
    averageScore: { label: '平均点（全体）', value: '受講者の平均点の平均。平均点のない受講者は除きます。' },
    daysOverdue: {
      label: '期限超過日数',
      value:
        '受講者の期限からこのレポートの時点まで（退職者は退職した時点まで）に開始した 24 時間の期間の数です。',
    },
    itemCompletion: {
      label: '項目の完了',
      value:
        '集計期間内の、トピックの最初の合格、またはシナリオの完了です。スコア、ソース、ソース ID は、最高スコアとともに assignee-items.csv にあります。',
    },
    recalculation: {
      label: '再計算',
      value:
        'assignees.csv には受講者ごとに 1 行があります。合計は learner = true、exempt = false、left = false の行を数えます。assignee-items.csv で、受講者のスコアは bestScore がある行の平均です。平均スコアは、集計対象の受講者のこれらの平均の平均を 1 回だけ切り捨てた値です。',
    },
  },
};
