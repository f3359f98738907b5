import type { ErrorMessages } from '../index.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours: number) =>
    `アップロードが見つかりません。アップロードしたファイルは、インポートされたとき、および ${hours.toLocaleString('ja')}時間後に削除されます。もう一度アップロードしてください。`,
  rejectedNotFound: (hours: number) =>
    `拒否された行のファイルが見つかりません。保持期間は ${hours.toLocaleString('ja')}時間です。元のファイルをもう一度インポートしてください。`,
  mappingsTooLarge: (mebibytes: number) =>
    `組織に保存されているマッピングは、合計 ${mebibytes} MiB までです。使用していないものを削除するか、保存する値を減らしてください。`,
  beingImported:
    'このアップロードはインポート中であるか、インポートが中断されています。インポートが完了するまで待つか、ファイルをもう一度アップロードしてください。',
  unknownTable: (name: string) =>
    `アップロードに表「${name}」がありません。名前を確認するか、ファイルをもう一度アップロードしてください。`,
  repeatedTable: (name: string) => `表「${name}」が 2回指定されています。一方を削除してください。`,
  invalidMapping: 'マッピングがファイルの列に合いません。問題の一覧を確認してください。',
  statementsHaveNoMapping:
    'xAPI ステートメントはマッピングなしでインポートされます。null を送信してください。',
  mappingRequired: '列のマッピングを送信してください。',
  mappingNotFound: 'マッピングが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  mappingNameNotFound: (name: string) =>
    `「${name}」という名前の保存済みのマッピングはありません。名前を確認するか、インポートのページでマッピングを保存してください。`,
  mappingNameTaken: (name: string) =>
    `「${name}」という名前のマッピングはすでにあります。別の名前を選択してください。`,
  tooManyMappings: (max: number) =>
    `組織の保存済みのマッピングが上限の ${max.toLocaleString('ja')}件に達しています。使用していないものを削除してください。`,
};
