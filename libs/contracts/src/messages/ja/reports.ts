import type { ReportStatus } from '../../choices.js';
import type { ErrorMessages } from '../index.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'レポートが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  tooManyQueued: (max: number) =>
    `組織の待機中のレポートが上限の ${max.toLocaleString('ja')}件に達しています。一部が完了するまで待つか、キャンセルしてください。`,
  storageFull: (gibibytes: number) =>
    `組織のレポートのファイルと出席簿がクォータの ${gibibytes.toLocaleString('ja')} GiB に達しています。不要なファイルを削除するか、運用担当者にクォータの拡大を依頼してください。`,
  unknownKind: (kind: string, kinds: string[]) =>
    `レポートの種類「${kind}」は不明です。次のいずれかを使用してください：${kinds.join(', ')}。`,
  unknownKindIssue: 'レポートの種類が不明です。GET /report-kinds の種類のいずれかを使用してください。',
  invalidParameters: (title: string) =>
    `${title}のパラメーターに問題があります。問題の一覧を確認してください。`,
  idempotencyKeyReused:
    'この Idempotency-Key は、すでに別のリクエストで使用されています。新しいキーを送信するか、元のリクエストをそのまま繰り返してください。',
  idempotencyKeyReusedIssue:
    'このキーは、すでに別のリクエストで使用されています。新しいキーを送信してください。',
  noEarlierReport:
    '同じ種類・同じ対象で、データが保存されている以前のレポートはありません。compareWith を省略するか、後でこのレポートをもう一度作成してください。',
  notComparable:
    'このレポートとは比較できません。同じ種類・同じ対象で、より前の時点を示し、データが保存されている完了済みのレポートを選択してください。',
  alreadyRunning:
    '同じレポートがすでに待機中または作成中です。完了するまで待つか、先にキャンセルしてください。',
  notReady: (status: ReportStatus) =>
    `このレポートの状況は「${status}」のため、ダウンロードできるファイルがありません。ファイルがあるのは完了したレポートだけです。`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` ${date} に` : '';
    const by = byPerson
      ? '管理者'
      : `保持ポリシー${afterDays ? `（${afterDays.toLocaleString('ja')}日）` : ''}`;
    return `ファイルは${on}${by}によって削除されました。レポートの詳細と SHA-256 は保持されています。新しいファイルが必要な場合は、レポートを改めて作成してください。`;
  },
  fileCorrupt:
    '保存されているファイルが公開された SHA-256 と一致しないため、ダウンロードできません。運用担当者にストレージの復元を依頼してから、レポートを改めて作成してください。',
  storageUnavailable:
    '現在、ファイルストレージを利用できません。1分後にもう一度お試しください。解消しない場合は、運用担当者にストレージの確認を依頼してください。',
  onLegalHold: (reason: string) =>
    `このレポートはリーガルホールド中です（「${reason}」）。ファイルを削除する前に解除してください。`,
  alreadyOnLegalHold: (reason: string) =>
    `このレポートはすでにリーガルホールド中です（「${reason}」）。新たに設定する前に解除してください。`,
  notOnLegalHold:
    'このレポートはリーガルホールド中ではありません。すでに解除された可能性があります。レポートを再読み込みしてください。',
  cannotHold:
    'このレポートはファイルが削除されているため、リーガルホールドを設定できません。レポートを改めて作成し、新しいレポートに設定してください。',
  cannotCancel: (status: ReportStatus) =>
    `このレポートの状況は「${status}」のため、キャンセルできません。キャンセルできるのは、待機中または作成中のレポートだけです。`,
  cannotRetry: (status: ReportStatus) =>
    `このレポートの状況は「${status}」のため、再試行できません。再試行できるのは、失敗またはキャンセル済みのレポートだけです。`,
  cannotDeleteFile: (status: ReportStatus) =>
    `このレポートの状況は「${status}」のため、削除できるファイルがありません。ファイルがあるのは完了したレポートだけです。`,
  invalidTransition: (action: string, status: ReportStatus) =>
    `レポートの状況は「${status}」のため、操作「${action}」は実行できません。レポートを再読み込みして、現在の状況を確認してください。`,
  runSuperseded: (run: number, reportId: string) =>
    `レポート ${reportId} の ${run.toLocaleString('ja')}回目の実行は、新しい実行に置き換えられました。その結果は破棄されます。`,
};
