import type { ErrorMessages } from '../index.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'API キーが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  expiryInPast: '有効期限が過去の日時です。より後の日時を選択してください。',
  expiryTooLate: (days: number) =>
    `有効期限が ${days.toLocaleString('ja')}日より先です。より早い日時を選択し、それまでにキーを交換してください。`,
  tooManyKeys: (max: number) =>
    `組織の有効な API キーが上限の ${max.toLocaleString('ja')}件に達しています。使用していないキーを失効させてから、もう一度お試しください。`,
  expiryInPastIssue: '有効期限が過去の日時です。より後の日時を選択してください。',
};
