import { nouns } from '@docket/contracts/nouns/tr';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const capitalize = (text: string): string => text.charAt(0).toLocaleUpperCase('tr') + text.slice(1);

/** Nouns stay singular after a number in Turkish. */
export const tr = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => ({
  title: 'Çerçeve Kanıt Raporu',
  statuses: {
    covered: 'Oran sağlandı',
    partial: 'Oranın altında',
    'no-activity': 'Aktivite yok',
    'no-content': 'İçerik yok',
  },
  compared: {
    untrained: (items) => `Eğitimli değil: ${items}`,
    trained: 'Konusu eşlenmiş her şeyde eğitimli',
  },
  glance: {
    eligibleShort: 'Eğitime tabi',
    coverage: 'Kapsama oranı',
    meanShare: 'Ortalama eğitim oranı',
    covered: (noun) => `Gerekli oranı sağlayan ${nouns[noun].many}`,
    coveredOf: (covered, of) => `${count(covered)} / ${count(of)}`,
    gaps: 'Eksiklikler',
    eligible: 'Eğitime tabi kişiler',
  },
  summary: {
    trainingOnly: 'Bu değerler kimin eğitim aldığını gösterir. Bir kontrolün işlediğini göstermez.',
    ownThreshold: (percent) =>
      `${wholePercent(percent)} eşiğini kuruluş kendisi belirlemiştir; standardın bir gereği değildir.${percent < 100 ? ' Gerekli oran sağlanmış olsa da eğitim almamış kişiler bulunabilir.' : ''}`,
    noContent: (noun, day) =>
      `${day} itibarıyla bu çerçevenin hiçbir ${nouns[noun].toOneOf} eşlenen konu yok; bu nedenle kapsama oranı hesaplanamıyor. “Eşlenen konular” bölümünde listelenen eşlemelere uyan konular ekleyin.`,
    nobodyEligible: (reason) =>
      `${reason} Oranlar hesaplanamıyor ve hiçbir maddede gerekli oran sağlanmıyor.`,
    result(noun, { covered, itemCount, noContent, eligible }, threshold) {
      const { one, locative, ablative } = nouns[noun];
      const withContent = itemCount - noContent;
      const state =
        withContent === 1
          ? `İçeriği olan tek ${one} gerekli oranı ${covered === 1 ? 'sağlıyor' : 'sağlamıyor'}.`
          : `İçeriği olan ${count(withContent)} ${ablative} ${covered === 0 ? 'hiçbiri gerekli oranı sağlamıyor' : `${count(covered)} tanesi gerekli oranı sağlıyor`}.`;
      const rule =
        eligible === 1
          ? `Eğitime tabi tek kişi her ${locative} eğitim almış olmalıdır (eşik: ${wholePercent(threshold)}).`
          : `Eğitime tabi ${count(eligible)} kişiden en az ${wholePercent(threshold)} oranında kişi her ${locative} eğitim almış olmalıdır.`;
      const excluded =
        noContent > 0 ? ` İçeriği olmayan ${count(noContent)} ${one} kapsama oranına dâhil edilmez.` : '';
      return `${state} ${rule}${excluded}`;
    },
    framework: 'Çerçeve',
    mapping: 'Eşleme',
    mappingValue: (id, version, builtIn) =>
      `${id}, sürüm ${version}, ${builtIn ? 'Docket ile sağlanır' : 'kuruluş tarafından eklendi'}`,
    byStatus: 'Duruma göre',
    byStatusValue: ({ covered, partial, noActivity, noContent }) =>
      `Oran sağlandı: ${count(covered)}, oranın altında: ${count(partial)}, aktivite yok: ${count(noActivity)}, içerik yok: ${count(noContent)}`,
    chart: (noun) => `Eğitime tabi kişilerin eğitim oranı, ${nouns[noun].one} bazında`,
    threshold: (number) => `eşik ${wholePercent(number)}`,
    firstOf: (noun, drawn, of) =>
      `Grafik, ${count(of)} ${nouns[noun].ablative} ilk ${count(drawn)} tanesini gösterir. Sonraki tabloda tüm ${nouns[noun].many} listelenir.`,
  },
  items: {
    section: (noun) => `${capitalize(nouns[noun].many)} ve eksiklikler`,
    item: (noun) => capitalize(nouns[noun].one),
    status: 'Durum',
    share: 'Oran',
    trainedOfEligible: 'Eğitim alan / eğitime tabi',
    averageScore: 'En iyi puan ortalaması',
    topics: 'Konular',
    customMapping: 'özel CWE eşlemesi',
    noContent: 'eşlenen içerik yok',
  },
  requirements: {
    otherShares: (noun, items) =>
      `${count(items)} ${nouns[noun].one} için başka bir gerekli oran geçerlidir: “Gerekli” sütununa bakın.`,
    required: 'Gerekli',
    shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
    requiredOf: (percent) => `gerekli ${wholePercent(percent)}`,
    trainingCoverage: 'eğitim kapsamı',
    trainingOnly: (noun) =>
      `“Eğitim kapsamı” olarak işaretlenen bir ${nouns[noun].one}, burada sayılan başarılı denemelerden fazlasını gerektirir. Durumu yalnızca eğitimi gösterir; işleyişin etkili olduğunu göstermez.`,
    anyTopic:
      'Başarılı olunan her konu sayılır: durum, eğitim içeriğinin metnin istediği içerik olduğunu göstermez.',
    eligibleOnly: 'yalnızca eğitime tabi kişiler',
    allPersonnel: (people) =>
      `Metin tüm personeli kapsar. Değerler yalnızca eğitime tabi kişileri içerir${people ? ` (kuruluştaki ${count(people.present)} kişiden ${count(people.eligible)} kişi)` : ''}; diğer kişiler için ayrı kanıt gerekir.`,
    title: (noun) => `${capitalize(nouns[noun].pluralGenitive)} istedikleri`,
    asksFor: 'İstenen',
    ownWords: (builtIn) =>
      builtIn
        ? 'Docket’in ifadesiyle (İngilizce). Standardın metni esastır.'
        : 'Kuruluşun çerçevesindeki ifadeyle. Standardın metni esastır.',
    notes: 'Notlar',
    grouping: 'Kimlik ve gruplama standarda değil, Docket’e aittir.',
    lowered: (ofMapping, to, since, by) =>
      `Gerekli oran: eşlemedeki ${wholePercent(ofMapping)} yerine ${wholePercent(to)}; ${since} tarihinde ${by} tarafından düşürüldü.`,
    loweredBelowThreshold: (ofMapping, to, set, since, by) =>
      `Gerekli oran: eşlemedeki ${wholePercent(ofMapping)} yerine ${wholePercent(to)} (kapsama eşiği). ${since} tarihinde ${by} tarafından belirlenen oran: ${wholePercent(set)}.`,
    loweredWithoutEffect: (set, required, since, by) =>
      `${since} tarihinde ${by} tarafından belirlenen düşük oranın (${wholePercent(set)}) etkisi yoktur: bu oran olmadan da gerekli oran ${wholePercent(required)}.`,
    reason: (reason) => `Gerekçe: ${reason}`,
    changedReason: (reason, since, by) =>
      `Gerekçe (${since} tarihinde ${by} tarafından değiştirildi): ${reason}`,
    requiredShare: 'Gerekli oran',
    requiredShareValue:
      'Kapsama eşiği ile çerçeve eşlemesindeki orandan yüksek olanı. Eşiği kuruluş seçer: standardın kendisi böyle bir oran belirlemez. Kuruluş, eşlemenin oranını yalnızca yazılı bir gerekçeyle düşürebilir.',
    packShares: (list) => `Eşlemenin gerektirdiği: ${list}.`,
    loweredShares: 'Düşürülen oranlar',
    noLoweredShares: 'Yok.',
  },
  gaps: {
    title: 'Eksiklikler',
    none: (noun, items) =>
      items === 1
        ? `Eksiklik yok: tek ${nouns[noun].one} gerekli oranı sağlıyor.`
        : `Eksiklik yok: ${count(items)} ${nouns[noun].genitive} tümü gerekli oranı sağlıyor.`,
    reason: 'Gerekçe',
    peopleToTrain: 'Eğitim alacak kişi',
    gapOf({ status, counts, trained, eligible, missing }, threshold) {
      if (status === 'no-content')
        return counts === 'topics'
          ? 'Eşlenen konu olmadığından kimse eğitim alamaz. Bir konu eşlenene kadar kapsama oranına dâhil edilmez.'
          : 'Henüz konu olmadığından kimse eğitim alamaz. Bir konu eklenene kadar kapsama oranına dâhil edilmez.';
      if (eligible === 0) return 'Eğitime tabi kişi olmadığından kimse eğitim alamaz.';
      const more = `${wholePercent(threshold)} eşiğine ulaşmak için ${count(missing!)} kişi ${trained > 0 ? 'daha ' : ''}eğitim almalı`;
      if (trained === 0)
        return eligible === 1
          ? `Eğitime tabi tek kişi eğitim almadı: ${more}.`
          : `Eğitime tabi ${count(eligible)} kişiden hiçbiri eğitim almadı: ${more}.`;
      return `Eğitime tabi ${count(eligible)} kişiden ${count(trained)} kişi eğitim aldı (${percent(trained, eligible)}): ${more}.`;
    },
  },
  topics: {
    title: 'Eşlenen konular',
    topic: 'Konu',
    module: 'Modül',
    trained: 'Eğitim alan',
    counted: (number) => `${count(number)} konu`,
    anyOf: (number) => (number <= 1 ? `${count(number)} konu` : `${count(number)} konudan herhangi biri`),
    anyTopic: (noun) => `Kişi bazlı ${nouns[noun].one}: başarılan herhangi bir konu yeterlidir.`,
    anyTopicByLanguage: (noun) =>
      `Kişi bazlı ${nouns[noun].one}: kişinin beyan ettiği her programlama dilinde başarılan herhangi bir konu yeterlidir.`,
    byModule: 'Modüle göre eşlendi: bu liste CWE numarası yayımlamaz.',
    byCwe: (cweIds, custom) => `${custom ? 'Özel CWE eşlemesi: ' : ''}CWE ${cweIds.join(', ')}`,
  },
  trained: {
    title: 'Eğitim almış kişiler ve sayılan denemeler',
    about: (noun) =>
      `Her kişi ve deneme için bir satır; denemenin sayıldığı ${nouns[noun].many} ile birlikte. Hiçbir ${nouns[noun].one} için sayılmayan denemeler listelenmez.`,
    none: 'Eğitim almış kimse yok.',
    topic: 'Konu',
    score: 'Puan',
    passed: 'Başarılı',
    completed: 'Tamamlandı / kaydedildi',
    source: 'Kaynak',
    items: (noun) => `Sayıldığı ${nouns[noun].many}`,
    joined: 'Katılım',
    left: (at) => `ayrılma ${at}`,
    inTeam: (people, attempts) => `kişi: ${people} · deneme: ${attempts}`,
  },
  matrix: {
    about: (noun) =>
      `En az bir ${nouns[noun].locative} eğitim almamış her kişi için bir satır. Her sütun bu listedeki bir ${nouns[noun].one} içindir:`,
    aboutList: (noun) =>
      `En az bir ${nouns[noun].locative} eğitim almamış her kişi için, ilgili kimliklerle bir satır. Henüz eğitim almamış kişiler:`,
    missing: 'eğitim almadı',
    trained: 'eğitim aldı',
    exempt: 'muaf',
    legend: 'Üçgen: eğitim almadı. Daire: eğitim aldı. Çizgi: muaf, kişi sayılmaz.',
    teams: 'Ekibin yanındaki sayı, bu listedeki kişilerinin sayısıdır.',
    notTrainedOn: 'Eğitim almadıkları',
    exemptFrom: (ids) => `muaf: ${ids}`,
  },
  positions: {
    coverage: 'Kapsama',
    meanShare: 'Ortalama eğitim oranı',
    instant: 'An',
    status: 'Durum',
    share: 'Oran',
    trained: 'Eğitim alan / tabi',
    byItem: (noun) => `Her ${nouns[noun].one} için`,
    notThenItem: 'Çerçevede yok',
  },
  untrained: {
    trainedOn: 'Eğitim aldıkları',
    title: 'Henüz eğitim almamış kişiler',
    person: 'Kişi',
    email: 'E-posta',
    team: 'Ekip',
    notYet: (untrained, eligible) =>
      `${count(eligible)} kişiden ${untrained === 0 ? 'eğitim almayan yok' : `${count(untrained)} kişi henüz eğitim almadı`}`,
    noContent: 'Eşlenen konu olmadığından kimse eğitim alamaz ve kimse listelenmez.',
    everyone: 'Eğitime tabi tüm kişiler eğitim almıştır.',
    nothingMapped: (day) => `${day} itibarıyla bu çerçeveye eşlenen konu olmadığından kimse eğitim alamaz.`,
    nobodyUntrained: (day, eligible) =>
      `${day} itibarıyla ${eligible === 1 ? 'eğitime tabi tek kişi' : `eğitime tabi ${count(eligible)} kişinin tümü`}, eşlenen konusu olan tüm maddelerde eğitim almıştır.`,
  },
  languages: {
    title: 'Programlama diline göre son başarılı deneme',
    each: (eligible) => `${count(eligible)} kişi ve beyan ${eligible === 1 ? 'ettiği' : 'ettikleri'} diller`,
    language: 'Dil',
    none: 'Beyan edilmedi',
    status: 'Durum',
    trained: 'Eğitim aldı',
    notTrained: 'EĞİTİM ALMADI',
    lastPass: 'Son başarılı deneme',
    never: 'Yok',
  },
  rules: {
    mapping: 'Çerçeve eşlemesi',
    mappingValue: (title, mapping) => `${title}: ${mapping}.`,
    customMappings: 'Özel CWE eşlemeleri',
    noCustomMappings:
      'Bu çerçevede yok. Çerçeve başka bir listeye atıf yapıyorsa o listenin yürürlükteki eşlemeleri kullanılır.',
    customMappingsOf: (noun, custom, items) =>
      `${count(items)} ${nouns[noun].ablative} ${count(custom.length)} tanesinde çerçevenin eşlemesi yerine kuruluşun özel CWE eşlemesi kullanılır: ${custom.join(', ')}.`,
    topics: 'Eşlenen konular',
    topicsValue: (kind, noun) =>
      kind === 'owasp'
        ? `Bu listenin ailesinde, ${nouns[noun].genitive} CWE eşlemesindeki en az bir CWE numarasını taşıyan konular. Liste CWE numarası yayımlamıyorsa: ${nouns[noun].genitive} modüllerindeki konular.`
        : `Herhangi bir ailede, ${nouns[noun].genitive} CWE eşlemesindeki en az bir CWE numarasını taşıyan konular.`,
    trained: 'Eğitim almış',
    trainedValue(noun, byTopic, anyTopic, byLanguage) {
      const ways = [
        byTopic &&
          `Bir kişi, eşlenen konulardan herhangi birinde eğitim döneminde başarılı bir denemesi varsa o ${nouns[noun].locative} eğitim almış sayılır.`,
        anyTopic.length > 0 &&
          `${anyTopic.join(', ')} (kişi bazlı) için herhangi bir konuda başarılı bir deneme yeterlidir.`,
        byLanguage.length > 0 &&
          `${byLanguage.join(', ')} (kişi bazlı) için kişinin beyan ettiği her programlama dilinde herhangi bir konuda başarılı bir deneme gerekir; beyan edilen dil yoksa tek bir başarılı deneme yeterlidir.`,
      ];
      return ways.filter(Boolean).join(' ');
    },
    status: 'Durum',
    statusValue:
      'İçerik yok: eşlenen konu yok. Aktivite yok: kimse eğitim almamış veya eğitime tabi kişi yok. Oran sağlandı: eğitim alan / eğitime tabi oranı en az gerekli oran kadar. Oranın altında: diğer tüm durumlar. Durum, herkesin eğitim aldığı anlamına gelmez.',
    coverage: 'Kapsama oranı',
    coverageValue: (noun) =>
      `Gerekli oranı sağlayan ${nouns[noun].many} / içeriği olan ${nouns[noun].many}. Ortalama eğitim oranı: içeriği olan ${nouns[noun].pluralLocative} eğitim alan / eğitime tabi oranlarının ortalaması.`,
    averageScore: 'En iyi puan ortalaması',
    averageScoreValue:
      'Puanlı denemesi olan, eğitime tabi kişilerin eşlenen konularda eğitim dönemindeki en iyi puanlarının (kişi başına bir puan) ortalaması. Puanlı denemesi olmayanlar ve muaf kişiler hariçtir.',
    attempts: 'Sayılan deneme',
    attemptsValue: (noun, byLanguage) =>
      `Her kişi ve ${nouns[noun].one} için: eğitim dönemindeki, eşlenen bir konudaki en son başarılı deneme; aynı anda tamamlananlarda sonra kaydedilen, ardından deneme kimliği büyük olan.${byLanguage.length > 0 ? ` ${byLanguage.join(', ')} için: kişinin beyan ettiği her programlama dili için bir deneme.` : ''}`,
    leavers: 'Ayrılan kişiler',
    leaversValue:
      'Eğitim ve muafiyet ayrılma anına göredir: ayrılma anında biten eğitim dönemindeki başarılı denemeler ve o anda beyan edilen dillerle. Konular, bu belgenin anında eşlenen konulardır.',
    trend: 'Gelişim',
    trendValue: (timeZone) =>
      `Her ay, ${timeZone} saat dilimindeki son milisaniyesiyle biter. Değerleri o anın rollerini, ekiplerini, ayarlarını, içeriğini, çerçevesini ve eğitim dönemini, bu belgenin bildiği kayıtlarla kullanır.`,
    peopleToTrain: 'Eğitim alacak kişi',
    peopleToTrainValue: (noun) =>
      `Gerekli orana ulaşmak için eğitim alması gereken eğitime tabi kişiler. Eksiklik, gerekli oranı sağlamayan bir ${nouns[noun].one} anlamına gelir. En büyük eksiklikler: en çok kişinin daha eğitim alması gereken ${nouns[noun].many}; sayılar eşitse çerçevedeki sırayla.`,
  },
});
