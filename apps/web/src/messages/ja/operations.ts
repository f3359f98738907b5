import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the operations page. */
export const operations: Messages['operations'] = {
  title: '運用',
  intro: 'すべての組織のキュー、ワーカー、停滞しているレポート。レポートの内容は表示されません。',
  queueBoard: 'キューボードを開く',

  queues: {
    title: 'キュー',
    loading: 'キューを読み込んでいます',
    failed: 'キューを読み込めませんでした',
    figures: 'レポートとワーカー',
    queued: '待機中のレポート',
    waitingForSlot: '空き枠待ち',
    undispatched: '未投入',
    running: '作成中のレポート',
    alive: '稼働中のワーカー',
    lost: '応答のないワーカー',
    atLeast: (value: number) => `${count(value)}+`,
    oldest: '最も古いレポートの待機開始：{instant}',
    outOfDate: (reason: string) => `これらの数値は最新でない可能性があります：${reason}`,
    columns: {
      queue: 'キュー',
      redis: 'Redis',
      waiting: '待機中のジョブ',
      active: '実行中',
      delayed: '遅延',
    },
    reachable: '接続可能',
    unreachable: '接続不可',
    unreachableHint: 'Redis に再び接続できるまで、レポートは PostgreSQL で待機します。',
    noValue: '–',
  },

  problems: {
    title: '要対応',
    count: (reports: number) => `${count(reports)}件`,
    show: '表示',
    stuck: '停滞',
    failed: '失敗',
    noStuck: '停滞しているレポートはありません',
    noStuckHint: '待機中と作成中のレポートは、すべて進行しています。',
    noFailed: '失敗したレポートはありません',
    noFailedHint: '直近 30日間に失敗したレポートは、どの組織にもありません。',
    columns: { report: 'レポート', reason: '原因', runs: '実行回数', since: '発生' },
    reasons: {
      worker_unresponsive: {
        reason: 'ワーカーの応答なし',
        meaning: 'ワーカーからのハートビートが途絶えました。メンテナンスタスクがレポートをキューに戻します。',
      },
      cancel_unacknowledged: {
        reason: 'キャンセルの確認なし',
        meaning:
          'レポートはキャンセルされましたが、ワーカーがまだ作成しています。この状態が続く場合は、ワーカーを停止してください。',
      },
      running_too_long: {
        reason: '実行時間の超過',
        meaning: '実行は RENDER_TIMEOUT_SECONDS（既定値：1,800秒）の後に停止されます。',
      },
      queued_too_long: {
        reason: '待機時間の超過',
        meaning: 'レポートの作成を開始したワーカーがまだありません。24時間後に失敗となります。',
      },
    },
    retry: '再試行',
    retryLabel: (report: string, organization: string, id: string) =>
      `${organization} の${report}を再試行、${id}`,
    retried: (report: string, organization: string) => `${organization} の${report}を再試行しています`,
    retryFailed: 'レポートを再試行できませんでした',
    cancel: 'キャンセル',
    cancelLabel: (report: string, organization: string, id: string) =>
      `${organization} の${report}をキャンセル、${id}`,
    cancelQuestion: (report: string) => `この${report}をキャンセルしますか？`,
    cancelConsequence: (organization: string) =>
      `このレポートは ${organization} が依頼したものです。あなたがキャンセルしたことは、この組織の監査ログに記録されます。組織の管理者は、レポートを改めて依頼できます。`,
    cancelConfirm: 'レポートをキャンセル',
    cancelDismiss: '作成を続ける',
    cancelled: (report: string, organization: string) => `${organization} の${report}をキャンセルしました`,
    cancelFailed: 'レポートをキャンセルできませんでした',
  },

  workers: {
    title: 'ワーカー',
    count: (workers: number) => `${count(workers)}件`,
    note: '停止したワーカーは直ちに、応答のないワーカーは 1時間後に一覧から除かれます。',
    empty: '稼働中のワーカーはありません',
    emptyHint:
      'ワーカーが起動するまで、レポートは待機します。起動するには、node dist/apps/worker/src/main.js または docker compose up -d worker を実行してください。',
    columns: { worker: 'ワーカー', work: '現在の作業' },
    process: 'プロセス {pid} · 起動 {instant}',
    lastSeen: '最終確認 {instant}',
    states: {
      working: '作業中',
      idle: 'アイドル',
      draining: 'ドレイン中',
      drained: 'ドレイン済み',
      stopping: '停止中',
      lost: '応答なし',
    },
    noWork: 'なし',
    noWorkWithCapacity: (reports: number) => `なし（同時に ${count(reports)}件まで）`,
    reportFor: (report: string, organization: string) => `${organization} の${report}`,
    phases: {
      collecting: 'データを収集中',
      rendering: 'ページを作成中',
      storing: 'ファイルを保存中',
    },
    starting: '開始中',
    progress: (phase: string, percent: number) => `${phase}、${wholePercentText(percent)}`,
    progressOfRun: (phase: string, percent: number, run: number) =>
      `${phase}、${wholePercentText(percent)}、${count(run)}回目の実行`,
    progressSince: '{progress} · 開始 {instant}',
    name: (host: string, pid: number) => `${host}、プロセス ${pid}`,
    drain: 'ドレイン',
    drainLabel: (worker: string) => `${worker} をドレイン`,
    drainQuestion: (worker: string) => `${worker} をドレインしますか？`,
    drainConsequence:
      'ワーカーは現在のレポートを完了し、再開または再起動するまで新しい作業を受け付けません。ほかのワーカーには影響しません。',
    drainConfirm: 'ワーカーをドレイン',
    drainDismiss: '作業を続ける',
    drained: (worker: string) => `${worker} は新しい作業を受け付けません`,
    drainFailed: 'ワーカーをドレインできませんでした',
    resume: '再開',
    resumeLabel: (worker: string) => `${worker} を再開`,
    resumed: (worker: string) => `${worker} は再び作業を受け付けます`,
    resumeFailed: 'ワーカーを再開できませんでした',
  },

  organizations: {
    title: '組織',
    count: (organizations: number) => `${count(organizations)}件`,
    note: 'クォータの使用状況（使用率の高い順）。クォータに達すると、以後のリクエストは拒否されます。',
    empty: '組織はまだありません',
    emptyHint: '組織と最初の管理者を作成するには、コマンドラインで admin create を実行してください。',
    columns: {
      organization: '組織',
      stored: '保存ファイル',
      uploads: '24時間のアップロード',
      queued: '待機中のレポート',
    },
    used: (used: string, quota: string) => `${used} / ${quota}`,
    share: (share: string) => `${share} 使用`,
    nearlyReached: 'まもなく上限',
    reached: '上限に到達',
  },

  log: {
    title: '運用ログ',
    count: (events: number) => `${count(events)}件`,
    latest: (shown: number, events: number) => `${count(events)}件中、最新の ${count(shown)}件`,
    note: 'レポートに対する操作は、その組織の監査ログに記録されます。',
    empty: 'イベントはまだありません',
    emptyHint: 'ワーカーのドレインなどの操作がここに表示されます。',
    columns: { action: '操作', actor: '実行者', time: '日時' },
    commandLine: 'コマンドライン',
  },

  signIns: {
    title: 'サインイン',
    note: 'すべてのアカウントのサインインと、拒否されたサインイン。1分以内に繰り返された拒否は、まとめて数えます。',
    empty: 'サインインはまだありません',
    emptyHint: 'すべての組織のサインインがここに表示されます。',
    severalAddresses: '複数のアドレス',
    reasons: {
      wrong_credentials: 'アドレスまたはパスワードの誤り',
      throttled: '試行回数の超過',
      deactivated: 'アクセス権のないアカウント',
      second_factor: '2 要素認証の失敗',
    },
    refusals: (reason: string, refused: number) => (refused > 1 ? `${reason}、${count(refused)}回` : reason),
  },
};
