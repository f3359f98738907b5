import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: 'Ayarlar',
  intro:
    'Kapsama kuralları, belge düzeni ve raporların saklanması. Her değişiklik denetim günlüğüne kaydedilir.',
  loading: 'Ayarlar yükleniyor',
  failed: 'Ayarlar yüklenemedi',
  saved: 'Ayarlar kaydedildi',
  savedHint: 'Değişiklikler hemen geçerli olur; saklama politikası 24 saat sonra uygulanır.',
  discard: 'Değişikliklerden vazgeç',
  general: 'Kuruluş',
  documents: 'Belgeler',
  name: 'Ad',
  nameHint: 'Her sayfada ve belgede gösterilir',
  pageSize: 'Kâğıt boyutu',
  pageSizes: { A4: 'A4, 210 × 297 mm', Letter: 'Letter, 8,5 × 11 inç' },

  timeZone: {
    label: 'Saat dilimi',
    hint: 'Son tarihler ve saatler bu saat diliminde gösterilir. Belgelerde UTC de yer alır.',
    hintWithTime: (clock) =>
      `Son tarihler ve saatler bu saat diliminde gösterilir; orada saat şu anda ${clock}. Belgelerde UTC de yer alır.`,
    noMatch: 'Eşleşen saat dilimi yok. Daha büyük bir şehir deneyin.',
  },

  threshold: {
    label: (percent) => `Kapsama eşiği: ${wholePercentText(percent)}`,
    everyone:
      'Bir risk veya kontrol, gerekli oranı ancak eğitime tabi tüm kişiler bu konuda eğitim almışsa sağlar.',
    share: (percent) =>
      `Bir risk veya kontrol, eğitime tabi kişilerin buradaki eğitim oranı en az ${wholePercentText(percent)} ise gerekli oranı sağlar. Belgelerde bu eşiği kuruluşunuzun belirlediği belirtilir.`,
    slider: 'Kapsama eşiği (yüzde)',
  },

  eligibility: {
    title: 'Eğitime tabi kişiler',
    jobFunctions: 'Eğitime tabi kişilerin görevleri',
    jobFunctionsHint:
      'Kapsamada ve ekip ile kuruluş kapsamlarında yalnızca bu görevlerden birindeki öğrenenler sayılır. Boş: tüm öğrenenler.',
    jobFunctionsPlaceholder: 'Tüm görevler',
    bespokeSoftwareOnly: 'Yalnızca kuruluşa özel yazılımlar üzerinde çalışanlar',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2, kuruluşa özel ve özelleştirilmiş yazılım geliştiren kişilerin eğitimini gerektirir. Bu ayar her kişinin bilgilerindedir.',
    effect: (eligible, learners) =>
      `Bu ayarlarla şu anda ${count(learners)} öğrenenden ${count(eligible)} kişi eğitime tabi.`,
    nobody: 'Bu ayarlarla kimse eğitime tabi değildir; bu nedenle kapsama hesaplanamaz.',
    since:
      'Değişiklik şu andan itibaren geçerlidir. Önceki tarihlerin göstergeleri ve mevcut raporlar değişmez.',
    failed: 'Eğitime tabi kişilerin sayısı yüklenemedi',
    loading: 'Eğitime tabi kişiler sayılıyor…',
  },

  classification: {
    label: 'Gizlilik derecesi',
    hint: 'Belgelerin her sayfasında gösterilir; örneğin “Gizli”. Gösterilmemesi için boş bırakın.',
  },

  accent: {
    label: 'Vurgu rengi',
    hint: 'Belgelerdeki başlıklarda ve grafiklerde kullanılır',
    preview: (color) => `Belge önizlemesi, renk: ${color}`,
    previewTitle: 'Eğitim Raporu',
    previewSubject: 'Güvenli kodlama, tüm ekipler',
    tooLight: (color, replacement) =>
      `${color} kâğıtta okunamayacak kadar açık. Yerine ${replacement} kullanılır.`,
  },

  retention: {
    label: 'Rapor dosyalarının saklanması',
    hint: 'Bir dosya silindiğinde rapor, göstergeleri ve SHA-256 değeri korunur; denetim günlüğüne bir silme tutanağı kaydedilir. Yasal saklama bu ayardan önce gelir.',
    forever: 'Süresiz',
    days: 'Belirli sayıda gün',
    daysLabel: 'Saklama süresi (gün)',
    daysSuffix: (_days: number) => ' gün',
    notice:
      'Kaydettikten 24 saat sonra, mevcut raporlar için de geçerli olur. O zamana kadar değişikliği geri alabilirsiniz.',
    effect: {
      loading: 'Silinecek rapor dosyaları kontrol ediliyor.',
      failed: 'Mevcut raporlara etkisi kontrol edilemedi',
      deletes: (files, size) => `${count(files)} rapor dosyasını siler (${size})`,
      when: (at, oldest) =>
        `Silme işlemi ${at} tarihinde başlar. En eski dosyanın kayıt tarihi: ${oldest}. Bu işlem geri alınamaz.`,
      none: (at) => `Bu ayar geçerli olduğunda (${at}) hiçbir rapor dosyası silinmez.`,
      onLegalHold: (files) => `Aynı yaştaki ${count(files)} dosya daha yasal saklama nedeniyle korunur.`,
    },
  },

  logo: {
    title: 'Logo',
    hint: (kilobytes, pixels) =>
      `Yeni belgelerin kapağında gösterilir. PNG, JPEG veya SVG; en fazla ${kilobytes} KB ve kenar başına ${pixels} piksel.`,
    none: 'Logo yok. Kapaklarda yalnızca ad gösterilir.',
    alt: (name) => `Logo: ${name}`,
    upload: 'Logo yükle',
    replace: 'Logoyu değiştir',
    remove: 'Logoyu kaldır',
    removeQuestion: (name) => `Logo kaldırılsın mı? (${name})`,
    removeConsequence: 'Yeni belgelerde yalnızca ad gösterilir. Mevcut belgelerde logo kalır.',
    removeCancel: 'Logoyu koru',
    rejected: (file, reason) => `${file}: ${reason}`,
    saved: 'Logo kaydedildi',
    removed: 'Logo kaldırıldı',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format, size) => `${format}, ${size}`,
    image: (format, width, height, size) => `${format}, ${width} × ${height} piksel, ${size}`,
    forDarkBackground: 'Koyu zemin için tasarlandığından belgelerde koyu bir zemin üzerinde gösterilir.',
  },

  mail: {
    title: 'E-posta',
    hint: 'Docket davetleri ve parola bağlantılarını e-posta ile gönderir. Posta sunucusunu denetlemek için kendinize bir deneme iletisi gönderin.',
    test: 'Deneme iletisi gönder',
    queued: (recipient: string) =>
      `${recipient} adresine deneme iletisi gönderilmeyi bekliyor. Durumu “E-posta” sayfasında gösterilir.`,
    view: 'E-posta iletilerini görüntüle',
  },
};
