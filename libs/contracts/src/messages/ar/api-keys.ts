import type { ErrorMessages } from '../index.js';
import { days, number } from './plural.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'مفتاح API غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  expiryInPast: 'وقت انتهاء الصلاحية في الماضي. اختر وقتًا لاحقًا.',
  expiryTooLate: (max: number) =>
    `وقت انتهاء الصلاحية بعد أكثر من ${days(max)} من الآن. اختر وقتًا أقرب، واستبدل المفتاح قبل حلوله.`,
  tooManyKeys: (max: number) =>
    `بلغ عدد مفاتيح API النشطة في المؤسسة الحد الأقصى (${number(max)}). ألغِ مفتاحًا لم يعد مستخدمًا، ثم أعد المحاولة.`,
  expiryInPastIssue: 'وقت انتهاء الصلاحية في الماضي. اختر وقتًا لاحقًا.',
};
