import type { ErrorMessages } from '../index.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: '一覧から割り当てを選択してください。',
  chooseControl: '一覧から管理策またはリスクを選択してください。',
  choosePerson: '一覧からメンバーを選択してください。',
  comparison: '"previous"、または以前のレポートの ID を使用してください。',
  sampleSize: (max: number) => `人数を 1～${max.toLocaleString('ja')} の整数で入力してください。`,
  seed: 'シードを入力してください（例：依頼日）。同じシードからは同じ人が選択されます。',
  seedCharacters: 'シードを再入力できるように、表示される文字を使い、間の空白は 1つずつにしてください。',
};
