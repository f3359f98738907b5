import type { ErrorMessages } from '../index.js';

/** Returns the question at the end of a message whether a known name was meant, if there is one. */
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` Bunu mu demek istediniz: “${similar}”?`;

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'Adres bulunamadı. URL’yi ve istek yöntemini kontrol edin.',
  unreadable: 'İstek okunamadı. Söz dizimini kontrol edin.',
  unsupportedMediaType: 'Bu içerik türü desteklenmiyor. Gövdeyi application/json olarak gönderin.',
  payloadTooLarge: 'İstek, sunucunun kabul ettiğinden büyük. Daha az veri gönderin.',
  headersTooLarge: 'İsteğin adresi ve başlıkları 16 KB’den büyük. Bunlarda daha az veri gönderin.',
  headersTooSlow:
    'İsteğin başlıkları zamanında ulaşmadı. İsteği daha hızlı bir bağlantıyla yeniden gönderin.',
  bodyTooSlow: (seconds) =>
    `İsteğin gövdesi ${seconds.toLocaleString('tr')} saniye içinde ulaşmadı. Daha hızlı bir bağlantıyla yeniden gönderin.`,
  methodNotAllowed: (method, allowed) =>
    `Bu adres ${method} yöntemini desteklemiyor. Desteklenenler: ${allowed}.`,
  tooManyBadBodies: (wait) =>
    `Gövdesi okunamayan çok fazla istek gönderildi. ${wait} bekleyip yeniden deneyin.`,
  organizationBusy:
    'Kuruluşunuzun işlenmekte olan çok fazla isteği var. Bazılarının bitmesini bekleyip yeniden deneyin.',
  queryTooLong:
    'Göstergelerin okunması çok uzun sürdüğünden durduruldu. Daha sonra yeniden deneyin veya bir rapor isteyin: raporlar daha uzun sürebilir.',
  exportTooLong:
    'Dışa aktarma veya silme işlemi çok uzun sürdüğünden durduruldu. Daha sonra yeniden deneyin. Sorun sürerse operatöre başvurun.',
  tooManyRequests: 'Çok fazla istek gönderildi. Biraz bekleyip yeniden deneyin.',
  invalidRequest: 'İstek geçerli değil. Hata ayrıntılarına bakın.',
  unknownParameter: (name, similar, known) =>
    `Bu yolun “${name}” adlı bir sorgu parametresi yok.${didYouMean(similar)} Parametreleri: ${known}.`,
  noQueryParameters: (name) => `Bu yolun sorgu parametresi yok. “${name}” parametresini adresten kaldırın.`,
  internalError: (requestId) =>
    `Bir iç hata oluştu. Yeniden deneyin. Hata sürerse operatöre şu istek kimliğini bildirin: ${requestId}.`,
  importFailed: (requestId) =>
    `Bir iç hata oluştuğundan bu dosyadan hiçbir şey içe aktarılmadı. Dosyayı yeniden içe aktarın. Hata sürerse operatöre şu istek kimliğini bildirin: ${requestId}.`,
  databaseUnavailable: 'Veritabanı şu anda kullanılamıyor. Birkaç saniye sonra yeniden deneyin.',
  redisUnavailable:
    'Redis şu anda kullanılamıyor. Kuyruktaki raporlar PostgreSQL’de saklanır. Birkaç saniye sonra yeniden deneyin. Sorun sürerse Redis sunucusunu kontrol edin.',
  signInRequired: 'Devam etmek için oturum açın.',
  wrongCredentials: 'E-posta veya parola hatalı. İkisini de kontrol edip yeniden deneyin.',
  administratorsOnly:
    'Yalnızca kuruluşun yöneticileri erişebilir. Erişim için kuruluşunuzun bir yöneticisine başvurun.',
  operatorsOnly:
    'Yalnızca bu kurulumun operatörleri erişebilir. Operatör eklemek için komut satırında "admin operator add <address>" komutunu çalıştırın.',
  crossSiteRequest:
    'İstek bu sitenin bir sayfasından gelmediğinden reddedildi. Programlar Origin başlığını göndermelidir.',
  invalidApiKey:
    'Geçerli bir API anahtarını "Authorization: Bearer dkt_live_..." biçiminde gönderin. Anahtarın süresi dolmuş veya anahtar geçersiz kılınmış olabilir.',
  insufficientScope: (scope) => `API anahtarının ${scope} izni yok. Bu izne sahip bir anahtar kullanın.`,
  tooManyKeyRequests: (wait) => `Bu API anahtarı çok fazla istek gönderdi. ${wait} bekleyip yeniden deneyin.`,
  tooManyOrganizationRequests: (wait) =>
    `Bu kuruluşun API anahtarları birlikte çok fazla istek gönderdi. ${wait} bekleyip yeniden deneyin.`,
  tooManyInvalidKeys: (wait) =>
    `Geçersiz API anahtarıyla çok fazla istek gönderildi. ${wait} bekleyip yeniden deneyin.`,
  tooManyCodes: (wait) => `Çok fazla hatalı kod girildi. ${wait} bekleyin veya bir kurtarma kodu kullanın.`,
  tooManySignIns: (wait) => `Çok fazla başarısız oturum açma girişimi. ${wait} bekleyip yeniden deneyin.`,
  waitSeconds: (seconds) => `${seconds.toLocaleString('tr')} saniye`,
  waitMinutes: (minutes) => `${minutes.toLocaleString('tr')} dakika`,
  tooManyImports: (max) =>
    `Kuruluşunuzun devam eden ${max.toLocaleString('tr')} içe aktarması var veya sunucu başkalarıyla meşgul. Biri bittiğinde yeniden deneyin.`,
  uploadQuota: (mebibytes) =>
    `Kuruluşunuz bugünkü ${mebibytes.toLocaleString('tr')} MiB yükleme kotasını doldurdu. Daha sonra yeniden deneyin veya operatörden daha büyük bir kota isteyin.`,
  tooManyExports: (max) =>
    `Kuruluşunuzun devam eden ${max.toLocaleString('tr')} dışa aktarması var veya sunucu başkalarıyla meşgul. Biri bittiğinde yeniden deneyin.`,
  idempotencyKey: 'Idempotency-Key başlığı boş veya çok uzun. 1 ile 255 arasında karakter gönderin.',
  rangeNotSatisfiable: (bytes) =>
    `İstenen aralık, ${bytes.toLocaleString('tr')} bayt olan dosyanın dışında. Range başlığını düzeltin veya dosyanın tamamını indirmek için göndermeyin.`,
  noLogo: 'Logo bulunamadı. Ayarlarda bir logo yükleyin.',
  logoBody: 'İstek gövdesi olarak bir PNG, JPEG veya SVG dosyasının baytlarını gönderin.',
  notAnImage: 'İstek gövdesi bir görüntü değil. Bir PNG, JPEG veya SVG dosyasının baytlarını gönderin.',
  noFiles: 'İçe aktarılacak dosyaları multipart/form-data olarak gönderin.',
  noFilesIssue: 'En az bir dosya gönderin.',
  badFileName:
    'Bir dosyanın adında denetim karakterleri var ya da ad UTF-8 değil. Dosyayı yeniden adlandırıp yeniden deneyin.',
  brokenUpload: 'Yükleme bozuk veya eksik. Dosyaları yeniden multipart/form-data olarak gönderin.',
  brokenUploadIssue: 'Dosyalar okunamadı. Yeniden gönderin.',
  uploadTooLarge: (files, mebibytes) =>
    `Bir içe aktarmada her biri en çok ${mebibytes.toLocaleString('tr')} MiB olan en fazla ${files.toLocaleString('tr')} dosya kabul edilir. İçe aktarmayı bölün veya komut satırını kullanın.`,
};
