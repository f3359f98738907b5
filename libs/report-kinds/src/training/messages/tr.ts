import type { TrainingMessages } from './en.js';

export const tr: TrainingMessages = {
  title: 'Eğitim Raporu',
  nobodyEligible: (day) =>
    `${day} tarihinde kapsamda kimse yok: etkin hiç kimse “learner” rolünde değil, bu yüzden oran verilemez.`,
  figure: 'Gösterge',
  value: 'Değer',
  of: 'Toplam',
  figures: {
    people: 'Kişiler, ayrılanlar dahil',
    active: 'Etkin kişiler',
    eligible: 'Kapsamdaki kişiler',
    active30Days: 'Son 30 günde çalışan kapsamdaki kişiler',
    assignmentsActive: 'Etkin atamalar',
    assignmentsOverdue: 'Gecikmesi olan etkin atamalar',
    completedPairs: 'Tamamlanan zorunlu atamalar',
    completionRate: 'Tamamlama oranı, zorunlu',
    optionalCompletedPairs: 'Tamamlanan isteğe bağlı atamalar',
    optionalCompletionRate: 'Tamamlama oranı, isteğe bağlı',
    averageScore: 'Ortalama puan',
    attempts: 'Dönemdeki denemeler',
    topicsPassed: 'Geçilen konular, kişi kişi',
    topics: 'Katalogdaki konular',
  },
  glance: {
    eligible: 'Kapsamdaki kişiler',
    completionRate: 'Tamamlama oranı',
    active30Days: '30 günde etkin',
    averageScore: 'Ortalama puan',
    assignmentsOverdue: 'Geciken atamalar',
  },
  mandatory: 'Zorunlu atamalar: atananların durumu',
  optional: 'İsteğe bağlı atamalar',
  teams: {
    title: 'Takımlar',
    none: 'Takım ve takım dışında kişi yok.',
    chart: 'Takımlara göre zorunlu atamaların tamamlanması',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'Takım',
    people: 'Kişi',
    eligible: 'Kapsam',
    active30Days: 'Etkin 30 g',
    completed: 'Tamamlanan',
    rate: 'Oran',
    overdue: 'Geciken',
    score: 'Puan',
    attempts: 'Deneme',
    passed: 'Geçilen',
  },
  topics: {
    title: 'Ek: konular',
    byCompletion: 'En çok tamamlanan 10 konu',
    byGap: 'En büyük açığı olan 10 konu',
    none: 'Konu yok.',
    topic: 'Konu',
    module: 'Modül',
    trained: 'Eğitilen',
    trainedOf: (trained, eligible) => `${trained} / ${eligible}`,
    share: 'Pay',
  },
  rules: [
    {
      label: 'Tamamlama oranı',
      value:
        'Etkin bir atama ile atanan bir kişiden oluşan çiftlerden zamanında veya geç tamamlananların, bütün çiftlere oranı. Zorunlu ve isteğe bağlı atamalar ayrı sayılır; uyumluluk rakamlarına yalnız zorunlu olanlar girer.',
    },
    {
      label: 'Ortalama puan',
      value: 'Kapsamdaki her kişinin dönemde denediği her konudaki en iyi puanının ortalaması.',
    },
    {
      label: 'Geçilen konular',
      value:
        'Takımlar tablosunda “Geçilen”. Kapsamdaki bir kişi ile dönemde başarılı denemesi olan bir konudan oluşan çiftler.',
    },
    {
      label: '30 günde etkin',
      value: 'Her biri 24 saat olan son 30 günde bir denemeyi tamamlamış kapsamdaki kişiler.',
    },
    {
      label: 'Konunun payı',
      value:
        'Konuda eğitilmiş kapsamdaki kişilerin kapsamdaki bütün kişilere oranı. Eşitlikte sıra konu kimliğine göredir.',
    },
  ],
};
