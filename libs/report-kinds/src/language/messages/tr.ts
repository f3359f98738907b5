import type { DocumentMessages } from './en.js';

export const tr: DocumentMessages = {
  inPercent: (number) => `%${number}`,
  pageOf: (page) => [`Sayfa ${page} / `, ''],
  continued: (title) => `${title} (devamı)`,
  noTeam: 'Takımsız',
  cover: {
    bookmark: 'Kapak',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'Oluşturulma',
    localTime: 'Yerel saat',
    askedBy: 'İsteyen',
    reportId: 'Rapor kimliği',
    reportVersion: 'Rapor sürümü',
    figuresAsOf: (instant) => `Rakamlar şu ana aittir: ${instant}.`,
    snapshot: (sha256) => `Anlık görüntünün SHA-256 değeri ${sha256}`,
  },
  summary: 'Özet',
  states: {
    overdue: 'Gecikmiş',
    not_started: 'Başlamadı',
    in_progress: 'Sürüyor',
    completed_late: 'Geç tamamlandı',
    completed: 'Tamamlandı',
  },
  rules: {
    title: 'Bu rakamlar nasıl hesaplanır',
    instant: 'An',
    instantIs: (instant) =>
      `Her şey ${instant} anına göredir; roller, takımlar ve atamalar o andaki gibidir.`,
    eligible: 'Kapsamdaki kişiler',
    eligibleAre: '“learner” rolündeki etkin kişiler. Yöneticiler ve denetçiler sayılmaz.',
    passingScore: 'Geçme puanı',
    passingScoreIs: (score) =>
      `Bir alıştırma denemesinde ${score} veya üzeri. Öğrenme senaryoları alıştırma sayılmaz.`,
    window: 'Eğitim dönemi',
    windowIs: (days, start) =>
      `Tam 24 saatlik ${days} gün: ${start} anından sonra ve yukarıdaki andan geç olmamak üzere tamamlanan.`,
    threshold: 'Kapsama eşiği',
    thresholdIs: (percent) => `O anda ${percent}.`,
    percentages: 'Yüzdeler',
    percentagesAre: (all) => `Oranlar tam yüzdeye aşağı yuvarlanır; ${all} herkes demektir.`,
  },
  check: {
    title: 'Bu dosya nasıl doğrulanır',
    storedOnce:
      'Bu dosya bir kez saklanır ve hiç değiştirilmez. SHA-256 değeri raporun sayfasında yazar. Kendiniz hesaplayıp karşılaştırın:',
    file: 'dosya',
    oneSnapshot:
      'Bütün rakamlar, kayıtların tek bir işlemde okunan tek bir anlık görüntüsünden gelir. Aynı görüntü her zaman bayt bayt aynı dosyayı verir. Satırlarının SHA-256 değeri:',
    attached:
      'Bu belgenin rakamları ve satırları dosyaya gömülü olarak da bulunur: figures.json ve CSV tabloları.',
  },
};
