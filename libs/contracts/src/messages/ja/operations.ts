import type { ErrorMessages } from '../index.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'レポートが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  workerNotFound:
    'ワーカーが見つかりません。停止した可能性があります。ワーカーの一覧を再読み込みしてください。',
  notAnOperator: (email: string) =>
    `運用担当者 ${email} が見つかりません。アドレスを確認するか、"admin operator list" を実行してすべての運用担当者を表示してください。`,
};
