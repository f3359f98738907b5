import type { AssignmentComplianceMessages } from './en.js';

export const ja: AssignmentComplianceMessages = {
  title: '割り当て遵守レポート',
  glance: {
    assignees: '担当者',
    completionRate: '完了率',
    completed: '完了',
    overdue: '期限超過',
    averageScore: '平均点',
  },
  facts: {
    target: '対象',
    givenTo: '割り当て先',
    named: (title, type) => `${title}（${type}）`,
    deadline: '期限',
    noDeadline: 'なし（期限超過にはなりません）',
    duty: '区分',
    mandatory: '必須',
    optional: '任意',
    active: '有効',
    yes: 'はい',
    closed: 'いいえ（終了）',
    givenOn: '割り当て日時',
    note: 'メモ',
    none: 'なし',
  },
  types: {
    category: 'カテゴリー',
    module: 'モジュール',
    topic: 'トピック',
    course: 'コース',
    scenario: 'シナリオ',
    custom: '独自の選択',
    person: '個人',
    team: 'チーム',
    organization: '組織',
  },
  standing: '担当者の状況',
  items: {
    title: '追跡する項目',
    none: 'この割り当ての対象には何も含まれていないため、完了できるものがありません。',
    number: '番号',
    item: '項目',
    type: '種類',
    topic: '演習トピック',
    scenario: '学習シナリオ',
  },
  teams: {
    bookmark: 'チーム',
    title: 'チーム別の完了率',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'チーム',
    assignees: '担当者',
    completed: '完了',
    late: '遅れて完了',
    inProgress: '進行中',
    notStarted: '未着手',
    overdue: '期限超過',
  },
  assignees: {
    title: '担当者',
    nobody: (day) =>
      `${day} の時点で、この割り当ての担当者はいません。範囲内に役割が「learner」の有効な人がいません。`,
    assignee: '担当者',
    email: 'メール',
    team: 'チーム',
    stateAndInstant: '状態・完了日時',
    state: '状態',
    completedAt: '完了日時',
    progress: '進捗',
    score: '点数',
    attempts: '受験数',
    overdue: '期限超過',
    left: '退職',
  },
  rules: (hasDeadline) => [
    {
      label: '担当者',
      value:
        'その時点で割り当ての範囲に入る人。当時のチームのメンバー、組織の全員、または指定された人。退職者は「退職」と記して最後に載せ、どの合計にも含めません。',
    },
    {
      label: '進捗',
      value:
        '完了した項目 / 追跡する項目。トピックは合格した受験により、シナリオは修了により、その時点までに完了となります。',
    },
    {
      label: '状態',
      value: `完了：全項目を期限までに完了。遅れて完了：最後の項目が期限の後。期限超過：未完了の項目があり期限を過ぎている${hasDeadline ? '' : '（この割り当てに期限はありません）'}。進行中：何らかの活動がある。未着手：活動がない。`,
    },
    {
      label: '点数',
      value:
        '追跡するトピックのうち受験したものの最高点の平均（パーセント）。受験数はそれらのトピックの受験回数です。',
    },
  ],
};
