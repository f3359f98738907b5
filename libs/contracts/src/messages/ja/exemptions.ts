import type { ErrorMessages } from '../index.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: '免除が見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  personNotFound: 'メンバーが見つかりません。ID を確認するか、別のメンバーを選択してください。',
  assignmentNotFound: '割り当てが見つかりません。ID を確認するか、別の割り当てを選択してください。',
  frameworkNotFound:
    'フレームワークが見つかりません。ID を確認するか、別のフレームワークを選択してください。',
  itemNotFound: 'フレームワークにこの ID の項目はありません。ID を確認するか、別の項目を選択してください。',
  invalid: '免除の内容に問題があります。問題の一覧を確認してください。',
  endsBeforeStart: '終了は開始より後にしてください。',
  tooLong: (years: number) =>
    `免除の期間は最長 ${years.toLocaleString('ja')}年です。より早い終了を選択してください。`,
  overlaps: (name: string, from: string, until: string) =>
    `${name} には、${from} から ${until} まで（UTC）の免除がすでにあります。別の期間を選択するか、その免除を変更してください。`,
};
