import type { DocumentMessages } from './en.js';

export const tr: DocumentMessages = {
  inPercent: (number) => `%${number}`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Sayfa ${page} / `, ''],
  continued: (title) => `${title} (devamı)`,
  noTeam: 'Ekip yok',
  total: 'Toplam',
  framework: {
    editionValue: (edition, source) => (source === null ? edition : `${edition} (${source})`),
    noEdition: 'Çerçevede belirtilmemiş',
    topics: 'Eşlenen konular',
    topicId: 'Kimlik',
    topic: 'Konu',
    module: 'Modül',
  },
  exempt: {
    title: 'Muaf kişiler',
    about:
      'Bu kişilerin, bu belgenin anında geçerli bir muafiyeti vardır. Eğitim almış olsalar bile tüm toplamların ve oranların dışında tutulurlar.',
    person: 'Kişi',
    team: 'Ekip',
    reason: 'Gerekçe',
    approver: 'Onaylayan',
    until: 'Bitiş',
    recorded: 'Kayıt',
    since: (at) => `başlangıç ${at}`,
    marker: 'Muaf',
    count: (people) => `muaf: ${people}`,
    excluded: (people) => `Muaf kişiler (${people}) dahil değildir.`,
    everyone: 'Eğitime tabi kişilerin tümü muaftır.',
    everyoneElse: 'Muafiyeti olmayan herkes eğitim almıştır.',
    itemRule:
      'Bir maddeden muafiyet, başlangıcından bitişine kadar geçerlidir; bitiş anı dahil değildir. Muaf kişiler, eğitim almış olsalar bile maddenin her oranında hem paydan hem paydadan çıkarılır: “eğitim alan / eğitime tabi” onlar olmadan hesaplanır ve yazılır. Sayıları verilir; adları gerekçe, onaylayan ve bitiş ile birlikte listelenir.',
    assignmentRule:
      'Atamadan muafiyet, başlangıcından bitişine kadar geçerlidir; bitiş anı dahil değildir. Muaf kişiler “Muaf” işaretiyle, gerekçe, onaylayan ve bitiş ile birlikte listelenir ve tüm toplamların dışında tutulur. Ayrılan bir kişi için ayrıldığı andaki muafiyet dikkate alınır.',
    deadlineRule: (days) =>
      `Muafiyetten sonra kişinin son tarihi, olağan son tarih ile muafiyetin bitişinden ${days} × 24 saat sonrasından geç olanıdır.`,
  },
  nobody: {
    eligible: (day) => `${day} itibarıyla eğitime tabi kişi yok: “Learner” rolünde aktif kişi bulunmuyor.`,
    inScope: (day) =>
      `${day} itibarıyla eğitime tabi kişi yok: “Learner” rolündeki aktif kişilerden hiçbiri kuruluşun belirlediği koşulları karşılamıyor.`,
    onRecord: (knownAt) => `${knownAt} itibarıyla kişilere ilişkin hiçbir kayıt bilinmiyordu.`,
  },
  trainingCoverage:
    'Eğitim kapsamı: bu belge yalnızca kişilerin eğitimini gösterir. Bir kontrolün işlediğini veya bir standardın gerekliliğinin karşılandığını göstermez.',
  reportInFooter: (id) => `Rapor …${id}`,
  cover: {
    bookmark: 'Kapak',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'Oluşturulma zamanı',
    localTime: 'Yerel saat',
    requestedBy: 'Talep eden',
    reportId: 'Rapor kimliği',
    scope: 'Kapsam',
    wholeOrganization: 'Kuruluşun eğitime tabi tüm kişileri',
    period: 'Dönem',
    periodValue: (from, to) => `${from} sonrası, ${to} dâhil`,
    population: 'Ana kütle',
    populationValue: (eligible, onRecord) => `Kayıtlı ${onRecord} kişiden ${eligible} eğitime tabi kişi`,
    populationOnePerson: 'Bir kişi',
    edition: 'Standart sürümü',
    mapping: 'Eşleme',
    version: 'Sürüm',
    formatVersion: (version) => `biçim sürümü ${version}`,
    classification: 'Gizlilik derecesi',
    confidential: 'Gizli',
    preparedBy: 'Hazırlayan',
    reviewedBy: 'İnceleyen',
    date: 'Tarih',
    dataAsOf: (instant) => `Veri tarihi: ${instant}`,
    snapshot: (sha256) => `Anlık görüntünün SHA-256 değeri: ${sha256}`,
  },
  instants: {
    describes: 'Veri tarihi',
    describesValue: (instant) =>
      `${instant}. Roller, ekipler, ayarlar, içerikler ve atamalar bu andaki durumu yansıtır.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Üyelikler, roller, ekipler ve atamalar bu andaki durumu yansıtır.`,
    known: 'Bilinen kayıtlar',
    knownValue: (instant, version) => `${instant} (veri sürümü ${version})`,
    knownRule: (value) =>
      `${value}. Daha sonra eklenen, düzeltilen veya iptal edilen kayıtlar dikkate alınmaz. Eğitimler, kaydedildikleri ana göre değil, gerçekleştikleri ana göre sayılır. İptal edilen bir deneme, iptalinin kaydedildiği andan itibaren sayılmaz.`,
    names: 'Adlar ve başlıklar',
    namesValue:
      'Kişi ve ekip adlarının, e-posta adreslerinin ve konu başlıklarının geçmişi tutulmaz: verilerin okunduğu andaki değerleri gösterilir.',
    historySince: 'Geçmişin başlangıcı',
    beforeHistory: (instant) =>
      `${instant} anından önce ayarların, içeriklerin, çerçevelerin, beyan edilen dillerin, görevlerin ve kuruluşa özel yazılım çalışmasının geçmişi tutulmamıştır: daha önceki anlar için kendi değerleri değil, bu andaki değerler kullanılır.`,
    historySinceValue: (instant) =>
      `Ayarların, içeriklerin, çerçevelerin, beyan edilen dillerin, görevlerin ve kuruluşa özel yazılım çalışmasının geçmişi ${instant} anında başlar. Daha önceki anlar için bunların o andaki değerleri kullanılır.`,
  },
  states: {
    overdue: 'Gecikmiş',
    not_started: 'Başlamadı',
    in_progress: 'Devam ediyor',
    completed_late: 'Geç tamamlandı',
    completed: 'Tamamlandı',
  },
  attempt: {
    score: 'Puan',
    passed: 'Başarılı',
    failed: 'Başarısız',
    completedAt: 'Tamamlanma',
    recordedAt: 'Kayıt zamanı',
    recorded: (at) => `kayıt ${at}`,
    source: 'Kaynak ve kimlik',
  },
  evidence: {
    title: 'Bu kanıt hakkında',
    intro:
      'Bu bölüm verilerin nereden geldiğini ve ana kütlenin nasıl elde edildiğini gösterir. Eksiksizliği sınamak için kayıtlı kişileri insan kaynakları listesi gibi bağımsız bir kaynakla, girdileri de kaynak sistemlerle karşılaştırın.',
    source: 'Kaynak',
    product: 'Ürün',
    productValue: (version, commit) => `Docket ${version}, derleme ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'Rapor türü',
    kindValue: (kind, version) => `${kind}, biçim sürümü ${version}`,
    scope: 'Kapsam',
    organization: 'Kuruluş',
    parameters: 'Parametreler',
    population: 'Kitle',
    populationIntro:
      'Kayıtlı her kişi, uyan ilk kategoride yer alır. Aynı veritabanında ayrıca yazılmış ikinci bir sorgu, eğitime tabi kişi sayısını aynı buldu.',
    onRecord: 'Kayıtlı kişiler',
    notYetJoined: 'Henüz katılmamış',
    left: 'Ayrılmış',
    administrators: 'Yöneticiler',
    auditors: 'Denetçiler',
    outsideJobScope: 'Belirlenen görevlerin dışında',
    eligible: 'Eğitime tabi kişiler',
    notAssigned: 'Atamanın kapsamı dışındaki, eğitime tabi kişiler',
    notAssignedOrExempt: 'Atamanın kapsamı dışındaki veya muaf, eğitime tabi kişiler',
    assignees: 'Toplamlardaki atanan kişiler',
    notInPopulation: 'Örneklemin ana kütlesi dışındaki eğitime tabi kişiler',
    countedAgain: 'Eğitime tabi kişiler, ikinci sayım',
    onePerson: (id) =>
      `Bu belge, bir ana kütleden seçilmemiş tek bir kişiye (${id}) ilişkindir. Girdiler ve kayıt zamanlılığı bu kişiye aittir.`,
    attemptsOfPerson: 'Bu kişinin sayılan denemeleri, zaman sınırı olmadan',
    scenarios: 'Tamamlanan öğrenme senaryoları',
    scenariosRecordedLate: 'Gerçekleştikten 7 günden uzun süre sonra kaydedilen senaryo tamamlamaları',
    scenarioDependentPeople: 'Tüm tamamlamaları geç kaydedilen bir senaryosu olan kişiler',
    scenariosRecordedAfter: 'Veri tarihinden sonra kaydedilen senaryo tamamlamaları',
    inputsIntroOfPerson:
      'Bu kişinin sayılan denemelerini ve tamamladığı senaryoları, zaman sınırı olmadan, kaydeden içe aktarılmış dosyalar ve API istemcileri. Reddedilen satırlar dosyanın tamamına aittir; diğer satırları bunlar olmadan içe aktarılmıştır. Tire: kaydedilmemiş. Reddedilen satırı olan bir API isteği bütünüyle reddedilir.',
    noInputsOfPerson: 'Bu kişinin sayılan denemesi ve tamamladığı senaryo yok.',
    timeliness: 'Kaydın zamanlılığı',
    attempts: (days) => `Eğitime tabi kişilerin son ${days} × 24 saatteki denemeleri`,
    recordedLate: 'Tamamlandıktan 7 günden fazla süre sonra kaydedilen denemeler',
    dependentPeople: 'Tüm başarılı denemeleri geç kaydedilen eğitimli kişiler',
    recordedAfter: 'Veri tarihinden sonra kaydedilen denemeler',
    imageDigest: 'Konteyner imajı',
    schema: 'Veritabanı şeması',
    snapshot: 'Anlık görüntünün SHA-256 değeri',
    records: 'Okunan kayıtlar',
    recordTypes: {
      settings: 'ayarlar',
      people: 'üyelikleri ve rolleriyle kişiler',
      teams: 'ekipler',
      content: 'konular, modüller, kurslar ve senaryolar',
      attempts: 'denemeler',
      scenarioEvents: 'senaryoların başlatılması ve tamamlanması',
      assignments: 'atamalar',
      exemptions: 'muafiyetler',
      frameworks: 'çerçeveler, CWE eşlemeleri ve gerekli oranlar',
    },
    requestedAt: 'İstenme zamanı',
    personWindowValue: (start, end) =>
      `Denemeler: tarihten bağımsız, en geç ${end}. Değişiklikler: ${start} sonrasında, en geç ${end}`,
    window: 'Kayıtların dönemi',
    windowValue: (start, end) => `${start} sonrası, ${end} dâhil`,
    assignmentWindowValue: (start, end) =>
      `${start} sonrası, ${end} dâhil: eğitimin bu atama için sayıldığı süre`,
    inputs: 'Girdiler',
    inputsIntro:
      'Dönemdeki denemeleri ve tamamlanan senaryoları kaydeden içe aktarılmış dosyalar ve API istemcileri. Reddedilen satırlar dosyanın tamamına aittir; diğer satırları bunlar olmadan içe aktarılmıştır. Tire: kaydedilmemiş. Reddedilen satırı olan bir API isteği bütünüyle reddedilir.',
    inputsListed: (shown, total, file) =>
      `Burada ${total} girdinin en büyük ${shown} tanesi yer alır. Ekteki ${file} dosyası tümünü içerir.`,
    unscoredPasses: (passes) =>
      `Puanı olmayan ve “başarılı” sonucu nedeniyle başarılı sayılan denemeler: ${passes}. İçe aktarma, puansız bir tamamlamayı yalnızca bir yönetici eşlemede bunu seçtiyse başarılı olarak kaydeder.`,
    noInputs: 'Dönemde tamamlanan deneme veya senaryo yok.',
    input: 'Girdi',
    inputSource: 'Kaynak, içe aktaran',
    accepted: 'Kabul',
    rejected: 'Ret',
    inputScenarios: (n) => `Tamamlanan senaryolar: ${n}`,
    leftOut: (rows) => `Eşlemenin dışarıda bıraktığı: ${rows}`,
    inputAttempts: 'Deneme',
    recorded: 'İlk, son kayıt',
    api: 'API istekleri',
    notRecorded: 'Kökeni kaydedilmemiş',
    allInputs: 'Tüm girdiler',
    attemptsInWindow: 'Eğitime tabi kişilerin dönemdeki denemeleri',
    changes: 'Dönemdeki değişiklikler',
    changesIntro:
      'Göstergelerin dayandığı değerler, yeni değerin geçerli olduğu an ve altında kaydedildiği an. Bir kişinin ilk rolü değişiklik sayılmaz.',
    changesListed: (shown, total, file) =>
      `Burada ${total} değişikliğin son ${shown} tanesi yer alır. Ekteki ${file} dosyası tümünü içerir.`,
    changedAt: 'Geçerlilik başlangıcı, kayıt',
    change: 'Değişiklik',
    before: 'Önce',
    after: 'Sonra',
    changedBy: 'Değiştiren',
    system: 'Sistem',
    changeKinds: {
      coverage_threshold: 'Kapsama eşiği',
      time_zone: 'Saat dilimi',
      job_functions: 'Eğitime tabi kişilerin görevleri',
      bespoke_software_only: 'Yalnızca kuruluşa özel yazılımlar üzerinde çalışanlar',
      role: 'Rol',
      deadline: 'Bir atamanın son tarihi',
      framework: 'Çerçeve (SHA-256)',
      cwe_mapping: 'CWE eşlemesi',
      required_share: 'Gerekli oran',
      topic_cwes: 'Bir konunun CWE kimlikleri',
    },
    roles: { learner: 'Learner', auditor: 'Denetçi', org_admin: 'Yönetici' },
    yes: 'Evet',
    no: 'Hayır',
    recordsScope:
      'İptaller, düzeltmeler ve birleştirilen kişiler, dönemden sonra, “Bilinen kayıtlar” anına kadar kaydedilen ve dönemi ilgilendirenleri de kapsar.',
    changesSince: (instant) =>
      `Değişiklikler ${instant} anından itibaren kaydedilir; tire, kayıt tutulmayan süreyi gösterir.`,
    changedValues: 'Değer değişiklikleri',
    voids: 'Deneme iptalleri',
    corrections: 'Kişi düzeltmeleri',
    merges: 'Birleştirilen kişiler',
    recordKinds: { void: 'İptal', correction: 'Düzeltme', merge: 'Birleştirme' },
    recordsListed: (file) =>
      `Burada son kayıt değişiklikleri listelenir. Ekteki ${file} dosyası, önceki ve sonraki değerleriyle tümünü içerir.`,
    effectiveFrom: (at) => `geçerlilik: ${at}`,
    mergedWith: (id) => `birleştirildiği kişi: ${id}`,
    recordedBy: 'Kaydeden',
    record: 'Kişi ve kayıt',
    excludedListed: (file) =>
      `Ekteki ${file} dosyası, her kategoride eğitime tabi olmayan kişilerin adlarını, ekipleri ve üyelikleriyle birlikte içerir.`,
  },
  leavers: {
    title: 'Ayrılan kişiler',
    about: (from, to) =>
      `${from} sonrasında, en geç ${to} anında ayrılan ve ayrıldığında eğitime tabi olan kişiler. Tüm değerler ayrılma anına aittir. Bu kişiler bu belgenin anında eğitime tabi değildir; belgenin eğitime tabi kişilere ilişkin göstergelerinde yer almazlar. Tüm kişilere, önceki anlara ve katılanlara ilişkin göstergelerde yer alabilirler.`,
    none: (from, to) => `${from} sonrasında, en geç ${to} anında eğitime tabi hiç kimse ayrılmadı.`,
    left: 'Ayrılma',
    joined: (at) => `katılım ${at}`,
  },
  rules: {
    title: 'Göstergelerin hesaplanma yöntemi',
    dataAsOfValue: (instant) =>
      `Roller, ekipler ve atamalar dâhil tüm göstergeler ${instant} itibarıyla mevcut kayıtlara dayanır.`,
    eligible: 'Eğitime tabi kişiler',
    eligibleValue: '“Learner” rolündeki aktif kişiler. Yöneticiler ve denetçiler hariçtir.',
    eligibleJobFunctions: (functions) =>
      `Yalnızca şu görevlerden birinde çalışan kişiler eğitime tabidir (kuruluşun ayarı): ${functions}.`,
    bespokeSoftwareOnly:
      'Yalnızca kuruluşa özel yazılımlar üzerinde çalışan kişiler eğitime tabidir (kuruluşun ayarı; PCI DSS 6.2.2).',
    passingScore: 'Geçme puanı',
    passingScoreValue: (score) =>
      `Bir konudaki deneme, ${score} veya üzeri puanla, puanı yoksa “başarılı” sonucuyla başarılı sayılır. Öğrenme senaryolarında puan yoktur; bunlar deneme sayılmaz.`,
    window: 'Eğitim dönemi',
    windowValue: (days, start, end) =>
      `${start} anından sonra, ${end} anına kadar (bu an dâhil) tamamlananlar (${days} × 24 saat).`,
    threshold: 'Kapsama eşiği',
    thresholdValue: (percent) => `Eğitime tabi kişiler içinde ${percent} (kuruluşun ayarı).`,
    percentages: 'Yüzdeler',
    percentagesValue: (all, few) =>
      `Oranlar tam yüzdeye, puanlar bir ondalık basamağa aşağı yuvarlanır. ${few} sıfırdan büyük olduğunu, ${all} ise tamamını gösterir. Hiçbir puan geçme puanına yukarı yuvarlanmaz.`,
  },
  contents: 'İçindekiler',
  executiveSummary: { title: 'Yönetici özeti', gaps: 'En büyük eksikler' },
  trend: {
    title: '12 aylık gelişim',
    instant: 'An',
    about:
      'Son 12 takvim ayının her birinin sonu ve bu belgenin anı. Değersiz: kayıtlı ilk üyelikten önce biten aylar.',
  },
  comparison: {
    none: 'Daha önceki bir raporla karşılaştırılmadı.',
    title: (instant: string) => `${instant} tarihinden bu yana değişiklikler`,
    intro:
      'Aynı türde ve aynı konuda önceki bir raporla karşılaştırma. Tüm değerler iki raporun anlık görüntülerinden alınır.',
    report: 'Önceki rapor',
    snapshot: 'Anlık görüntüsünün SHA-256 değeri',
    metric: 'Gösterge',
    before: 'Önce',
    after: 'Şimdi',
    difference: 'Fark',
    points: (difference: string) => `${difference} puan`,
    note: 'Fark, basılı değerlerin farkıdır; yüzdelerde ve puanlarda yüzde puanı olarak verilir.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after} (${difference})`,
    subjects: {
      person: 'Durumu değişen kişiler',
      topic: 'Durumu değişen konular',
      control: 'Durumu değişen riskler ve kontroller',
    },
    name: 'Ad',
    notBefore: 'Dahil değildi',
    notAfter: 'Artık dahil değil',
    noChanges: 'Önceki rapordan bu yana hiçbir durum değişmedi.',
  },
  verification: {
    title: 'Dosyanın doğrulanması',
    storedOnce:
      'Bu dosya bir kez saklanır ve sonradan değiştirilmez. Bir kopyayı doğrulamak için SHA-256 değerini hesaplayın ve Docket’te raporun sayfasındaki değerle karşılaştırın:',
    fileName: (placeholder, name) =>
      `Komutlarda dosyanın adı ${placeholder} olarak geçer: önce dosyayı bu adla kaydedin veya kopyalayın. Dosyanın kendi adı: ${name}`,
    signature:
      'Kapaktaki satırları basılı bir kopya üzerinde imzalayın. Bu dosyaya eklenen bir not veya imza, SHA-256 değerini değiştirir.',
    oneSnapshot:
      'Tüm göstergeler, kayıtların tek bir veritabanı işleminde okunan tek bir anlık görüntüsünden elde edilir. Aynı anlık görüntü her zaman baytı baytına aynı dosyayı üretir. Anlık görüntünün SHA-256 değeri:',
    snapshotCommand:
      'Anlık görüntü bu PDF dosyasına snapshot.ndjson adıyla eklenmiştir. Bu komut, SHA-256 değerini çevrimdışı yazdırır (qpdf özgür bir programdır). Eki bir PDF okuyucuyla kaydedip yukarıdaki komutlardan birini de kullanabilirsiniz.',
    attached:
      'figures.json eki göstergeleri, her CSV dosyası bir listenin satırlarını içerir. Verileri anlık görüntünün verileridir.',
    resultsOnly: 'Bu değerler birer sonuçtur. Ekler, bunların yeniden hesaplanabileceği kayıtları içermez:',
    resultsOf: {
      training:
        'önceki anlara ait değerler, gelişimdekiler dahil (böyle bir ana ait belge o anın kişilerini içerir); ayrılan kişilere (kişi kayıtlarına bakın) ve kapatılan atamalara ait değerler ile atanan her kişinin durumu (Atama Uyum Raporuna bakın); senaryoların kayıt zamanlılığı.',
      'assignment-compliance':
        'kayıt zamanlılığı (assignee-items.csv yalnızca tamamlamaların kayıt anlarını içerir).',
      'framework-evidence':
        'önceki anlara ait değerler, gelişimdekiler dahil (böyle bir ana ait belge o anın kişilerini içerir); ayrılan kişiler (kişi kayıtlarına bakın); senaryoların kayıt zamanlılığı.',
      sample: 'kayıt zamanlılığı; diğer başarılı denemelerin sayısı; ana kütlenin dışında bırakılan kişiler.',
      'person-record':
        'kişinin bir atamanın kapsamına girdiği an (son tarih buna bağlı olabilir); ilk son tarihe göre gecikme; muafiyet nedeniyle değerlere girmeyen atamalar. Tüm denemeler ve senaryolar ile her maddeyle eşlenen konular eklidir.',
    },
  },
};
