import type { ErrorMessages } from '../index.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'API anahtarı bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  expiryInPast: 'Geçerlilik sonu geçmişte. Daha geç bir tarih seçin.',
  expiryTooLate: (days) =>
    `Geçerlilik sonu, şu andan ${days.toLocaleString('tr')} günden daha ileride. Daha erken bir tarih seçin ve anahtarı o tarihten önce yenileyin.`,
  tooManyKeys: (max) =>
    `Kuruluşun ${max.toLocaleString('tr')} aktif API anahtarı var; en fazla bu kadar olabilir. Artık kullanılmayan bir anahtarı geçersiz kılıp yeniden deneyin.`,
  expiryInPastIssue: 'Geçerlilik sonu geçmişte. Daha geç bir tarih seçin.',
};
