import type { DocumentMessages } from './en.js';

export const tr: DocumentMessages = {
  inPercent: (number) => `%${number}`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Sayfa ${page} / `, ''],
  continued: (title) => `${title} (devamı)`,
  noTeam: 'Ekip yok',
  exempt: {
    title: 'Muaf kişiler',
    about:
      'Bu kişilerin, bu belgenin anında geçerli bir muafiyeti vardır. Eğitim almış olsalar bile tüm toplamların ve oranların dışında tutulurlar.',
    person: 'Kişi',
    team: 'Ekip',
    reason: 'Gerekçe',
    approver: 'Onaylayan',
    until: 'Bitiş',
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
    edition: 'Baskı',
    version: 'Sürüm',
    formatVersion: (version) => `biçim sürümü ${version}`,
    classification: 'Gizlilik derecesi',
    preparedBy: 'Hazırlayan',
    reviewedBy: 'İnceleyen',
    date: 'Tarih',
    dataAsOf: (instant) => `Veri tarihi: ${instant}`,
    snapshot: (sha256) => `Anlık görüntünün SHA-256 değeri: ${sha256}`,
  },
  instants: {
    describes: 'Kuruluşun gösterildiği an',
    describesValue: (instant) =>
      `${instant}. Roller, ekipler, ayarlar, içerikler ve atamalar bu andaki durumu yansıtır.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Üyelikler, roller, ekipler ve atamalar bu andaki durumu yansıtır.`,
    known: 'Bilinen kayıtlar',
    knownValue: (instant, version) => `${instant} (veri sürümü ${version})`,
    knownRule: (value) =>
      `${value}. Daha sonra eklenen, düzeltilen veya iptal edilen kayıtlar dikkate alınmaz. Eğitimler, kaydedildikleri ana göre değil, gerçekleştikleri ana göre sayılır. İptal edilen bir deneme, iptalinin kaydedildiği andan itibaren sayılmaz.`,
    historySince: 'Geçmişin başlangıcı',
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
  evidence: {
    title: 'Bu kanıt hakkında',
    intro: 'Bu belgeye dayanmadan önce verilerinin eksiksiz ve doğru olduğunu bu sayfayla sınayın.',
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
      'Kayıtlı her kişi, uyan ilk kategoride yer alır. Eğitime tabi kişiler bağımsız bir sorguyla ikinci kez sayıldı; sonuç aynıdır.',
    onRecord: 'Kayıtlı kişiler',
    notYetJoined: 'Henüz katılmamış',
    left: 'Ayrılmış',
    administrators: 'Yöneticiler',
    auditors: 'Denetçiler',
    outsideJobScope: 'Belirlenen görevlerin dışında',
    eligible: 'Eğitime tabi kişiler',
    timeliness: 'Kaydın zamanlılığı',
    attempts: (days) => `Eğitime tabi kişilerin son ${days} × 24 saatteki denemeleri`,
    recordedLate: 'Tamamlandıktan 7 günden fazla süre sonra kaydedilen',
    dependentPeople: 'Tüm başarılı denemeleri geç kaydedilen eğitimli kişiler',
    recordedAfter: 'Bu belgenin betimlediği andan sonra kaydedilen',
  },
  rules: {
    title: 'Göstergelerin hesaplanma yöntemi',
    dataAsOf: 'Veri tarihi',
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
  executiveSummary: { title: 'Yönetici özeti', gaps: 'En büyük eksikler' },
  comparison: {
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
    file: 'dosya',
    oneSnapshot:
      'Tüm göstergeler, kayıtların tek bir veritabanı işleminde okunan tek bir anlık görüntüsünden elde edilir. Aynı anlık görüntü her zaman baytı baytına aynı dosyayı üretir. Anlık görüntünün SHA-256 değeri:',
    snapshotCommand:
      'Anlık görüntü bu PDF dosyasına snapshot.ndjson adıyla eklenmiştir. Bu komut, SHA-256 değerini çevrimdışı yazdırır (qpdf özgür bir programdır). Eki bir PDF okuyucuyla kaydedip yukarıdaki komutlardan birini de kullanabilirsiniz.',
    attached:
      'figures.json eki göstergeleri, her CSV dosyası bir listenin satırlarını içerir. Verileri anlık görüntünün verileridir.',
  },
};
