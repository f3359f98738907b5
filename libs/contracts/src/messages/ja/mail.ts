import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) =>
    `24時間以内に送信できるメッセージは最大 ${messages} 件です。後でもう一度お試しください。`,
  notFound: 'メッセージが見つかりません。ページを再読み込みしてください。',
  cannotSendAgain:
    'このメッセージは再送信できません。保留中でも失敗でもないか、リンクが無効になっています。もう一度招待してください。',
};
