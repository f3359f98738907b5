import type { DocumentMessages } from './en.js';

export const tr: DocumentMessages = {
  inPercent: (number) => `%${number}`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Sayfa ${page} / `, ''],
  continued: (title) => `${title} (devamı)`,
  noTeam: 'Ekip yok',
  reportInFooter: (id) => `Rapor …${id}`,
  cover: {
    bookmark: 'Kapak',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'Oluşturulma zamanı',
    localTime: 'Yerel saat',
    requestedBy: 'Talep eden',
    reportId: 'Rapor kimliği',
    reportVersion: 'Biçim sürümü',
    dataAsOf: (instant) => `Veri tarihi: ${instant}`,
    snapshot: (sha256) => `Anlık görüntünün SHA-256 değeri: ${sha256}`,
  },
  summary: 'Özet',
  states: {
    overdue: 'Gecikmiş',
    not_started: 'Başlamadı',
    in_progress: 'Devam ediyor',
    completed_late: 'Geç tamamlandı',
    completed: 'Tamamlandı',
  },
  rules: {
    title: 'Göstergelerin hesaplanma yöntemi',
    dataAsOf: 'Veri tarihi',
    dataAsOfValue: (instant) =>
      `Roller, ekipler ve atamalar dâhil tüm göstergeler ${instant} itibarıyla mevcut kayıtlara dayanır.`,
    eligible: 'Eğitime tabi kişiler',
    eligibleValue: '“Learner” rolündeki aktif kişiler. Yöneticiler ve denetçiler hariçtir.',
    passingScore: 'Geçme puanı',
    passingScoreValue: (score) =>
      `Bir konudaki deneme, ${score} veya üzeri puanla başarılı sayılır. Öğrenme senaryolarında puan yoktur; bunlar deneme sayılmaz.`,
    window: 'Eğitim dönemi',
    windowValue: (days, start, end) =>
      `${start} anından sonra, ${end} anına kadar (bu an dâhil) tamamlananlar (${days} × 24 saat).`,
    threshold: 'Kapsama eşiği',
    thresholdValue: (percent) => `Eğitime tabi kişiler içinde ${percent} (kuruluşun ayarı).`,
    percentages: 'Yüzdeler',
    percentagesValue: (all, few) =>
      `Oranlar tam yüzdeye, puanlar bir ondalık basamağa aşağı yuvarlanır. ${few} sıfırdan büyük olduğunu, ${all} ise tamamını gösterir. Hiçbir puan geçme puanına yukarı yuvarlanmaz.`,
  },
  verification: {
    title: 'Dosyanın doğrulanması',
    storedOnce:
      'Bu dosya bir kez saklanır ve sonradan değiştirilmez. SHA-256 değeri Docket’te raporun sayfasında gösterilir. Bir kopyayı doğrulamak için kopyanın SHA-256 değerini hesaplayın ve iki değeri karşılaştırın:',
    file: 'dosya',
    oneSnapshot:
      'Tüm göstergeler, kayıtların tek bir veritabanı işleminde okunan tek bir anlık görüntüsünden elde edilir. Aynı anlık görüntü her zaman baytı baytına aynı dosyayı üretir. Anlık görüntünün SHA-256 değeri:',
    attached:
      'Bu belgenin verileri PDF dosyasına da eklenmiştir: göstergeler figures.json, uzun listeler CSV dosyaları olarak.',
  },
};
