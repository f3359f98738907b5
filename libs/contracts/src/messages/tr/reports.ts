import type { ErrorMessages } from '../index.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'Rapor bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  tooManyQueued: (max) =>
    `Kuruluşunuzun kuyrukta zaten ${max.toLocaleString('tr')} raporu var. Bazılarının bitmesini bekleyin veya bazılarını iptal edin.`,
  storageFull: (gibibytes) =>
    `Kuruluşunuzun rapor dosyaları ve katılım listeleri ${gibibytes.toLocaleString('tr')} GiB kotasını doldurdu. Artık gerekmeyen dosyaları silin veya operatörden daha büyük bir kota isteyin.`,
  unknownKind: (kind, kinds) =>
    `Bilinmeyen rapor türü: “${kind}”. Şunlardan birini kullanın: ${kinds.join(', ')}.`,
  unknownKindIssue: 'Bilinmeyen rapor türü. GET /report-kinds yanıtındaki türlerden birini kullanın.',
  invalidParameters: (title) => `Parametreler geçersiz (${title}). Hata ayrıntılarına bakın.`,
  idempotencyKeyReused:
    'Bu Idempotency-Key daha önce farklı bir istekte kullanıldı. Yeni bir anahtar gönderin veya özgün isteği değiştirmeden yineleyin.',
  idempotencyKeyReusedIssue: 'Bu anahtar daha önce farklı bir istekte kullanıldı. Yeni bir anahtar gönderin.',
  noEarlierReport:
    'Bu türde ve bu konuda, verileri hâlâ saklanan daha eski bir rapor yok. compareWith göndermeyin veya bu raporu daha sonra bir kez daha oluşturun.',
  notComparable:
    'Bu raporla karşılaştırma yapılamaz. Aynı türde ve aynı konuda, daha önceki bir anı gösteren ve verileri hâlâ saklanan tamamlanmış bir rapor seçin.',
  alreadyRunning:
    'Aynı rapor zaten kuyrukta veya oluşturuluyor. Bitmesini bekleyin veya önce onu iptal edin.',
  notReady: (status) =>
    `Durumu “${status}” olduğundan bu raporun indirilecek dosyası yok. Yalnızca tamamlanan raporların dosyası vardır.`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` (${date})` : '';
    const deleted = byPerson
      ? `Dosyayı bir yönetici sildi${on}.`
      : afterDays
        ? `Dosya, ${afterDays.toLocaleString('tr')} günlük saklama politikası gereği silindi${on}.`
        : `Dosya, saklama politikası gereği silindi${on}.`;
    return `${deleted} Raporun bilgileri ve SHA-256 değeri korunur. Yeni bir dosya için raporu yeniden oluşturun.`;
  },
  fileCorrupt:
    'Saklanan dosya, yayımlanan SHA-256 değeriyle eşleşmediğinden indirilemez. Bir operatörden depolamayı geri yüklemesini isteyin, sonra raporu yeniden oluşturun.',
  storageUnavailable:
    'Dosya depolaması şu anda kullanılamıyor. Bir dakika sonra yeniden deneyin. Sorun sürerse bir operatörden depolamayı kontrol etmesini isteyin.',
  onLegalHold: (reason) =>
    `Bu rapor yasal saklamada (“${reason}”). Dosyayı silmeden önce yasal saklamayı kaldırın.`,
  alreadyOnLegalHold: (reason) =>
    `Bu rapor zaten yasal saklamada (“${reason}”). Yeniden yasal saklamaya almadan önce mevcut olanı kaldırın.`,
  notOnLegalHold: 'Bu rapor yasal saklamada değil. Yasal saklama kaldırılmış olabilir. Raporu yenileyin.',
  cannotHold:
    'Dosyası silindiğinden bu rapor yasal saklamaya alınamaz. Raporu yeniden oluşturup yeni raporu yasal saklamaya alın.',
  cannotCancel: (status) =>
    `Durumu “${status}” olduğundan bu rapor iptal edilemez. Yalnızca kuyruktaki ve oluşturulan raporlar iptal edilebilir.`,
  cannotRetry: (status) =>
    `Durumu “${status}” olduğundan bu rapor yeniden denenemez. Yalnızca başarısız olan ve iptal edilen raporlar yeniden denenebilir.`,
  cannotDeleteFile: (status) =>
    `Durumu “${status}” olduğundan bu raporun silinecek dosyası yok. Yalnızca tamamlanan raporların dosyası vardır.`,
  invalidTransition: (action, status) =>
    `Raporun durumu “${status}” olduğundan “${action}” işlemi yapılamaz. Geçerli durumu görmek için raporu yenileyin.`,
  runSuperseded: (run, reportId) =>
    `${reportId} raporunun ${run}. çalıştırmasının yerini daha yeni bir çalıştırma aldı. Sonucu atıldı.`,
};
