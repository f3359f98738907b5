import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = {
  owasp: { one: 'risk', title: 'Risk', titles: 'Riskler' },
  regulatory: { one: 'kontrol', title: 'Kontrol', titles: 'Kontroller' },
};

/** Nouns stay singular after a number in Turkish. */
export const tr = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => ({
  title: 'Çerçeve Kanıt Raporu',
  statuses: {
    covered: 'Kapsanıyor',
    partial: 'Kısmen',
    'no-activity': 'Etkinlik yok',
    'no-content': 'İçerik yok',
  },
  glance: {
    coverage: 'Kapsama',
    meanShare: 'Ortalama pay',
    covered: (kind) => `Kapsanan ${nouns[kind].one}`,
    coveredOf: (covered, of) => `${count(covered)} / ${count(of)}`,
    gaps: 'Açıklar',
    eligible: 'Kapsamdaki kişiler',
  },
  summary: {
    noContent: (kind, day) =>
      `${day} tarihinde bu çerçevenin hiçbir maddesine (${nouns[kind].one}) konu karşılık gelmiyor, bu yüzden kapsama verilemez. Burada yazılı CWE numaralarını taşıyan konular ekleyin.`,
    nobodyEligible: (day) =>
      `${day} tarihinde kapsamda kimse yok: etkin hiç kimse “learner” rolünde değil; pay verilemez ve hiçbir şey kapsanmış sayılmaz.`,
    inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
      const outside = noContent > 0 ? ` İçeriği olmayan ve dışarıda kalan: ${count(noContent)}.` : '';
      return `İçeriği olan ${count(itemCount - noContent)} ${nouns[kind].one} içinden ${count(covered)} tanesi kapsanıyor: kapsamdaki ${count(eligible)} kişinin en az ${wholePercent(threshold)} kadarı eğitilmiş.${outside}`;
    },
    framework: 'Çerçeve',
    pack: 'Paket',
    packIs: (id, version, builtIn) =>
      `${id}, sürüm ${version}, ${builtIn ? 'Docket ile gelen' : 'kuruluşun eklediği'}`,
    asOf: 'An',
    byStatus: 'Duruma göre',
    byStatusIs: ({ covered, partial, noActivity, noContent }) =>
      `${count(covered)} kapsanıyor, ${count(partial)} kısmen, ${count(noActivity)} etkinliksiz, ${count(noContent)} içeriksiz`,
    chart: (kind) => `Eğitilmiş kapsamdaki kişilerin payı, ${nouns[kind].one} bazında`,
    threshold: (number) => `eşik ${wholePercent(number)}`,
    firstOf: (kind, drawn, of) =>
      `${count(of)} ${nouns[kind].one} içinden ilk ${count(drawn)}; izleyen tablo hepsini içerir.`,
  },
  items: {
    section: (kind) => `${nouns[kind].titles} ve açıklar`,
    title: (kind) => nouns[kind].titles,
    item: (kind) => nouns[kind].title,
    status: 'Durum',
    share: 'Pay',
    trainedOfEligible: 'Eğitilen / kapsam',
    threshold: 'Eşik',
    averageScore: 'Ort. puan',
    topics: 'Konular',
    ownSet: 'kuruluşun kendi CWE kümesiyle',
  },
  gaps: {
    title: 'Açıklar',
    none: (kind, items) => `Açık yok: ${count(items)} ${nouns[kind].one} kapsanıyor.`,
    missing: 'Eksik olan',
    peopleMissing: 'Eksik kişi',
    gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
      if (status === 'no-content')
        return counts === 'topics'
          ? 'Hiçbir konu karşılık gelmiyor, bu yüzden kimse eğitilemez. Bir konu gelene dek kapsama dışında kalır.'
          : 'Henüz konu yok, bu yüzden kimse eğitilemez. Bir konu gelene dek kapsama dışında kalır.';
      if (eligible === 0) return 'Kapsamda kimse yok, bu yüzden kimse eğitilemez.';
      const needed = `${wholePercent(threshold)} için ${count(missing!)} kişi ${trained > 0 ? 'daha ' : ''}eğitilmeli`;
      if (trained === 0) return `Kapsamdaki ${count(eligible)} kişiden hiçbiri eğitilmemiş: ${needed}.`;
      return `Kapsamdaki ${count(eligible)} kişiden ${count(trained)} kişi eğitilmiş (${percent(share)}): ${needed}.`;
    },
  },
  topics: {
    title: 'Sayılan konular',
    topic: 'Konu',
    module: 'Modül',
    trained: 'Eğitilen',
    counted: (number) => `${count(number)} konu`,
    anyOf: (number) => `${count(number)} konudan herhangi biri`,
    anyTopic: 'Zayıflıklarla değil kişilerle ilgili: her konu sayılır.',
    anyTopicByLanguage:
      'Zayıflıklarla değil kişilerle ilgili: kişi için bildirilen her dilde her konu sayılır.',
    byModule: 'Modüle göre seçildi: bu liste CWE numarası yayımlamıyor.',
    byCwe: (cweIds, own) => `${own ? 'Kuruluşun kendi kümesi: ' : ''}CWE ${cweIds.join(', ')}`,
  },
  untrained: {
    title: 'Henüz eğitilmemiş kişiler',
    person: 'Kişi',
    email: 'E-posta',
    team: 'Takım',
    notYet: (untrained, eligible) => `${count(eligible)} kişiden ${count(untrained)} kişi henüz eğitilmedi`,
    noContent: 'Hiçbir konu karşılık gelmiyor: kimse eğitilemez, bu yüzden kimse listelenmedi.',
    everyone: 'Kapsamdaki herkes eğitilmiş.',
    nobodyEligible: (day) => `${day} tarihinde kapsamda kimse yok: etkin hiç kimse “learner” rolünde değil.`,
    nothingMaps: (day) =>
      `${day} tarihinde bu çerçevede hiçbir şeye konu karşılık gelmiyor, bu yüzden kimse eğitilemez.`,
    nobodyMissing: (day, eligible) =>
      `${day} tarihinde eksik kimse yok: ${count(eligible)} kişi, konusu olan her yerde eğitilmiş.`,
  },
  languages: {
    title: 'Dile göre son başarı',
    each: (eligible) => `${count(eligible)} kişi, bildirilen dilleriyle`,
    language: 'Dil',
    none: 'Bildirilmedi',
    state: 'Durum',
    trained: 'Eğitildi',
    notTrained: 'EĞİTİLMEDİ',
    lastPass: 'Son başarı',
    never: 'Hiç',
  },
  rules: {
    pack: 'Çerçeve paketi',
    packIs: (title, pack) => `${title}: ${pack}.`,
    ownSets: 'Kendi CWE kümeleri',
    noOwnSets: 'Bu çerçevede yok. Başka bir listeye gönderme yaptığı yerde oradaki geçerli kümeler sayılır.',
    ownSetsOf: (kind, own, items) =>
      `${items} ${nouns[kind].one} içinden ${own.length} tanesinde paketin kümesi yerine kuruluşun kendi kümesi geçerli: ${own.join(', ')}.`,
    topics: 'Sayılan konular',
    topicsAre: (kind) =>
      kind === 'owasp'
        ? 'Bu listenin ailesinden, riskin kümesindeki en az bir CWE numarasını taşıyan konular; liste numara yayımlamıyorsa modüllerinin konuları.'
        : 'Kontrolün kümesindeki en az bir CWE numarasını taşıyan, her aileden konular.',
    trained: 'Eğitilmiş',
    trainedIs(kind, byTopic, anyTopic, byLanguage) {
      const ways = [
        byTopic &&
          `Bir maddede (${nouns[kind].one}): karşılık gelen konulardan herhangi birinde dönem içinde başarılı bir deneme.`,
        anyTopic.length > 0 && `Kişilerle ilgili ${anyTopic.join(', ')} için: herhangi bir konuda.`,
        byLanguage.length > 0 &&
          `Kişilerle ilgili ${byLanguage.join(', ')} için: kişi için bildirilen her dilde herhangi bir konuda; dil bildirilmemişse herhangi bir konuda.`,
      ];
      return ways.filter(Boolean).join(' ');
    },
    status: 'Durum',
    statusIs:
      'İçerik yok: konu karşılık gelmiyor. Etkinlik yok: kimse eğitilmemiş veya kapsamda kimse yok. Kapsanıyor: eğitilen / kapsam en az eşik kadar. Kısmen: kalan her şey.',
    coverage: 'Kapsama',
    coverageIs: (kind) =>
      `Kapsanan ${nouns[kind].one} / (${nouns[kind].one} sayısı − içeriksizler). Ortalama pay: içeriği olanlarda eğitilen / kapsam ortalaması.`,
    averageScore: 'Ort. puan',
    averageScoreIs:
      'Kapsamdaki kişilerin, sayılan konularda dönem içindeki en iyi puanlarının ortalaması; denemesi olmayanlar dışarıda bırakılır.',
    missing: 'Eksik kişi',
    missingIs: (kind) =>
      `Eşiğe ulaşılana dek eğitilmesi gereken kapsamdaki kişiler. Kapsanmayan her ${nouns[kind].one} bir açıktır.`,
  },
});
