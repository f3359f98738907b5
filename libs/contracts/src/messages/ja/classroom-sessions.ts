import type { ErrorMessages } from '../index.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid: '受け付けられない値があるため、研修は記録されませんでした。問題の一覧を確認してください。',
  unknownPerson: (person: string) =>
    `メンバー「${person}」が見つかりません。一覧から削除するか、先に組織に追加してください。`,
  erasedPerson: 'このメンバーのデータは消去されているため、研修を記録できません。一覧から削除してください。',
  repeatedPerson: (name: string) =>
    `${name} が 2回指定されています。2人のメンバーが統合されたためです。どちらかを削除してください。`,
  repeatedTopic: (title: string) =>
    `トピック「${title}」が 2回指定されています。どちらかを削除してください。`,
  inFuture: '日時が未来です。研修が完了してから記録してください。',
  idTaken:
    'この ID の研修が、異なる値ですでに記録されています。記録された研修は変更されません。その研修を取り消し、修正した研修を新しい ID で記録してください。',
  notFound: '集合研修が見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  noSheet: 'この研修には出席簿がありません。',
  sheetRemoved: '出席簿は削除されました。ファイル名、サイズ、SHA-256 は研修とともに保持されます。',
  sheetMissing:
    '出席簿が見つかりません。アップロードされた出席簿の保持期間は 1日です。もう一度アップロードしてください。',
  sheetType: 'このファイルは PDF、PNG、JPEG のいずれでもありません。別のファイルを選択してください。',
  sheetTooLarge: (mebibytes: number) =>
    `出席簿は ${mebibytes} MiB 以下の 1ファイルです。より小さいファイルを選択してください。`,
  oneSheet: '1つのファイルを multipart/form-data で送信してください。',
};
