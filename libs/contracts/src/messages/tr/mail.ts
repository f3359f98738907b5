import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) =>
    `24 saat içinde en fazla ${messages} ileti gönderebilirsiniz. Daha sonra yeniden deneyin.`,
  notFound: 'İleti bulunamadı. Sayfayı yeniden yükleyin.',
  cannotSendAgain:
    'Bu ileti yeniden gönderilemez. Bekletilmiyor veya başarısız olmamış ya da bağlantısı artık geçerli değil. Kişiyi yeniden davet edin.',
};
