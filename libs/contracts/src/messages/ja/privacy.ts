import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member: 'このメンバーは在籍中です。先にメンバーを無効にすると、個人データを消去できます。',
  administrator:
    'このメンバーは管理者です。先にメンバーを無効にしてアクセスを終了させると、個人データを消去できます。',
  merged: (email: string) =>
    `このメンバーは ${email} に統合されています。統合先の個人データを消去してください。このメンバーのデータも含まれます。`,
  erased: 'このメンバーの個人データは消去されているため、変更できません。',
  notConfirmed: (email: string) => `確認のため、メールアドレス ${email} を入力してください。`,
  fileDeleted: 'このレポートのファイルはすでに削除されています。',
};
