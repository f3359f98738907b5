import type { ErrorMessages } from '../index.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id: string) => `ステートメント ${id}：`,
  invalid:
    '一部に問題があるため、ステートメントはまったく記録されませんでした。問題の一覧を確認してください。',
  conflict:
    '同じ ID の別のステートメントがすでに記録されているため、ステートメントはまったく記録されませんでした。問題の一覧を確認してください。',
  sameId: (id: string) =>
    `ID ${id} の別のステートメントがすでに記録されています。ステートメントは変更されません。修正したステートメントを新しい ID で送信し、このステートメントを取り消してください。`,
  conflictsWithRecorded: () =>
    'この ID の受験が、異なる値ですでに記録されています。受験は変更されません。修正したステートメントを新しい ID で送信し、このステートメントを取り消してください。',
  conflictsWithinRequest: (index: string) =>
    `ステートメント ${index} は、ID が同じで値が異なります。ステートメントごとに別の ID を付けてください。`,
  inFuture: 'timestamp が未来の日時です。修正してください。記録できるのは過去の実績だけです。',
  tooMany: (max: number) =>
    `1回のリクエストで送信できるステートメントは ${max.toLocaleString('ja')}件までです。残りは別のリクエストで送信してください。`,
  unreadable:
    'リクエストの本文が、UTF-8 の JSON で書かれたステートメントでもステートメントの配列でもありません。JSON オブジェクト、または JSON オブジェクトの配列を送信してください。',
  oneStatement:
    'PUT で記録できるステートメントは 1件です。オブジェクトを送信するか、配列には POST を使用してください。',
  statementId: 'パラメーター statementId に、ステートメントの UUID を指定してください。',
  oneParameter:
    'ステートメントは 1件ずつ返されます。statementId または voidedStatementId のどちらか一方を送信してください。',
  unsupportedVersion: (supported: string) =>
    `X-Experience-API-Version ヘッダーに、対応するバージョンを指定してください：${supported}。`,
  notFound:
    'ステートメントが見つかりません。ID を確認してください。取り消されたステートメントは、voidedStatementId を指定した場合にのみ返されます。',
  topicNotFound: (id: string) =>
    `トピック「${id}」が見つかりません。別のトピックを選択するか、先にこのトピックを追加してください。`,
};
