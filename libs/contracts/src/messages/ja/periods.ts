import type { ErrorMessages } from '../index.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: '期間を指定すると、その終了時点の組織の状況を示します。asOf または期間を削除してください。',
  fromMissing: '期間の開始がありません。',
  toMissing: '期間の終了がありません。',
  daysWithoutPeriod:
    '新規参加者の研修は、期間を指定した場合にのみ示されます。from と to を追加してください。',
  order: '期間の開始は終了より前にしてください。',
  tooLong: (years: number) => `期間は ${years.toLocaleString('ja')}年以内にしてください。`,
};
