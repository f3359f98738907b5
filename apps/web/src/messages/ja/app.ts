import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page: string) => `${page} · Docket`,
  skipToContent: '本文へスキップ',
  openMenu: 'メニューを開く',
  closeMenu: 'メニューを閉じる',
  mainNavigation: 'メイン',
  confirm: '確認',
  closeNotification: '通知を閉じる',
  tryAgain: '再試行',
  goToDashboard: 'ダッシュボードへ移動',

  language: '言語',
  theme: (name: string) => `テーマ：${name}`,
  themes: { light: 'ライト', dark: 'ダーク', auto: 'システム' },

  sections: {
    overview: '概要',
    training: '研修',
    integrations: '連携',
    organization: '組織',
    installation: 'システム',
  },
  pages: {
    dashboard: 'ダッシュボード',
    reports: 'レポート',
    compliance: 'コンプライアンス',
    auditLog: '監査ログ',
    people: 'メンバー',
    teams: 'チーム',
    assignments: '割り当て',
    exemptions: '免除',
    classroomSessions: '集合研修',
    content: 'コンテンツ',
    import: 'インポート',
    waitingStatements: '保留中のステートメント',
    apiKeys: 'API キー',
    mail: 'メール',
    settings: '設定',
    operations: '運用',
  },

  notAllowed: {
    title: 'アクセスできません',
    operatorsOnly:
      'このページはシステムの運用担当者専用です。運用担当者になるには、サーバーの管理者に依頼してください。運用担当者はコマンドラインで追加します。',
  },
  notFound: {
    title: 'ページが見つかりません',
    text: 'アドレスに誤りがあるか、ページが移動した可能性があります。',
  },
  offline: 'オフラインです。最後に読み込んだデータを表示しています。接続が回復すると続行します。',
  pageFailed: 'このページを表示できませんでした',

  /** A page about a single record: while it loads, when it does not exist, and when it cannot be loaded. */
  records: {
    assignment: {
      loading: '割り当てを読み込んでいます',
      failed: '割り当てを読み込めませんでした',
      notFound: '割り当てが見つかりません',
      showAll: 'すべての割り当てを表示',
    },
    classroomSession: {
      loading: '研修を読み込んでいます',
      failed: '研修を読み込めませんでした',
      notFound: '研修が見つかりません',
      showAll: 'すべての研修を表示',
    },
    person: {
      loading: 'メンバーの情報を読み込んでいます',
      failed: 'メンバーの情報を読み込めませんでした',
      notFound: 'メンバーが見つかりません',
      showAll: 'すべてのメンバーを表示',
    },
    report: {
      loading: 'レポートを読み込んでいます',
      failed: 'レポートを読み込めませんでした',
      notFound: 'レポートが見つかりません',
      showAll: 'すべてのレポートを表示',
    },
    team: {
      loading: 'チームを読み込んでいます',
      failed: 'チームを読み込めませんでした',
      notFound: 'チームが見つかりません',
      showAll: 'すべてのチームを表示',
    },
  },
  recordNotFoundHint: 'リンクが不完全であるか、別の組織のものである可能性があります。',

  /** For responses without a message from the server. */
  failures: {
    unreachable: 'Docket に接続できませんでした。接続を確認して、もう一度お試しください。',
    unexpected:
      'このページで予期しないエラーが発生しました。もう一度お試しください。解消しない場合は、ページを再読み込みしてください。',
    signedOut: 'サインアウトしています。もう一度サインインしてください。',
    forbidden: 'この操作を行う権限がありません。組織の管理者に依頼してください。',
    notFound: '見つかりません。削除された可能性があります。ページを再読み込みしてください。',
    tooLarge:
      'リクエストがサーバーの受け付ける大きさを超えています。ファイルの数や大きさを減らすなど、データを減らして送信してください。',
    tooManyRequests: 'リクエストが多すぎます。しばらく待ってから、もう一度お試しください。',
    serverError: 'サーバーがリクエストを処理できませんでした。しばらくしてから、もう一度お試しください。',
    rejected:
      'サーバーがリクエストを拒否しました。ページを再読み込みして、もう一度お試しください。解消しない場合は、システムの運用担当者に問い合わせてください。',
  },

  assigneeStates: {
    overdue: '期限超過',
    not_started: '未着手',
    in_progress: '進行中',
    completed_late: '期限後完了',
    completed: '完了',
    not_learner: '受講対象外',
    exempt: '免除',
    left: '退職済み',
  },

  calendar: {
    previousMonth: '前の月',
    nextMonth: '次の月',
    previousYear: '前の年',
    nextYear: '次の年',
    previousDecade: '前の 10年',
    nextDecade: '次の 10年',
    hours: '時',
    minutes: '分',
    seconds: '秒',
    apply: '日時を適用',
  },

  justNow: 'たった今',
  timeLeft: {
    almostDone: 'まもなく完了',
    seconds: (seconds: string) => `残り約 ${seconds}秒`,
    minutes: (minutes: string) => `残り約 ${minutes}分`,
    hours: (hours: string) => `残り約 ${hours}時間`,
  },
};
