import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the reports: the list, the page of a report, and requests from any page. */
export const reports: Messages['reports'] = {
  title: 'レポート',
  report: 'レポート',
  intro: '変更できず、誰でも検証できるレポートです。',
  count: (reports: number) => `${count(reports)}件`,
  empty: 'レポートはまだありません',
  emptyHint:
    '上の文書のいずれかを作成してください。レポートはバックグラウンドで作成され、ここに表示されます。',
  columns: { report: 'レポート', requestedBy: '依頼者', file: 'ファイル' },
  /** Instants of a report on a past instant, below its subject. */
  asOf: (instant: string) => `データ基準日時：${instant}`,
  asOfWithKnownAt: (instant: string, knownAt: string) =>
    `データ基準日時：${instant}、記録の把握日時：${knownAt}`,
  noFile: '–',
  /** Name of a report in sentences and accessible names. */
  name: (title: string, subject: string) => `${title}（${subject}）`,
  tabTitle: (title: string, subject: string) => `${title}：${subject}`,
  pages: (pages: number) => `${count(pages)}ページ`,

  statuses: {
    queued: '待機中',
    running: '作成中',
    completed: '完了',
    failed: '失敗',
    cancelled: 'キャンセル済み',
    expired: '保持期限切れ',
  },
  onLegalHold: 'リーガルホールド中',
  fileDeletedOn: (date: string) => `ファイル削除 ${date}`,
  expiresOn: (date: string) => `保持期限 ${date}`,

  filters: {
    search: 'レポートを検索',
    searchPlaceholder: '対象または氏名で検索',
    kind: 'レポートの種類',
    allKinds: 'すべての種類',
    clearKind: 'レポートの種類の絞り込みを解除',
  },

  generate: {
    section: 'レポートの作成',
    kindsFailed: 'レポートの種類を読み込めませんでした',
    button: (kind: string) => `${kind}を作成`,
    required: '必須',
    searchAssignments: '割り当てを検索',
    noAssignments: '割り当てはまだありません。',
    searchFrameworks: 'フレームワークを検索',
    noFrameworks: 'フレームワークはありません。',
    version: (version: string) => `バージョン ${version}`,
    customVersion: (version: string) => `バージョン ${version} · 独自`,
    due: (deadline: string) => `期限 ${deadline}`,
    optional: '任意',
    inactive: '無効',
    defaultLanguage: (language: string) => `既定（${language}）`,
    comparisons: { none: '比較なし', previous: '前回のレポート' },
    orientations: { portrait: '縦', landscape: '横' },
    sample: {
      populations: {
        eligible: '受講対象者',
        assignment: '割り当ての受講者',
        control: '管理策またはリスクの対象者',
      },
      assignment: '割り当て',
      framework: 'フレームワーク',
      item: '管理策またはリスク',
      searchItems: '管理策とリスクを検索',
      frameworkFirst: '先にフレームワークを選択してください。',
      noItems: '該当する管理策またはリスクはありません。',
      sizeHint: (max: string) => `1～${max}人`,
      seedHint:
        '空欄の場合は、誰も選ぶことのできないレポート ID を使用します。文書に記載され、同じシードからは同じ人が選択されます。',
      strata: { none: 'なし', team: 'チーム別（比例配分）' },
    },
    newReport: '新しいレポート',
    options: {
      title: (chosen: number) => (chosen === 0 ? 'オプション' : `オプション（${count(chosen)}件設定）`),
    },
    instants: {
      now: '現在',
      noPeriod: '期間なし',
      field: (label: string, timeZone: string) => `${label}（${timeZone}）`,
      clear: (label: string) => `クリア：${label}`,
      /** Explanations by field name. */
      hints: {
        from: 'レポートは、この日時より後の期間を対象とします。',
        to: 'レポートは、この日時と、期間内の各四半期末における組織の状況を示します。',
        asOf: 'レポートが示す日時。期間と同時には指定できません。',
        knownAt:
          '空欄の場合は、現在までに記録されたすべての記録を使用します。以前のレポートを再現するには、両方の日時を指定してください。',
      },
      knownTooEarly: 'レポートが示す日時、またはそれより後の日時を選択してください。',
      periodOrder: '期間の終了より前の日時を選択してください。',
    },
  },

  request: {
    requested: (kind: string) => `${kind}を依頼しました`,
    alreadyRequested: (kind: string) => `${kind}はすでに作成中です`,
    failed: (kind: string) => `${kind}を依頼できませんでした`,
    status: (subject: string, status: string) => `${subject}。${status}。`,
    viewReport: 'レポートを表示',
    viewRunningReport: '作成中のレポートを表示',
    ready: 'レポートの準備ができました',
    announceReady: (report: string) => `レポートの準備ができました：${report}`,
    kindFailed: (kind: string) => `${kind}の作成に失敗しました`,
    announceFailed: (report: string) => `レポートの作成に失敗しました：${report}`,
  },

  progress: {
    cancelling: 'キャンセル中',
    waitingForWorker: 'ワーカーを待機中',
    nextInQueue: '次に作成',
    position: (position: number) => `待ち順 ${count(position)}番目`,
    starting: '開始中',
    collecting: 'データを収集中',
    collectingRows: (done: number, total: number) => `データを収集中、${count(total)}行中 ${count(done)}行`,
    rendering: 'ページを作成中',
    renderingRows: (done: number, total: number) => `ページを作成中、${count(total)}行中 ${count(done)}行`,
    storing: 'ファイルを保存中',
    percent: (percent: number) => wholePercentText(percent),
    percentAndTimeLeft: (percent: number, timeLeft: string) => `${wholePercentText(percent)} · ${timeLeft}`,
    spoken: (percent: number, progress: string) => `${count(percent)}パーセント、${progress}`,
  },

  actions: {
    download: 'ダウンロード',
    downloadLabel: (report: string) => `${report} をダウンロード`,
    cancel: 'キャンセル',
    cancelLabel: (report: string) => `${report} をキャンセル`,
    cancelQuestion: (kind: string) => `この${kind}をキャンセルしますか？`,
    cancelConsequence: (subject: string) =>
      `${subject}。これまでの進捗は破棄されます。レポートはいつでも改めて依頼できます。`,
    cancelConfirm: 'レポートをキャンセル',
    cancelDismiss: '作成を続ける',
    cancelFailed: 'レポートをキャンセルできませんでした',
    retry: '再試行',
    retryLabel: (report: string) => `${report} を再試行`,
    retryFailed: 'レポートを再試行できませんでした',
  },

  copy: {
    copied: 'コピー済み',
    label: (text: string) => `${text} をコピー`,
    announceCopied: (text: string) => `${text} をコピーしました`,
    failed: (text: string) => `${text} をコピーできませんでした`,
  },
  sha256Of: (kind: string) => `${kind}の SHA-256`,

  page: {
    failed: 'このレポートの作成に失敗しました',
    fileDeleted: 'ファイルは削除されました',
    fileDeletedByPerson:
      '管理者がファイルを削除しました。レポートの詳細と SHA-256 は保持されているため、既存のコピーを引き続き検証できます。現在のデータが必要な場合は、レポートを改めて作成してください。',
    fileDeletedByPolicy:
      '保持ポリシーによってファイルが削除されました。レポートの詳細と SHA-256 は保持されているため、既存のコピーを引き続き検証できます。現在のデータが必要な場合は、レポートを改めて作成してください。',
    keyFigures: '主要な指標',
    rules: '適用した規則',
    rulesPending: '規則は、データの収集後に表示されます。',
    rulesHint: '規則はデータとともに収集され、文書に記載されます。',
    noDetails: '詳細はまだありません。',
    timeline: '経過',
    now: '現在',
    run: (run: number) => `${count(run)}回目の実行`,
    worker: (id: string) => `ワーカー ${id}`,
    downloads: 'ダウンロード',
    noDownloads: 'このファイルはまだダウンロードされていません。',
  },

  preview: {
    title: 'プレビュー',
    loading: 'プレビューを読み込んでいます',
    failed: 'プレビューを読み込めませんでした',
    failedHint: 'ファイルは引き続きダウンロードできます。',
    tooLarge: (size, limit) =>
      `ファイルサイズは ${size}です。プレビューは ${limit}までです。ダウンロードしてご覧ください。`,
    page: (page, pages) => `${count(page)} / ${count(pages)}ページ`,
    pageField: 'ページ',
    text: 'このページのテキスト',
  },

  file: {
    title: 'ファイル',
    pending: 'ファイルはまだ準備できていません。',
    none: 'ファイルはありません。',
    name: '名前',
    type: '種類',
    pages: 'ページ数',
    size: 'サイズ',
    sizeInBytes: (size: string, bytes: number) => `${size}（${count(bytes)}バイト）`,
    sha256: 'SHA-256',
    sha256OfFile: 'ファイルの SHA-256',
    snapshotSha256: 'スナップショットの SHA-256',
    sha256OfSnapshot: 'スナップショットの SHA-256',
    /** Followed by a command for each operating system. */
    verify: 'コピーを検証するには、その SHA-256 を上の値と照合してください：',
    verifyWith: { linux: 'Linux', macOs: 'macOS', windows: 'Windows' },
  },

  requestDetails: {
    title: '依頼',
    requestedBy: '依頼者',
    requester: (name: string, email: string) => `${name}（${email}）`,
    requestedAt: '依頼日時',
    asOf: 'データ基準日時',
    knownAt: '記録の把握日時',
    dataVersion: 'データバージョン',
    reportId: 'レポート ID',
    again: '同じ日時で改めて依頼',
  },

  events: {
    queued: '依頼',
    claimed: '作成開始',
    collected: 'データ収集完了',
    rendered: '文書作成完了',
    completed: '完了',
    run_failed: '実行失敗',
    worker_lost: 'ワーカーの応答なし、レポートをキューに戻しました',
    released: 'キューに戻しました',
    failed: '失敗',
    cancel_requested: 'キャンセルの依頼',
    cancelled: 'キャンセル',
    retried: '再試行の依頼',
    legal_hold_placed: 'リーガルホールドを設定',
    legal_hold_lifted: 'リーガルホールドを解除',
    expired: '保持ポリシーによるファイル削除',
    file_deleted: 'ファイル削除',
    file_removed: 'ストレージからファイルを削除',
    snapshot_removed: 'スナップショット削除（再試行時にはデータを改めて収集します）',
  },

  retention: {
    title: '保持',
    certificate: '削除証明書',
    expires: '保持期限',
    never: '無期限（保持ポリシーなし）',
    deletedAt: '削除日時',
    deletedBy: '削除者',
    policy: (days: number) => `保持ポリシー（${count(days)}日）`,
    removedFromStorage: 'ストレージからの削除',
    removalPending: '保留中（数分ごとに再試行します）',
    recordedAs: '監査ログの操作',
    onHoldSince: 'リーガルホールドの開始',
    placedBy: '設定者',
    reason: '理由',
  },

  hold: {
    place: 'リーガルホールドを設定',
    lift: 'リーガルホールドを解除',
    placeQuestion: 'このレポートにリーガルホールドを設定しますか？',
    liftQuestion: 'リーガルホールドを解除しますか？',
    placeConsequence:
      'リーガルホールドを解除するまで、{report} は保持期限切れにならず、ファイルを削除できません。',
    liftConsequence:
      '{report} には、次の理由でリーガルホールドが設定されています：{reason}。解除すると、保持ポリシーが再び適用されます。',
    reason: '理由',
    reasonHint: '監査ログに記録されます',
    keep: 'ホールドを維持',
    placed: 'リーガルホールドを設定しました',
    lifted: 'リーガルホールドを解除しました',
    cannotDelete: 'リーガルホールド中は、ファイルを削除できません。',
  },

  deleteFile: {
    button: 'ファイルを削除',
    question: 'このファイルを完全に削除しますか？',
    consequence:
      '{time} に依頼された {report} のファイル {file} と、そのデータスナップショットを完全に削除します。レポートの数値と SHA-256 は保持され、削除は監査ログに記録されます。',
    confirm: 'ファイルを削除',
    cancel: 'ファイルを残す',
    done: 'ファイルを削除しました',
    failed: 'ファイルを削除できませんでした',
  },
};
