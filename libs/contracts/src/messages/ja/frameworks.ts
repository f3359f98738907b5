import type { ErrorMessages } from '../index.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'フレームワークが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  notOwasp: (id: string) =>
    `「${id}」は OWASP リストではありません。規制フレームワークとして指定してください。`,
  notRegulatory: (id: string) =>
    `「${id}」は規制フレームワークではありません。OWASP リストとして指定してください。`,
  itemNotFound: (framework: string) =>
    `${framework} に項目が見つかりません。ID を確認するか、フレームワークの項目を選択してください。`,
  packNotFound: (id: string) =>
    `独自フレームワーク「${id}」が見つかりません。ID を確認するか、一覧を再読み込みしてください。付属のフレームワークは変更も削除もできません。`,
  invalidReferences:
    'フレームワークの定義が、使用できない項目を参照しています。問題の一覧を確認してください。',
  tooManyPacks: (max: number) =>
    `組織の独自フレームワークは ${max.toLocaleString('ja')}件までです。先に不要なものを削除してください。`,
  tooManyItems: (max: number) =>
    `すべての独自フレームワークの項目は、合計 ${max.toLocaleString('ja')}件までです。項目または不要なフレームワークを削除してください。`,
  tooManyCwes: (max: number) =>
    `すべての独自フレームワークの項目の CWE は、参照先の項目の分を含めて合計 ${max.toLocaleString('ja')}件までです。CWE または参照を削除してください。`,
  referencedBy: (id: string, problem: string) =>
    `フレームワーク「${id}」がこのフレームワークを参照しているため、この変更によって次の問題が生じます：${problem} 先に「${id}」を変更してください。`,
  personBasedItem: (itemId: string) =>
    `「${itemId}」は個人単位の項目で CWE マッピングがないため、カスタマイズできません。CWE のある項目を選択してください。`,
  personBasedItemIssue: '個人単位の項目には CWE マッピングがありません。CWE のある項目を選択してください。',
  noRequiredShare: (itemId: string) =>
    `フレームワークは「${itemId}」の必要割合を定めていないため、カバー判定のしきい値が適用されます。変更するには、設定を開いてください。`,
  noRequiredShareIssue:
    'フレームワークはこの項目の必要割合を定めていません。代わりにカバー判定のしきい値を変更してください。',
  notLower: (itemId: string, percent: number) =>
    `フレームワークが定める「${itemId}」の必要割合は ${percent}%です。より低い割合を入力するか、フレームワークの必要割合に戻してください。`,
  notLowerIssue: (percent: number) => `${percent} 未満の値を入力してください。`,
  lowerWithoutEffect: (itemId: string, ofPack: number, threshold: number) =>
    `カバー判定のしきい値が ${threshold}%、フレームワークが定める「${itemId}」の必要割合が ${ofPack}%のため、割合を引き下げても効力がありません。先に設定でカバー判定のしきい値を引き下げてください。`,
  lowerWithoutEffectIssue: (threshold: number) =>
    `カバー判定のしきい値が ${threshold}%の間は、割合を引き下げても効力がありません。`,
  belowThreshold: (itemId: string, threshold: number) =>
    `「${itemId}」の必要割合を、カバー判定のしきい値 ${threshold}%より低くすることはできません。${threshold} 以上の値を入力してください。`,
  belowThresholdIssue: (threshold: number) =>
    `カバー判定のしきい値 ${threshold} 以上の値を入力してください。`,
  unknownFramework: (reference: string, frameworkId: string) =>
    `「${reference}」が参照するフレームワーク「${frameworkId}」が見つかりません。ID を修正するか、先にそのフレームワークを追加してください。`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `「${reference}」が参照する項目「${itemId}」が、フレームワーク「${frameworkId}」に見つかりません。項目の ID を修正してください。`,
  circularReference: (reference: string, address: string) =>
    `「${reference}」は「${address}」への循環参照です。参照を削除してください。`,
  noCwes: (reference: string) =>
    `「${reference}」には CWE がないため、何も追加されません。参照を削除してください。`,
};
