import type { ErrorMessages } from '../index.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'Çerçeve bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  notOwasp: (id) => `“${id}” bir OWASP listesi değil. Mevzuat çerçevesi olarak isteyin.`,
  notRegulatory: (id) => `“${id}” bir mevzuat çerçevesi değil. OWASP listesi olarak isteyin.`,
  itemNotFound: (framework) =>
    `Madde bulunamadı: ${framework}. Kimliği kontrol edin veya çerçevenin bir maddesini seçin.`,
  packNotFound: (id) =>
    `“${id}” özel çerçevesi bulunamadı. Kimliği kontrol edin veya listeyi yenileyin. Docket ile gelen çerçeveler değiştirilemez ve kaldırılamaz.`,
  invalidReferences: 'Çerçeve tanımı, kullanılamayan maddelere başvuruyor. Hata ayrıntılarına bakın.',
  tooManyPacks: (max) =>
    `Bir kuruluşun ${max.toLocaleString('tr')} özel çerçevesi olabilir. Önce artık gerekmeyen birini kaldırın.`,
  tooManyItems: (max) =>
    `Tüm özel çerçevelerde toplam ${max.toLocaleString('tr')} madde olabilir. Maddeleri veya artık gerekmeyen bir çerçeveyi kaldırın.`,
  tooManyCwes: (max) =>
    `Tüm özel çerçevelerin maddelerinde, başvurdukları maddelerinkiler dâhil toplam ${max.toLocaleString('tr')} CWE olabilir. CWE’leri veya başvuruları kaldırın.`,
  referencedBy: (id, problem) =>
    `“${id}” çerçevesi buna başvurduğundan bu değişiklik onu bozar: ${problem} Önce “${id}” çerçevesini değiştirin.`,
  personBasedItem: (itemId) =>
    `“${itemId}”, CWE eşlemesi olmayan kişi bazlı bir madde olduğundan özelleştirilemez. CWE içeren bir madde seçin.`,
  personBasedItemIssue: 'Kişi bazlı bir maddenin CWE eşlemesi yoktur. CWE içeren bir madde seçin.',
  noRequiredShare: (itemId) =>
    `Çerçevede “${itemId}” için gerekli oran tanımlanmadığından kapsama eşiği geçerlidir. Değiştirmek için “Ayarlar” sayfasını açın.`,
  noRequiredShareIssue:
    'Çerçevede bu madde için gerekli oran tanımlanmamış. Bunun yerine kapsama eşiğini değiştirin.',
  notLower: (itemId, percent) =>
    `Çerçevenin “${itemId}” için gerekli oranı %${percent}. Daha düşük bir yüzde girin veya çerçevenin gerekli oranına geri dönün.`,
  notLowerIssue: (percent) => `${percent} değerinden küçük bir sayı girin.`,
  lowerWithoutEffect: (itemId, ofPack, threshold) =>
    `Kapsama eşiği %${threshold}, çerçevenin “${itemId}” için gerekli oranı %${ofPack} olduğundan daha düşük bir oranın etkisi olmaz. Önce ayarlarda kapsama eşiğini düşürün.`,
  lowerWithoutEffectIssue: (threshold) =>
    `Kapsama eşiği %${threshold} iken daha düşük bir oranın etkisi olmaz.`,
  belowThreshold: (itemId, threshold) =>
    `“${itemId}” için gerekli oran, %${threshold} olan kapsama eşiğinin altında olamaz. En az ${threshold} girin.`,
  belowThresholdIssue: (threshold) => `En az ${threshold} (kapsama eşiği) girin.`,
  unknownFramework: (reference, frameworkId) =>
    `“${reference}”, bulunamayan “${frameworkId}” çerçevesine başvuruyor. Kimliği düzeltin veya önce o çerçeveyi ekleyin.`,
  unknownItem: (reference, frameworkId, itemId) =>
    `“${reference}”, “${frameworkId}” çerçevesinde bulunamayan “${itemId}” maddesine başvuruyor. Maddenin kimliğini düzeltin.`,
  circularReference: (reference, address) =>
    `“${reference}”, “${address}” maddesine döngüsel bir başvurudur. Başvuruyu kaldırın.`,
  noCwes: (reference) => `“${reference}” CWE içermediğinden bir şey eklemiyor. Başvuruyu kaldırın.`,
};
