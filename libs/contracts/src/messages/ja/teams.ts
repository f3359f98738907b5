import type { ErrorMessages } from '../index.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'チームが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  /** For a team that a request refers to, e.g. as the scope of an assignment. */
  unknownTeam: 'チームが見つかりません。削除された可能性があります。別のチームを選択してください。',
  nameTaken: (name: string) => `「${name}」という名前のチームはすでにあります。別の名前を選択してください。`,
  nameTakenIssue: 'この名前は別のチームで使われています。別の名前を選択してください。',
  /** `others` is the number of further active assignments. */
  hasActiveAssignments: (title: string, others: number) =>
    others > 0
      ? `割り当て「${title}」とほか ${others.toLocaleString('ja')}件がこのチームに割り当てられているため、削除できません。先にそれらを無効にするか、割り当て先を変更してください。`
      : `割り当て「${title}」がこのチームに割り当てられているため、削除できません。先に割り当てを無効にするか、割り当て先を変更してください。`,
};
