import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the people pages. */
export const people: Messages['people'] = {
  title: 'メンバー',
  description: '学習者、監査人、管理者。',
  person: 'メンバー',
  add: 'メンバーを追加',
  importFiles: 'インポート',
  empty: 'メンバーはまだいません',
  emptyHint: 'メンバーを 1人ずつ追加するか、people.csv からインポートしてください。',

  roles: { learner: 'Learner', auditor: '監査人', org_admin: '管理者' },
  statuses: { active: '在籍中', upcoming: '参加前', left: '退職済み' },
  access: { none: 'サインイン不可', invited: '招待済み', account: 'サインイン可能' },

  filters: {
    search: 'メンバーを検索',
    role: 'ロール',
    allRoles: 'すべてのロール',
    showAllRoles: 'すべてのロールを表示',
    team: 'チーム',
    allTeams: 'すべてのチーム',
    noTeamHint: 'チームに所属しないメンバー',
    deletedTeam: '削除されたチーム',
    jobFunction: '職務',
    allJobFunctions: 'すべての職務',
    showAllJobFunctions: 'すべての職務を表示',
    status: '状況',
    allStatuses: 'すべての状況',
    showAllStatuses: 'すべての状況を表示',
  },

  columns: {
    name: '氏名',
    role: 'ロール',
    team: 'チーム',
    trained: '修了率',
    lastAttempt: '最後の受験',
    overdue: '期限超過',
    status: '状況',
  },
  joined: (day: string) => `参加 ${day}`,

  deactivate: '無効化',
  reactivate: '再有効化',
  deactivation: {
    title: 'メンバーを無効にしますか？',
    /** `{name}` is the name of the person. */
    text: '{name} は直ちに退職済みとなり、サインインできなくなります。すべての割り当てからも除かれます。既存の記録はレポートに残ります。いつでも再び有効にできます。',
    confirm: 'メンバーを無効化',
    keep: '有効のままにする',
    done: 'メンバーを無効にしました',
    failed: 'メンバーを無効にできませんでした',
  },
  reactivation: {
    title: 'メンバーを再び有効にしますか？',
    /** `{name}` is the name of the person. */
    text: '{name} は再び組織の在籍者になります。不在の期間は履歴に残ります。',
    confirm: 'メンバーを再有効化',
    done: 'メンバーを再び有効にしました',
    failed: 'メンバーを再び有効にできませんでした',
  },
  record: { title: '個人記録', generate: '個人記録を作成' },
  merge: {
    action: '別のメンバーに統合',
    title: '別のメンバーに統合',
    /** `{name}` is the name of the person. */
    text: '同じ人が 2回追加されている場合に使います。{name} を、選択したメンバーに統合します。',
    into: '統合先',
    required: 'メンバーを選択してください。',
    effects: [
      'すべての受験、シナリオの完了、割り当て、免除、識別子が、選択したメンバーのものになります。',
      '在籍期間は 1つにまとめられます。重なる期間には、選択したメンバーのものが適用されます。',
      '今後、数値では 1人として数えます（過去の日付の数値を含む）。既存のレポートは変わりません。',
      '統合されたメールアドレスのインポートは、選択したメンバーの記録になります。',
      '統合を元に戻すことはできません。',
    ],
    confirm: 'メンバーを統合',
    done: 'メンバーを統合しました',
    /** `{name}` is a link to the person. */
    merged: 'このメンバーは {name} に統合され、すべての記録は統合先にあります。',
  },
  doneWith: (done: string, name: string) => `${done}：${name}`,

  invite: {
    none: 'サインインに招待',
    invited: '新しいリンクを作成',
    account: 'パスワードをリセット',
    failed: 'リンクを作成できませんでした',
    confirm: 'リンクを作成',
    newLinkTitle: '新しいリンクを作成しますか？',
    /** `{name}` is the name of the person. */
    newLinkText: '{name} の以前のリンクは使えなくなります。',
    resetTitle: 'パスワードをリセットしますか？',
    /** `{name}` is the name of the person. */
    resetText:
      '{name} はすでにサインインできます。リンクを使うと、新しいパスワードを設定できます。それまでは現在のパスワードを使用でき、リンクが使用されるとセッションは終了します。対象が管理者の場合は、ほかの管理者に通知されます。',
  },

  link: {
    title: (name: string) => `${name} のリンク`,
    text: 'メールサーバーが設定されている場合、Docket はリンクをメールでも送信します。このリンクをコピーして、他人に見られない手段で送ることもできます。',
    label: 'リンク',
    copyFailed: 'ブラウザーがコピーをブロックしました。リンクを選択して手動でコピーしてください。',
    validity: (until: string, timeZone: string) =>
      `リンクは ${until}（${timeZone}）まで、1回だけ使用できます。リンクは再表示されません。紛失した場合は、新しいリンクを作成してください。`,
    copy: 'リンクをコピー',
    copied: 'コピー済み',
    announceCopied: 'リンクをコピーしました',
    announceFailed: 'リンクをコピーできませんでした',
  },

  details: {
    title: '詳細',
    status: '状況',
    role: 'ロール',
    team: 'チーム',
    languages: 'プログラミング言語',
    noLanguages: '申告言語なし',
    jobFunction: '職務',
    noJobFunction: '指定なし',
    bespokeSoftware: 'カスタムソフトウェアに従事',
    yes: 'はい',
    no: 'いいえ',
    access: 'アクセス',
    joined: '参加日',
    left: '退職日',
    updated: '最終更新',
    id: 'メンバー ID',
  },

  identifiers: {
    title: '識別子',
    kinds: {
      employee_number: '社員番号',
      account: 'アカウント',
      email_alias: '別名メールアドレス',
    },
    anySystem: 'すべてのシステム',
    empty: '識別子はありません',
    note: 'インポートと xAPI ステートメントは、メールアドレスのほかに、これらの値で人を特定します。',
    add: '識別子を追加',
    kind: '種類',
    values: {
      employee_number: '社員番号',
      account: 'アカウント名または ID',
      email_alias: 'メールアドレス',
    },
    issuer: 'システム（任意）',
    issuerHint: 'システムのホームページまたは名前（エクスポートの表記どおり）。例：https://lms.example.com',
    added: '識別子を追加しました',
    remove: (value: string) => `${value} を削除`,
    removal: '識別子を削除しますか？',
    /** `{value}` is the identifier. */
    removalText: 'インポートで {value} からこの人を特定できなくなります。既存の記録は変わりません。',
    confirmRemoval: '識別子を削除',
    removed: '識別子を削除しました',
    removalFailed: '識別子を削除できませんでした',
  },

  history: {
    title: '履歴',
    entry: (role: string, team: string) => `${role} · ${team}`,
    /** `{from}` and `{to}` are instants. */
    period: '{from} ～ {to}',
    openPeriod: '{from} ～ 現在',
    bespokeSoftware: 'カスタムソフトウェア',
    note: '各日付の数値には、その日付の値を使用します。',
  },

  form: {
    edit: (name: string) => `${name} を編集`,
    added: 'メンバーを追加しました',
    saved: 'メンバーを保存しました',
    conflict: '別のユーザーがこのメンバーを変更しました',
    name: '氏名',
    email: 'メールアドレス',
    emailReadOnly: 'サインインに使用しているアドレスのため、変更できません。',
    role: 'ロール',
    learnerHint: 'カバー率に含まれます。サインインは不要です。',
    otherRoleHint: 'パスワードでサインインします。パスワードは一度だけ使えるリンクで設定します。',
    team: 'チーム',
    languages: 'プログラミング言語',
    languagesHint: '言語ごとに Enter を押してください。',
    languagesPlaceholder: 'java, go, …',
    jobFunction: '職務',
    jobFunctionHint: '例：ソフトウェアエンジニア',
    bespokeSoftware: 'カスタムソフトウェアに従事',
    bespokeSoftwareHint: '組織が開発する、または組織のために開発されるソフトウェア（PCI DSS 6.2.2）。',
    effective: '適用日（任意）',
    effectiveHint: (timeZone: string) =>
      `過去を訂正する場合：変更したロール、チーム、言語、職務、カスタムソフトウェアへの従事が、この日付の始まり（${timeZone}）から適用されます。既存のレポートは変わりません。既定：現在。`,
    effectiveTooEarly: (joined: string, timeZone: string) =>
      `参加日は ${joined}（${timeZone}）です。その日付以降を選択してください。`,
    joinedWithEffective:
      '参加日は、適用日を指定した変更と同時に変更できません。一方の変更を先に保存してから、もう一方を保存してください。',
    fixedAfterLeaving:
      'ロール、チーム、言語、職務は、退職日のまま維持されます。変更するには、メンバーを再び有効にしてください。',
    joined: '参加日',
    joinedHint: (timeZone: string) => `${timeZone} の日付。既定：今日。`,
  },

  progress: {
    failed: '研修の進捗を読み込めませんでした',
    loading: '研修の進捗',
    figures: '研修の概要',
    topicsTrained: '修了したトピック',
    averageScore: '平均点',
    attempts: '受験回数',
    assignmentsCompleted: '完了した割り当て',
    assignmentsOverdue: '期限超過の割り当て',
    assignments: '割り当て',
    assignmentCount: (total: number) => `${count(total)}件`,
    noAssignments: 'この人の有効な割り当てはありません',
    topics: 'トピック',
    topicCount: (total: number) => `${count(total)}件`,
    noTopics: '受験はまだありません',
    topicsHint: (days: number) =>
      `直近 ${count(days)}日間の得点と受験。「期限切れ」は、最後の合格がそれより前であることを示します。`,
    assignment: '割り当て',
    optional: '任意',
    status: '状況',
    items: '項目',
    deadline: '期限',
    completed: '完了日時',
    score: '平均点',
    topic: 'トピック',
    bestScore: '最高点',
    lastAttempt: '最後の受験',
    states: { trained: '修了', expired: '期限切れ', notPassed: '未合格' },
    showAll: (counted: string) => `すべて表示（${counted}）`,
  },
};
