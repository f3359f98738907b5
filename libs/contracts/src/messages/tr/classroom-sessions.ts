import type { ErrorMessages } from '../index.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid: 'Bazı değerler kabul edilemediği için oturum kaydedilmedi. Sorunlara bakın.',
  unknownPerson: (person) =>
    `“${person}” kişisi bulunamadı. Kişiyi listeden çıkarın veya önce kuruluşa ekleyin.`,
  erasedPerson: 'Bu kişinin verileri silindiği için eğitim kaydedilemez. Kişiyi listeden çıkarın.',
  repeatedPerson: (name) =>
    `${name} iki kez listelenmiş, çünkü kişilerden ikisi birleştirildi. İkisinden birini kaldırın.`,
  repeatedTopic: (title) => `“${title}” konusu iki kez listelenmiş. İkisinden birini kaldırın.`,
  inFuture: 'Bu zaman gelecekte. Oturumu tamamlandığında kaydedin.',
  idTaken:
    'Bu kimliğe sahip bir oturum başka değerlerle zaten kayıtlı. Kayıtlı oturumlar hiçbir zaman değiştirilmez. O oturumu iptal edin ve düzeltilmiş olanı yeni bir kimlikle kaydedin.',
  notFound: 'Sınıf oturumu bulunamadı. Kimliği kontrol edin veya listeyi yeniden yükleyin.',
  noSheet: 'Bu oturumun katılım listesi yok.',
  sheetRemoved: 'Katılım listesi silindi. Adı, boyutu ve SHA-256 değeri oturumla birlikte saklanır.',
  sheetMissing: 'Katılım listesi bulunamadı. Yüklenen liste bir gün saklanır. Yeniden yükleyin.',
  sheetType: 'Bu dosya PDF, PNG veya JPEG değil. Başka bir dosya seçin.',
  sheetTooLarge: (mebibytes) =>
    `Katılım listesi, en fazla ${mebibytes} MiB olan tek bir dosyadır. Daha küçük bir dosya seçin.`,
  oneSheet: 'Bir dosyayı multipart/form-data olarak gönderin.',
};
