import type { TrainingMessages } from './en.js';

export const tr: TrainingMessages = {
  title: 'Eğitim Raporu',
  nobodyEligible: (day) =>
    `${day} itibarıyla eğitime tabi kişi yok: “Learner” rolünde aktif kişi bulunmuyor. Eğitime tabi kişilere ilişkin göstergeler hesaplanamıyor.`,
  metric: 'Gösterge',
  value: 'Değer',
  outOf: 'Toplam',
  figures: {
    people: 'Kişiler (ayrılanlar dâhil)',
    active: 'Aktif kişiler',
    eligible: 'Eğitime tabi kişiler',
    active30Days: 'Son 30 günde aktif olan eğitime tabi kişiler',
    assignmentsActive: 'Aktif atamalar',
    assignmentsOverdue: 'Gecikmiş kişi bulunan aktif atamalar',
    completedPairs: 'Tamamlanan zorunlu atamalar',
    completionRate: 'Zorunlu atamaların tamamlanma oranı',
    optionalCompletedPairs: 'Tamamlanan isteğe bağlı atamalar',
    optionalCompletionRate: 'İsteğe bağlı atamaların tamamlanma oranı',
    averageScore: 'Ortalama puan',
    attempts: 'Eğitim dönemindeki denemeler',
    topicsPassed: 'Başarılan konular (kişi × konu)',
    topics: 'Katalogdaki konular',
  },
  glance: {
    eligible: 'Eğitime tabi kişiler',
    completionRate: 'Tamamlanma oranı',
    active30Days: 'Son 30 günde aktif',
    averageScore: 'Ortalama puan',
    assignmentsOverdue: 'Gecikmiş kişi bulunan atamalar',
  },
  mandatory: 'Zorunlu atamalar: atanan kişilerin durumu',
  optional: 'İsteğe bağlı atamalar: atanan kişilerin durumu',
  teams: {
    title: 'Ekipler',
    none: 'Ekip ve ekibi olmayan kişi yok.',
    chart: 'Ekiplere göre zorunlu atamaların tamamlanması',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'Ekip',
    people: 'Kişi',
    eligible: 'Eğitime tabi',
    active30Days: 'Aktif 30 g',
    completed: 'Tamamlanan',
    rate: 'Oran',
    overdue: 'Gecikmiş',
    score: 'Puan',
    attempts: 'Deneme',
    passed: 'Başarılan',
  },
  topics: {
    title: 'Ek: konular',
    mostCovered: 'Eğitim oranı en yüksek 10 konu',
    leastCovered: 'Eğitim oranı en düşük 10 konu',
    none: 'Konu yok.',
    topic: 'Konu',
    module: 'Modül',
    trained: 'Eğitim alan',
    trainedOf: (trained, eligible) => `${trained} / ${eligible}`,
    share: 'Oran',
  },
  rules: [
    {
      label: 'Tamamlanma oranı',
      value:
        'Tamamlanan atamaların (zamanında veya geç) tüm aktif atamalara oranı; atamalar kişi bazında sayılır. Zorunlu ve isteğe bağlı atamalar ayrı sayılır; kapaktaki tamamlanma oranı yalnızca zorunlu atamalara ilişkindir.',
    },
    {
      label: 'Ortalama puan',
      value:
        'Eğitim dönemindeki en iyi puanların ortalaması; eğitime tabi her kişi ve denediği her konu için bir puan alınır.',
    },
    {
      label: 'Başarılan konular',
      value:
        'Eğitime tabi bir kişi ile bu kişinin eğitim döneminde başardığı bir konudan oluşan çiftlerin sayısı. Ekipler tablosunda “Başarılan” olarak gösterilir.',
    },
    {
      label: 'Son 30 günde aktif',
      value:
        'Son 30 × 24 saat içinde bir deneme tamamlayan eğitime tabi kişiler. Ekipler tablosunda “Aktif 30 g” olarak gösterilir.',
    },
    {
      label: 'Konunun eğitim oranı',
      value:
        'Konuda eğitim almış eğitime tabi kişilerin, eğitime tabi tüm kişilere oranı. Oranı aynı olan konular konu kimliğine göre sıralanır.',
    },
  ],
};
