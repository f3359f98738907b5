import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id: string) =>
    `トピック「${id}」が見つかりません。ID を確認するか、一覧を再読み込みしてください。`,
  topicIdTaken: (id: string) => `ID「${id}」のトピックはすでにあります。別の ID を選択してください。`,
  topicIdTakenIssue: 'この ID は別のトピックで使われています。別の ID を選択してください。',
};
