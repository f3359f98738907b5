import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member: 'Bu kişi kuruluşun üyesi. Önce kişiyi pasife alın; sonra kişisel verileri silinebilir.',
  administrator:
    'Bu kişi yönetici. Önce kişiyi pasife alın, bu erişimini sonlandırır; sonra kişisel verileri silinebilir.',
  merged: (email) =>
    `Bu kişi ${email} ile birleştirildi. O kişinin kişisel verilerini silin; bu kişinin verileri de ona dâhildir.`,
  erased: 'Bu kişinin kişisel verileri silindiğinden kişi artık değiştirilemez.',
  notConfirmed: (email) => `Onaylamak için kişinin e-posta adresini yazın: ${email}.`,
  fileDeleted: 'Bu raporun dosyası zaten silinmiş.',
};
