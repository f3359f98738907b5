import { nouns } from '@docket/contracts/nouns/tr';
import { count, counted, wholePercentText } from '../../format/number.js';
import { capitalized } from '../../format/text.js';
import type { Messages } from '../structure.js';

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'Uyum',
  loading: 'Çerçeveler yükleniyor',
  failed: 'Çerçeveler yüklenemedi',
  kinds: { owasp: 'OWASP', regulatory: 'Mevzuat' },
  kindsLabel: 'Çerçeve türleri',
  noneOfKind: 'Bu türde çerçeve yok',
  noneOfKindHint: 'Burada görmek için özel bir çerçeve ekleyin.',
  custom: 'Özel',
  customFrameworks: 'Özel çerçeveler',
  notFound: 'Çerçeve bulunamadı',
  notFoundHint: 'Bağlantı eksik olabilir veya çerçeve kaldırılmış olabilir.',
  showAll: 'Tüm çerçeveleri göster',
  noValue: '–',
  statuses: {
    covered: 'Oran sağlandı',
    partial: 'Oranın altında',
    'no-activity': 'Aktivite yok',
    'no-content': 'İçerik yok',
  },
  statusCounts: {
    covered: (items) => `Oran sağlandı: ${count(items)}`,
    partial: (items) => `Oranın altında: ${count(items)}`,
    'no-activity': (items) => `Aktivite yok: ${count(items)}`,
    'no-content': (items) => `İçerik yok: ${count(items)}`,
  },
  itemsByStatus: (noun) => `Duruma göre ${nouns[noun].many}`,

  asOf: {
    label: 'Gösterilen veri tarihi',
    now: 'Şimdi',
    showCurrent: 'Güncel verileri göster',
    knownAt: 'Bilinen kayıtlar',
    useAllRecords: 'Şu ana kadarki tüm kayıtları kullan',
    line: 'Veri tarihi: {instant}',
    lineWithKnownAt: 'Veri tarihi: {instant}, bilinen kayıtlar: {knownAt}',
    loading: 'Veri tarihi: …',
    past: 'Bu göstergeler seçilen zamana aittir. Bu sayfada oluşturduğunuz raporlar da aynı zamanı gösterir.',
  },
  noEligible: {
    title: 'Eğitime tabi kişi yok',
    consequence: 'Oranlar hesaplanamıyor ve hiçbir maddede gerekli oran sağlanmıyor.',
    learners: 'Yalnızca “Learner” rolündeki aktif kişiler eğitime tabidir ve şu anda böyle bir kişi yok.',
    bespokeSoftware:
      'Yalnızca “Learner” rolünde olup kuruluşa özel yazılımlar üzerinde çalışan aktif kişiler eğitime tabidir ve şu anda böyle bir kişi yok.',
    jobFunctions: (jobFunctions) =>
      `Yalnızca “Learner” rolünde olup şu görevlerden birinde çalışan aktif kişiler eğitime tabidir ve şu anda böyle bir kişi yok: ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions) =>
      `Yalnızca “Learner” rolünde olup kuruluşa özel yazılımlar üzerinde ve şu görevlerden birinde çalışan aktif kişiler eğitime tabidir ve şu anda böyle bir kişi yok: ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'Kayıt yok',
    text: 'Bu tarihte kuruluşa ilişkin hiçbir kayıt bilinmiyordu.',
  },

  exempt: (people) => `${count(people)} muaf`,
  everyoneExempt: (noun) => `Eğitime tabi kişilerin tümü bu ${nouns[noun].ablative} muaftır.`,
  generateEvidence: 'Çerçeve Kanıt Raporu oluştur',
  generateEvidenceFor: (framework) => `Çerçeve Kanıt Raporu oluştur: ${framework}`,
  evidenceReport: 'Çerçeve Kanıt Raporu',

  card: {
    about: (noun, items, version) => `${count(items)} ${nouns[noun].one} · sürüm ${version}`,
  },

  framework: {
    title: 'Çerçeve',
    failed: 'Çerçeve yüklenemedi',
    loading: 'Sayfa yükleniyor',
    pack: (id, version) => `Çerçeve sürümü ${version} (kimlik: ${id})`,
    customPack: (id, version) => `Özel çerçeve, sürüm ${version} (kimlik: ${id})`,
    noCoverage: 'Bu çerçeveye henüz konu eşlenmedi.',
    coverageRule: (noun, threshold) =>
      `Eğitim alan kişiler için gerekli oran: ${wholePercentText(threshold)} (kuruluşunuzun belirlediği eşik) veya belirtilmişse daha fazlası. Oran sağlansa da eğitim almamış kişiler bulunabilir. Kapsama = oranı sağlayan ${nouns[noun].many} / içeriği olan ${nouns[noun].many}.`,
    summary: 'Çerçeve özeti',
    coverage: 'Kapsama oranı',
    averageShare: 'Ortalama eğitim oranı',
    covered: (noun) => `Gerekli oranı sağlayan ${nouns[noun].many}`,
    withoutContent: 'İçeriği olmayan',
    eligible: 'Eğitime tabi kişiler',
    threshold: 'Eşik',
    requiredPercent: (percent) => `Gerekli oran: ${wholePercentText(percent)}`,
    items: (noun) => capitalized(nouns[noun].many),
    itemsOf: (noun, framework) => `${framework}: ${nouns[noun].many}`,
    columns: {
      item: (noun) => capitalized(nouns[noun].one),
      trainedShare: 'Eğitim oranı',
      trainedOfEligible: 'Eğitim alan / eğitime tabi',
      exempt: 'Muaf kişiler',
      required: 'Gerekli',
      averageScore: 'En iyi puan ortalaması',
      topics: 'Konular',
    },
    edition: (edition, source) =>
      source === null ? `Standart sürümü: ${edition}` : `Standart sürümü: ${edition} (${source})`,
    trainingCoverage: 'Eğitim kapsamı',
    docketGrouping: 'Kimlik ve gruplama Docket’e aittir',
    customCweSet: 'Özel CWE eşlemesi',
  },

  item: {
    title: 'Çerçeve maddesi',
    failed: 'Madde yüklenemedi',
    notFound: 'Madde bulunamadı',
    noContent: (noun) => `Bu ${nouns[noun].dative} eşlenen konu olmadığından kimse eğitim alamaz.`,
    thresholdReached: (trained, eligible, share, threshold) =>
      `Eğitime tabi ${count(eligible)} kişiden ${count(trained)} kişi eğitim aldı (${share}). Gerekli oran: ${wholePercentText(threshold)}.`,
    belowThreshold: (trained, eligible, share, threshold, missing) =>
      `Eğitime tabi ${count(eligible)} kişiden ${count(trained)} kişi eğitim aldı (${share}). ${wholePercentText(threshold)} oranına ulaşmak için ${count(missing)} kişi daha eğitim almalı.`,
    summary: (noun) => `${capitalized(nouns[noun].one)} özeti`,
    peopleToTrain: 'Eğitim alacak kişi',
    mappedTopics: 'Eşlenen konular',
    anyTopic: 'Sayılan konular',
    noTopics: 'Eşlenen konu yok',
    noTopicsAddCwe: (noun) =>
      `Bu ${nouns[noun].genitive} CWE numaralarından birini taşıyan bir konu ekleyin veya CWE eşlemesini özelleştirin.`,
    noTopicsAddContent: '“İçerik” sayfasında konu ekleyin.',
    topicColumns: { topic: 'Konu', cwe: 'CWE', trained: 'Eğitim alan' },
  },

  requirement: {
    title: (noun) => `${capitalized(nouns[noun].genitive)} istedikleri`,
    ownWords: 'Docket’in ifadesiyle. Standardın metni esastır.',
    organizationWords: 'Özel çerçevenizdeki ifadeyle. Standardın metni esastır.',
    trainingOnly: (noun) =>
      `Eğitim kapsamı: bu ${nouns[noun].one} eğitimden fazlasını gerektirir. Durumu yalnızca eğitimi gösterir; işleyişin etkili olduğunu göstermez.`,
    grouping: 'Kimlik ve gruplama standarda değil, Docket’e aittir.',
  },
  requiredShare: {
    label: 'Gerekli oran',
    ofFramework: (percent) => `Çerçevenin gerekli oranı: ${wholePercentText(percent)}.`,
    lowered: (required, set) =>
      set < required
        ? `Düşürülen oran: ${wholePercentText(required)} (kapsama eşiği). Girilen oran: ${wholePercentText(set)}. Belirleyen: {by}, {instant}.`
        : `Düşürülen oran: ${wholePercentText(required)}. Belirleyen: {by}, {instant}.`,
    withoutEffect: (required, set) =>
      `Daha düşük oranın (${wholePercentText(set)}) etkisi yok: bu oran olmadan da gerekli oran ${wholePercentText(required)}. Belirleyen: {by}, {instant}.`,
    because: (reason) => `Gerekçe: ${reason}`,
    changedReason: 'Gerekçe: {reason} (değiştiren: {by}, {instant})',
    lower: 'Gerekli oranı düşür',
    edit: 'Gerekli oranı düzenle',
    restore: (percent) =>
      percent === null ? 'Düşük oranı kaldır' : `${wholePercentText(percent)} oranına geri dön`,
    restored: 'Gerekli orana geri dönüldü',
    restoreFailed: 'Gerekli orana geri dönülemedi',
    dialog: (item) => `Gerekli oran: ${item}`,
    formIntro: (ofFramework, threshold) =>
      `Çerçevenin gerekli oranı: ${wholePercentText(ofFramework)}. Daha düşük bir oran şu andan itibaren göstergelerde ve yeni raporlarda geçerli olur, ancak kapsama eşiğinin (${wholePercentText(threshold)}) altına inemez. Değişiklik denetim günlüğüne kaydedilir.`,
    percent: 'Gerekli oran (yüzde)',
    reason: 'Gerekçe',
    reasonHint: 'Her Çerçeve Kanıt Raporu’na basılır.',
    save: 'Gerekli oranı kaydet',
    saved: 'Gerekli oran düşürüldü',
  },

  cweSet: {
    requirement: 'Gereklilik',
    title: 'CWE eşlemesi',
    customTitle: 'Özel CWE eşlemesi',
    anyTopic: (noun) => `Kişi bazlı ${nouns[noun].one}: başarılan herhangi bir konu yeterlidir.`,
    languages: (noun) =>
      `Kişi bazlı ${nouns[noun].one}: başarılan herhangi bir konu yeterlidir, ancak kişinin beyan ettiği her dilde başarılı bir deneme gerekir.`,
    byModule: 'Bu liste CWE numarası yayımlamadığından konular modüle göre seçilir.',
    customize: 'CWE eşlemesini özelleştir',
    edit: 'CWE eşlemesini düzenle',
    restore: 'Varsayılan CWE eşlemesine dön',
    remove: 'Özel CWE eşlemesini kaldır',
    withoutEffect: (noun, cwes) =>
      `Özel CWE eşlemesinin (${cwes}) kişi bazlı bir ${nouns[noun].locative} etkisi yoktur.`,
    dialog: (item) => `CWE eşlemesi: ${item}`,
    restoreQuestion: (item) => `Varsayılan CWE eşlemesine dönülsün mü? (${item})`,
    restoreConsequence:
      'Özel CWE eşlemeniz silinir. Göstergeler ve yeni raporlar varsayılan CWE eşlemesini kullanır.',
    restoreConfirm: 'Varsayılan eşlemeye dön',
    restoreCancel: 'Özel eşlemeyi koru',
    restored: 'Varsayılan CWE eşlemesine dönüldü',
    restoreFailed: 'Varsayılan CWE eşlemesine dönülemedi',
    formIntro: (noun) =>
      `Bu CWE numaralarından en az birini taşıyan konular bu ${nouns[noun].dative} eşlenir. Raporlarda CWE eşlemesinin özel olduğu belirtilir ve değişiklik denetim günlüğüne kaydedilir.`,
    ids: 'CWE numaraları',
    idsPlaceholder: 'Numara yazın veya yapıştırın',
    clearIds: 'Tüm CWE numaralarını temizle',
    idCount: (ids) => counted(ids, 'numara', 'numara'),
    save: 'CWE eşlemesini kaydet',
    saved: 'Özel CWE eşlemesi kaydedildi',
    empty: 'En az bir CWE numarası girin veya varsayılan CWE eşlemesine dönün.',
    invalid: (ids) => `Geçersiz CWE numaraları: ${ids.join(', ')}. 79 gibi sayılar girin.`,
  },

  people: {
    title: 'Kişiler',
    search: 'Kişi ara',
    searchPlaceholder: 'Ad, e-posta veya ekip ile ara',
    show: 'Göster',
    filters: {
      no: 'Eğitim almayan',
      yes: 'Eğitim alan',
      exempt: 'Muaf',
      all: 'Eğitime tabi herkes',
    },
    noneExempt: 'Muaf kişi yok',
    noneExemptHint: (noun) => `Bu ${nouns[noun].ablative} muaf olan kişiler burada listelenir.`,
    noneTrained: 'Henüz eğitim alan yok',
    noneTrainedHint: 'Yukarıdaki konulardan birini başaran kişi eğitim almış sayılır.',
    allTrained: 'Eğitime tabi tüm kişiler eğitim aldı',
    allTrainedHint: (noun) => `Bu ${nouns[noun].locative} kimsenin daha fazla eğitime ihtiyacı yok.`,
    noContent: 'Eşlenen konu yok',
    noContentHint: (noun) => `Bir konu eşlenene kadar kimse bu ${nouns[noun].locative} eğitim alamaz.`,
    columns: {
      person: 'Kişi',
      team: 'Ekip',
      bestScore: 'En iyi puan',
      lastPassed: 'Son başarı',
      lastPassedByLanguage: 'Dile göre son başarı',
    },
    noLanguages: 'Beyan edilen dil yok: her konu sayılır',
    trained: 'Eğitim aldı',
    notTrained: 'Eğitim almadı',
    languageTrained: ': eğitim aldı, son başarılı deneme',
    languageNotTrained: ': eğitim almadı, son başarılı deneme',
    never: 'Yok',
  },

  packs: {
    intro: 'Bir çerçeveyi JSON olarak tanımlayın: maddeleri ve bunlara eşlenen konular.',
    failed: 'Özel çerçeveler yüklenemedi',
    empty: 'Henüz özel çerçeve yok',
    emptyHint:
      'Aşağıya bir çerçeve tanımı yapıştırın. Tek bir maddenin konularını değiştirmek için maddeyi açıp CWE eşlemesini özelleştirin.',
    columns: { framework: 'Çerçeve', kind: 'Tür', version: 'Sürüm', items: 'Maddeler' },
    add: 'Çerçeve ekle veya değiştir',
    remove: 'Kaldır',
    removeLabel: (title) => `Kaldır: ${title}`,
    removeQuestion: (title) => `Çerçeve kaldırılsın mı? (${title})`,
    removeConsequence: 'Mevcut raporlar korunur. Bu çerçeve için yeni rapor oluşturulamaz.',
    removeConfirm: 'Çerçeveyi kaldır',
    removeCancel: 'Çerçeveyi koru',
    removed: 'Çerçeve kaldırıldı',
    removeFailed: 'Çerçeve kaldırılamadı',
  },

  packForm: {
    label: 'Çerçeve tanımı',
    hint: 'id, version, kind, title ve items içeren JSON. Aynı kimlikte bir özel çerçeve varsa yerine geçer.',
    placeholder: 'JSON’u buraya yapıştırın',
    save: 'Çerçeveyi kaydet',
    openFile: 'Dosya aç',
    loadExample: 'Örneği yükle',
    saved: 'Çerçeve kaydedildi',
    failed: 'Çerçeve kaydedilemedi',
    required: 'Bir çerçeve tanımı yapıştırın veya bir dosya açın.',
    invalidJson: (reason) => `Geçersiz JSON: ${reason}`,
    tooLarge: 'Dosya çok büyük. Sınır 1 MB’dir.',
    positions: '{path} gibi yollarda konumlar 0’dan başlar.',
  },
};
