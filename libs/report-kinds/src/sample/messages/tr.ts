import type { SampleMessages } from './en.js';

export const tr: SampleMessages = {
  title: 'Denetim örneklemi',
  glance: {
    population: 'Ana kütledeki kişiler',
    sample: 'Örneklemdeki kişiler',
    seed: 'Başlangıç değeri',
    strata: 'Tabakalama',
  },
  conclusion: (selected, of, seed) =>
    `Ana kütledeki ${of} kişiden ${selected} kişi “${seed}” başlangıç değeriyle seçilmiştir.`,
  stratify: { none: 'Yok', team: 'Ekibe göre' },
  population: {
    label: 'Ana kütle',
    eligible: 'Eğitime tabi kişiler',
    assignment: (assignment) => `“${assignment}” atamasının kişileri`,
    control: (item, framework) => `${item} için eğitime tabi kişiler (${framework})`,
    excluded: 'Kapsam dışı',
    exempt: (people) => `muaf: ${people}`,
    leavers: (people) => `kuruluştan ayrılan: ${people}`,
    nonLearners: (people) => `eğitime tabi olmayan: ${people}`,
    size: 'Ana kütledeki kişiler',
    hash: 'Ana kütlenin SHA-256 değeri',
    requested: 'İstenen örneklem büyüklüğü',
    selected: 'Örneklemdeki kişiler',
    seed: 'Başlangıç değeri',
    seedBy: 'Başlangıç değerinin kaynağı',
    seedOfRequest: (by, at) => `${by} tarafından seçildi${at === null ? '' : `, talep zamanı: ${at}`}`,
    seedOfReport: (at) =>
      `Docket tarafından üretildi: talep edildiğinde${at === null ? '' : ` (${at})`} atanan rapor kimliği`,
    stratification: 'Tabakalama',
    scope: 'Atandığı yer',
    deadline: 'Son tarih',
    noDeadline: 'Son tarih yok',
    requirement: 'Gereklilik',
  },
  aboutTopics: 'Eğitim döneminde bu konulardan herhangi birindeki başarılı bir deneme gerekliliği karşılar.',
  requirement: {
    eligible: 'Eğitim döneminde herhangi bir konuda en az bir başarılı deneme.',
    topics: (topics) =>
      `Eğitim döneminde eşlenen bir konuda en az bir başarılı deneme (eşlenen konu sayısı: ${topics}).`,
    anyTopic: 'Eğitim döneminde herhangi bir konuda en az bir başarılı deneme.',
    languages:
      'Beyan edilen her dil için eğitim döneminde herhangi bir konuda başarılı bir deneme; beyan edilen dil yoksa herhangi bir dilde en az bir başarılı deneme.',
    assignment: (items, at) =>
      `İzlenen tüm öğelerin (${items}) ${at} sonrasında, kişinin son tarihine kadar tamamlanması.`,
    noTopics: 'Bu maddeyle eşlenen konu olmadığından kimse gerekliliği karşılayamaz.',
  },
  empty: {
    eligible: (reason) => `${reason} Seçilecek kimse yok.`,
    assignment: 'Atamanın bu anda sayılan kişisi yok. Seçilecek kimse yok.',
    noItems: 'Atamanın bu anda izlenen öğesi yok. Seçilecek kimse yok.',
    control: 'Eğitime tabi kişilerin tümü muaftır. Seçilecek kimse yok.',
  },
  whole: (size) =>
    `İstenen örneklem büyüklüğü (${size}) en az ana kütle kadardır; bu nedenle ana kütlenin tümü seçilmiştir.`,
  strata: {
    title: 'Tabakalar',
    about:
      'Her ekip, örneklemdeki orantılı payının tam kısmını alır. Kalan yerler en büyük kalana sahip ekiplere, eşitlikte ekip kimliğine göre verilir. Ekibi olmayan kişiler tek bir tabakadır ve en sonda yer alır.',
    team: 'Ekip',
    id: 'Ekip kimliği',
    people: 'Kişi',
    selected: 'Seçilen',
  },
  repeat: {
    title: 'Seçimi yineleme',
    about:
      'population.csv ve repeat-selection.sh dosyaları bu PDF dosyasına eklenmiştir. İkisini aynı klasöre kaydedip orada “sh repeat-selection.sh” komutunu çalıştırın veya aşağıdaki komutları yazın. sort, awk ve sha256sum ya da shasum içeren bir POSIX kabuğu gereklidir. Sonuç, yukarıdaki ana kütle SHA-256 değerine eşit olması gereken population.txt SHA-256 değeri ile örneklemdeki her kişinin özet değerini ve kimliğini bu belgedeki sırayla içeren sample.txt dosyasıdır. Betik, ana kütle ve örneklem için PASS veya FAIL yazdırır.',
  },
  sheet: {
    title: 'Test formu',
    about:
      'Kişiler özet değerlerinin sırasıyla listelenir. Her gereklilik için onu karşılayan deneme, birden fazlaysa en sonuncusu ve diğerlerinin sayısı gösterilir. Sağdaki sütunlar testi yapan kişi içindir.',
    aboutAssignment:
      'Kişiler özet değerlerinin sırasıyla listelenir. İzlenen her öğe için onu tamamlayan deneme, yani sayılan ilk başarılı deneme gösterilir. Sağdaki sütunlar testi yapan kişi içindir.',
    requirement: 'Gereklilik ve deneme',
    result: 'Sonuç',
    exception: 'İstisna',
    reference: 'Referans',
    pass: 'Başarılı deneme',
    missing: 'Sayılan başarılı deneme yok',
    missingScenario: 'Tamamlanmadı',
    scenario: 'Öğrenme senaryosu',
    further: (passes) => `diğer başarılı denemeler: ${passes}`,
    due: (at) => `son tarih ${at}`,
    states: { trained: 'Eğitim gerekliliği karşılandı', not_trained: 'Eğitim gerekliliği karşılanmadı' },
  },
  results: {
    title: 'Sonuçlar',
    about: 'Kayıtlara göre örneklemdeki kişilerin durumu',
    conclusion: 'Testin sonucu',
    tester: 'Testi yapan, tarih',
    reviewer: 'Gözden geçiren, tarih',
    remarks: 'Değerlendirme',
  },
  rules: {
    population: 'Ana kütle',
    populationValue: {
      eligible: 'Bu anda eğitime tabi tüm kişiler.',
      assignment:
        'Atamanın toplamlarında sayılan kişiler: kapsamdaki eğitime tabi kişiler. Ayrılan, muaf olan ve doğrudan atanmış ancak eğitime tabi olmayan kişiler dahil değildir.',
      control: 'Bu anda kontrolden veya riskten muafiyeti olmayan, eğitime tabi tüm kişiler.',
    },
    selection: 'Seçim',
    selectionValue:
      'Her kişi için, kimlik küçük harflerle yazılarak <başlangıç değeri>:<kişi kimliği> UTF-8 metninin SHA-256 değeri hesaplanır. Kişiler bu değerin onaltılık biçimine göre artan sırada sıralanır ve ilk kişiler seçilir. Aynı başlangıç değeri ve aynı ana kütle her zaman aynı seçimi verir.',
    stratification: 'Tabakalama',
    populationHash: 'Ana kütlenin SHA-256 değeri',
    populationHashValue:
      'Ana kütledeki tüm kişilerin artan sıralı kimliklerinin, her birinin ardından bir satır besleme (LF) karakteriyle hesaplanan SHA-256 değeri.',
    counted: 'Bir gerekliliği karşılayan denemeler',
    countedPass:
      'Eğitim dönemindeki en son başarılı deneme sayılır. Aynı andaki denemelerden en son kaydedilen, sonra deneme kimliği büyük olan sayılır.',
    countedItem:
      'Sayım başlangıcından sonra, bu belgenin anına kadar olan ilk başarılı deneme veya senaryo tamamlaması sayılır. Aynı andakilerden deneme kimliği küçük olan sayılır.',
  },
};
