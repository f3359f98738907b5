import type { TrainingMessages } from './en.js';

export const tr: TrainingMessages = {
  title: 'Eğitim Raporu',
  nobodyEligible: (reason) => `${reason} Eğitime tabi kişilere ilişkin göstergeler hesaplanamıyor.`,
  metric: 'Gösterge',
  value: 'Değer',
  outOf: 'Toplam içinden',
  figures: {
    people: 'Kişiler (ayrılanlar dâhil)',
    active: 'Aktif kişiler',
    eligible: 'Eğitime tabi kişiler',
    active30Days: 'Son 30 günde denemesi olan eğitime tabi kişiler',
    assignmentsActive: 'Aktif atamalar',
    assignmentsOverdue: 'Gecikmiş kişi bulunan atamalar',
    completedPairs: 'Tamamlanan zorunlu atamalar',
    completionRate: 'Zorunlu atamaların tamamlanma oranı',
    exemptPairs: 'Zorunlu atamalar, muaf kişiler',
    optionalCompletedPairs: 'Tamamlanan isteğe bağlı atamalar',
    optionalCompletionRate: 'İsteğe bağlı atamaların tamamlanma oranı',
    optionalExemptPairs: 'İsteğe bağlı atamalar, muaf kişiler',
    meanTopicScore: 'Ortalama konu puanı (kişi × konu)',
    attempts: 'Eğitim dönemindeki denemeler',
    topicsPassed: 'Başarılan konular (kişi × konu)',
    topics: 'Katalogdaki konular',
  },
  glance: {
    eligible: 'Eğitime tabi kişiler',
    completionRate: 'Zorunlu atamaların tamamlanma oranı',
    active30Days: 'Son 30 günde denemesi olanlar',
    meanTopicScore: 'Ortalama konu puanı',
    assignmentsOverdue: 'Gecikmiş kişi bulunan atamalar',
  },
  average: (rate) => `kuruluş ${rate}`,
  conclusion: (rate, completed, assigned, overdue, active) =>
    `Zorunlu atamaların tamamlanma oranı ${rate} (${completed} / ${assigned}). ${active} aktif atamadan ${overdue} tanesinde gecikmiş kişiler var.`,
  noMandatory: 'Aktif zorunlu atama olmadığı için tamamlanma oranı yok.',
  gap: (rate, open, overdue) =>
    `${rate} tamamlandı, ${open} tamamlanmadı, bunların ${overdue} tanesi gecikmiş`,
  noGaps: 'Tüm zorunlu atamalar tamamlandı.',
  compared: {
    person: { trained: 'En az bir konuda başarılı', untrained: 'Hiçbir konuda başarılı değil' },
    topic: { trained: 'En az bir kişi eğitimli', untrained: 'Kimse eğitimli değil' },
  },
  assignments: {
    rate: 'Oran',
    title: 'Aktif atamalar',
    assignment: 'Atama',
    requirement: 'Zorunluluk',
    mandatory: 'Zorunlu',
    optional: 'İsteğe bağlı',
    assignees: 'Atanan kişiler',
    none: 'Aktif atama yok.',
  },
  noDeadline: 'Son tarih yok',
  exempt: { none: 'Aktif bir atamada muaf olan kişi yok.' },
  movedDeadlines: {
    title: 'Değiştirilen son tarihler',
    about: (assignments) =>
      `Son tarihi değiştirilen aktif atama sayısı: ${assignments}. Geç kalanların sayısı buna bağlıdır: geç, gecikmiş veya son tarihten sonra tamamlanmış demektir.`,
    none: 'Hiçbir aktif atamanın son tarihi değiştirilmedi.',
    changed: 'Değişiklik zamanı, değiştiren',
    from: 'Eski',
    to: 'Yeni',
    notRecorded: 'kaydedilmemiş',
    late: (late, assignees, first) =>
      `Geç: atanan ${assignees} kişiden ${late}; ilk son tarihe göre: ${assignees} kişiden ${first}`,
    noFirst: (late, assignees) =>
      `Geç: atanan ${assignees} kişiden ${late}; başlangıçta son tarih yoktu, dolayısıyla ona göre geciken kimse olmazdı.`,
  },
  closed: {
    title: 'Kapatılan atamalar',
    about: (from, to) =>
      `${from} sonrasında, en geç ${to} anında kapatılan atamalar ve kapatıldıkları anda atanan kişilerin durumu. Bu atamalar bu belgenin anında aktif değildir; belgenin aktif atamalara ilişkin göstergelerinde yer almazlar. Önceki anlara ilişkin göstergelerde yer alabilirler.`,
    none: (from, to) => `${from} sonrasında, en geç ${to} anında hiçbir atama kapatılmadı.`,
    closedAt: 'Kapanış, kapatan',
  },
  lists: (files) => `Bu göstergelerin hesaplandığı sayılar eklenmiştir: ${files}.`,
  mandatory: 'Zorunlu atamalar: atanan kişilerin durumu',
  optional: 'İsteğe bağlı atamalar: atanan kişilerin durumu',
  teams: {
    title: 'Ekipler',
    none: 'Bu anda hiçbir ekipte kişi yok ve ekipsiz kişi de yok.',
    chart: 'Ekiplere göre zorunlu atamaların tamamlanması',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'Ekip',
    people: 'Kişi',
    eligible: 'Eğitime tabi',
    active30Days: 'Denemesi olan, 30 g',
    completed: 'Tamamlanan',
    rate: 'Oran',
    overdue: 'Gecikmiş',
    score: 'Puan',
    attempts: 'Deneme',
    passed: 'Başarılan',
  },
  topics: {
    title: 'Konular',
    mostCovered: 'Eğitim oranı en yüksek 10 konu',
    leastCovered: 'Eğitim oranı en düşük 10 konu',
    none: 'Konu yok.',
    topic: 'Konu',
    module: 'Modül',
    trained: 'Eğitim alan',
    trainedOf: (trained, eligible) => `${trained} / ${eligible}`,
    share: 'Oran',
  },
  trend: {
    share: 'Eğitim oranı',
    rule: 'Gelişim',
    ruleValue: (timeZone) =>
      `Eğitim oranı, eğitim döneminde en az bir konuda başarılı olan eğitime tabi kişilerin, eğitime tabi tüm kişilere oranıdır. Her ay, ${timeZone} saat dilimindeki son milisaniyesiyle biter. Değerleri o anın rollerini, ekiplerini, ayarlarını, içeriğini, atamalarını ve eğitim dönemini, bu belgenin bildiği kayıtlarla kullanır.`,
  },
  gapsRule:
    'Zorunlu bir atamayı tamamlamamış kişisi en çok olan ekipler, atama başına sayılarak azalan sırada. Oran değil sayı esas alınır; bu nedenle büyük ekipler daha sık üstte yer alır.',
  rules: [
    {
      label: 'Tamamlanma oranı',
      value:
        'Tamamlanan atamaların (zamanında veya geç) tüm aktif atamalara oranı; atamalar kişi bazında sayılır. Zorunlu ve isteğe bağlı atamalar ayrı sayılır. Ekipler tablosundaki “Oran”, zorunlu atamaların tamamlanma oranıdır. Muaf kişiler dahil değildir.',
    },
    {
      label: 'Atamaların sayımı',
      value:
        'Eğitim, atamanın sayım başlangıcından sonra sayılır: atama anı veya atama önceki eğitimi tanıyorsa daha öncesi. Kişinin son tarihi atamanın son tarihidir; kapsama sonradan girenler ve muafiyeti olmuş kişiler için daha geç olabilir.',
    },
    {
      label: 'Ortalama konu puanı',
      value:
        'Eğitim dönemindeki en iyi puanların ortalaması; eğitime tabi her kişi ve puanlı denemesi olan her konu için bir puan alınır. Ekip tablosunda “Puan” olarak gösterilir.',
    },
    {
      label: 'Başarılan konular',
      value:
        'Eğitime tabi bir kişi ile bu kişinin eğitim döneminde başardığı bir konudan oluşan çiftlerin sayısı. Ekipler tablosunda “Başarılan” olarak gösterilir.',
    },
    {
      label: 'Denemesi olan kişiler',
      value:
        'Son 30 × 24 saat içinde en az bir deneme tamamlayan eğitime tabi kişiler. Ekipler tablosunda “Denemesi olan, 30 g” olarak gösterilir.',
    },
    {
      label: 'Konunun eğitim oranı',
      value:
        'Konuda eğitim almış eğitime tabi kişilerin, eğitime tabi tüm kişilere oranı. Oranı aynı olan konular konu kimliğine göre sıralanır.',
    },
  ],
  departureRules: [
    {
      label: 'Kapatılan atamalar',
      value:
        'Bir atama etkin olmaktan çıktığında kapatılmış olur. Listede daha önce etkin olan ve hâlâ kapalı olan atamalar, kapatıldıkları andaki kişiler ve durumlarıyla yer alır. Başlık ve zorunluluk, bu belgenin gösterdiği andaki gibidir.',
    },
    {
      label: 'Ayrılan kişiler',
      value:
        'Denemeler ve başarılan konular, ayrılma anında biten eğitim dönemine aittir. Zorunlu atamalar ayrılma anında etkin olan, muafiyet dışındaki atamalardır; durumları ayrılma anına aittir.',
    },
  ],
};
