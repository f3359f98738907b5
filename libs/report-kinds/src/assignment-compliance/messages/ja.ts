import type { AssignmentComplianceMessages } from './en.js';

export const ja: AssignmentComplianceMessages = {
  title: '割り当て遵守状況レポート',
  glance: {
    assignees: '受講者',
    completionRate: '完了率',
    completed: '完了',
    overdue: '期限超過',
    averageScore: '平均点',
  },
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
    closed: '終了',
    assignedOn: '割り当て日時',
    note: '備考',
    none: 'なし',
  },
  types: {
    category: 'カテゴリー',
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
  items: {
    title: '追跡項目',
    none: 'この割り当てには項目がないため、完了できる受講者はいません。',
    number: '番号',
    item: '項目',
    type: '種類',
    topic: 'トピック',
    scenario: '学習シナリオ',
  },
  teams: {
    bookmark: 'チーム',
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
    title: '受講者',
    nobody: (day) =>
      `${day}時点で、この割り当ての受講者はいません。割り当て先に受講対象者が含まれていません。`,
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
  },
  rules: (hasDeadline) => [
    {
      label: '受講者',
      value:
        '割り当てられた本人、割り当てられたチームに所属する受講対象者、または組織のすべての受講対象者。割り当ての作成後に退職した人は、「退職済み」と表示して一覧の最後に載せ、どの合計にも含めません。',
    },
    {
      label: '進捗',
      value:
        '完了した項目 / 追跡項目。トピックは合格をもって、学習シナリオは最後まで終えた時点で完了とします。集計期間は適用せず、それ以前の合格も含めます。',
    },
    {
      label: '状況',
      value: `完了：全項目を完了し、最後の項目が期限内。期限後完了：全項目を完了し、最後の項目が期限後。期限超過：未完了の項目があり、期限を過ぎている${hasDeadline ? '' : '（この割り当てに期限はありません）'}。進行中：期限超過ではなく、1回以上の受験または開始したシナリオがある。未着手：実績がない。`,
    },
    {
      label: '平均点',
      value:
        '追跡項目のうち受験したトピックの最高点の平均（百分率）。「受験回数」はそれらのトピックの受験回数です。',
    },
  ],
};
