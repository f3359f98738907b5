import type { ErrorMessages } from '../index.js';

/** Messages of errors about assignments. */
export const assignments: ErrorMessages['assignments'] = {
  notFound: '割り当てが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  notFoundAt: 'この時点では、割り当てが存在しません。より後の日時か、別の割り当てを選択してください。',
  emptyTarget:
    '割り当て内容にトピックもシナリオもありません。別の内容を選択するか、先にトピックを追加してください。',
  emptyTargetIssue: 'この内容にはトピックもシナリオもありません。別の内容を選択してください。',
  deadlineInPast:
    '期限が過去の日時のため、受講者全員が直ちに期限超過になります。より後の期限を選択してください。',
  deadlineInPastIssue: '期限が過去の日時です。より後の期限を選択してください。',
  unknownContent:
    '内容が見つかりません。この組織のコンテンツである必要があります。ID を確認するか、別の内容を選択してください。',
  unknownTopic: 'トピックが見つかりません。ID を確認するか、別のトピックを選択してください。',
  unknownCourse: 'コースが見つかりません。ID を確認するか、別のコースを選択してください。',
  unknownScenario: 'シナリオが見つかりません。ID を確認するか、別のシナリオを選択してください。',
  unknownModule: (family: string) =>
    `ファミリー「${family}」にモジュールが見つかりません。ID とファミリーを確認するか、別のモジュールを選択してください。`,
  personNotFound: 'メンバーが見つかりません。ID を確認するか、在籍者を選択してください。',
  personLeft: 'このメンバーは退職済みです。在籍者を選択してください。',
};
