import type { ErrorMessages } from '../index.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours) =>
    `Yükleme bulunamadı. Yüklenen dosyalar içe aktarıldığında ve ${hours.toLocaleString('tr')} saat sonra silinir. Dosyaları yeniden yükleyin.`,
  rejectedNotFound: (hours) =>
    `Reddedilen satırların dosyası bulunamadı. Dosya ${hours.toLocaleString('tr')} saat saklanır. Özgün dosyayı yeniden içe aktarın.`,
  beingImported:
    'Bu yükleme içe aktarılıyor veya içe aktarması kesintiye uğradı. İçe aktarma bitene kadar bekleyin veya dosyaları yeniden yükleyin.',
  unknownTable: (name) =>
    `Yüklemede “${name}” tablosu yok. Adını kontrol edin veya dosyayı yeniden yükleyin.`,
  repeatedTable: (name) => `“${name}” tablosu iki kez listelenmiş. Girişlerden birini kaldırın.`,
  invalidMapping: 'Eşleme, dosyanın sütunlarına uymuyor. Hata ayrıntılarına bakın.',
  statementsHaveNoMapping: 'xAPI ifadeleri eşleme olmadan içe aktarılır. null gönderin.',
  mappingRequired: 'Sütunların eşlemesini gönderin.',
  mappingNotFound: 'Eşleme bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  mappingNameNotFound: (name) =>
    `“${name}” adlı kayıtlı bir eşleme yok. Adı kontrol edin veya eşlemeyi “İçe aktarma” sayfasında kaydedin.`,
  mappingNameTaken: (name) => `“${name}” adlı bir eşleme zaten var. Başka bir ad seçin.`,
  mappingsTooLarge: (mebibytes) =>
    `Kuruluşunuzun kayıtlı eşlemeleri toplam en fazla ${mebibytes.toLocaleString('tr')} MiB olabilir. Artık kullanılmayan birini silin veya daha az değer kaydedin.`,
  tooManyMappings: (max) =>
    `Kuruluşunuzun zaten ${max.toLocaleString('tr')} kayıtlı eşlemesi var. Artık kullanılmayan birini silin.`,
};
