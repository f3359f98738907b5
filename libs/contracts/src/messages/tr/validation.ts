import type { ErrorMessages } from '../index.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value) => value.toLocaleString('tr'),
  required: 'Zorunlu. Bir değer girin.',
  invisibleText: 'Metinde görünür karakter yok. Okunabilir bir metin girin.',
  unknownField: (name) => `İstekte “${name}” adlı bir alan yok. Yazımını düzeltin veya alanı kaldırın.`,
  unknownFields: 'İstekte bilinmeyen alanlar var. Yazımlarını düzeltin veya alanları kaldırın.',
  wrongType: {
    string: 'Metin girin.',
    number: 'Sayı girin.',
    int: 'Tam sayı girin.',
    boolean: 'true veya false girin.',
    array: 'Liste girin.',
    object: 'Adlandırılmış alanları olan bir nesne girin.',
    record: 'Adlandırılmış alanları olan bir nesne girin.',
    null: 'null girin veya alanı kaldırın.',
    never: 'Bu alana burada izin verilmez. Kaldırın.',
  },
  invalidValue: 'Bu değere burada izin verilmez. API belgelerinde açıklanan bir değer girin.',
  onlyValue: (value) => `Şunu girin: ${value}.`,
  oneOf: (values) => `Şu değerlerden birini girin: ${values}.`,
  tooLong: (max) => `En fazla ${max} karakter girin.`,
  tooShort: (min) => `En az ${min} karakter girin.`,
  tooManyEntries: (max) => `En fazla ${max} giriş ekleyin.`,
  tooFewEntries: (min) => `En az ${min} giriş ekleyin.`,
  atMost: (max) => `${max} veya daha küçük bir değer girin.`,
  lessThan: (max) => `${max} değerinden küçük bir değer girin.`,
  atLeast: (min) => `${min} veya daha büyük bir değer girin.`,
  moreThan: (min) => `${min} değerinden büyük bir değer girin.`,
  uuid: 'Geçerli bir UUID girin.',
  instant: 'ISO 8601 biçiminde, saat dilimiyle bir tarih ve saat girin; örn. 2026-11-23T14:05:00Z.',
  instantYears: '1 ile 9999 arasında bir yıl girin.',
  unstorableText: 'Metinde bir NUL karakteri veya eşleşmemiş bir vekil karakter (surrogate) var. Kaldırın.',
  lineBreak: 'Metinde satır sonu var. Tek satırda yazın.',
  tooManyBytes: (max) =>
    `Metin, UTF-8 olarak ${max.toLocaleString('tr')} bayttan uzun. Kısaltın; ASCII dışındaki karakterler 2–4 bayt sayılır.`,
  email: 'Bir e-posta adresi girin; örn. ada@example.com.',
  emailInvisible: (character) =>
    `Adreste görüntülenmeyen bir karakter var (${character}). Adresi yeniden yazın.`,
  emailMailto: 'Adres "mailto:" ile başlıyor. Bunu kaldırın.',
  emailQuotes: 'Adreste tırnak işareti var. Kaldırın.',
  emailBrackets: 'Adreste < veya > var. Ad olmadan yalnızca adresi girin.',
  emailSeparator: 'Adreste virgül veya noktalı virgül var. Ayırıcı olmadan tek bir adres girin.',
  emailSpace: 'Adreste boşluk var. Kaldırın.',
  language: 'Dil; boşluk, virgül, noktalı virgül veya dikey çizgi içeremez.',
  effectiveInFuture: 'Geçerlilik tarihi gelecekte. Bugünü veya daha erken bir tarihi seçin.',
  notWithEffectiveDate: 'Bu, geçerlilik tarihiyle birlikte değiştirilemez. İki istek gönderin.',
  nothingEffective:
    'Rolü, ekibi, dilleri, görevi veya kuruluşa özel yazılım çalışmasını da değiştirin: değişiklik bu tarihten itibaren geçerli olur.',
  noJobFunctions: 'En az bir görev girin.',
  joinedInFuture: 'Katılım tarihi gelecekte. Bugünü veya daha erken bir tarihi seçin.',
  passwordTooShort: (min) => `En az ${min.toLocaleString('tr')} karakter kullanın.`,
  noScopes: 'En az bir izin seçin.',
  contentId: 'Kimlik boşluk içeremez; örn. sql-injection.',
  contentIdTooLong: (max) => `Kimlik en fazla ${max.toLocaleString('tr')} karakter olabilir.`,
  cweId: '1 ile 1499 arasında bir CWE numarası girin.',
  moduleOfNewFamily: 'Konuyu başka bir aileye taşımak için o ailedeki modülünü de belirtin.',
  titleWithoutModule: 'Bu başlığı taşıyan modülün kimliğini de belirtin.',
  noTarget: 'Atanacak içeriği seçin.',
  noScope: 'Atamanın kimin için olduğunu seçin.',
  noTeamsOrPeople: 'En az bir ekip veya kişi seçin.',
  tooManyScopeTeams: (max) =>
    `Bir atama en fazla ${max.toLocaleString('tr')} ekip için olabilir. Kuruluşun tamamına atayın veya birden fazla atama oluşturun.`,
  tooManyScopePeople: (max) =>
    `Bir atama en fazla ${max.toLocaleString('tr')} kişi için olabilir. Bunun yerine ekiplerini seçin veya birden fazla atama oluşturun.`,
  noItems: 'En az bir konu veya senaryo ekleyin.',
  tooManyItems: (max) =>
    `Özel seçimde en fazla ${max.toLocaleString('tr')} öğe olabilir. Bunun yerine bir kurs içe aktarın veya birden fazla atama oluşturun.`,
  duplicateItem: 'Bu öğe zaten seçimde var. İkisinden birini kaldırın.',
  fixedAtCreation:
    'Bu değer atama oluşturulurken belirlenir. İstekten çıkarın veya başka bir atama oluşturun.',
  requiredForPopulation: (population) => `“${population}” ana kütlesi için zorunludur.`,
  notOfPopulation: (population) => `“${population}” ana kütlesinde bu parametre yok. Kaldırın.`,
  noExemptionSubject: 'Bir atama veya kontrol seçin.',
  noPeople: 'En az bir kişi seçin.',
  tooManyPeople: (max) => `En fazla ${max.toLocaleString('tr')} kişi seçin.`,
  duplicatePerson: 'Bu kişi iki kez listelenmiş. İkisinden birini kaldırın.',
  noTopics: 'En az bir konu seçin.',
  tooManyTopics: (max) => `En fazla ${max.toLocaleString('tr')} konu seçin.`,
  duplicateTopic: 'Bu konu iki kez listelenmiş. İkisinden birini kaldırın.',
  noAssessment: 'Nasıl başarılı olunduğunu belirtin: katılımla veya puanla.',
  noScore: '0 ile 100 arasında bir puan girin.',
  scoreOfAttendance: 'Bu oturumda katılım başarılı sayılıyor. Puanı kaldırın.',
  tooManyClassroomAttempts: (max) =>
    `Bir oturumda en fazla ${max.toLocaleString('tr')} deneme olabilir: kişi sayısı çarpı konu sayısı. Birden fazla oturum kaydedin.`,
  endNowWithEnd: 'endsAt veya endNow değerlerinden yalnızca birini gönderin.',
  countingDays: (max) => `Gün sayısı olarak 0 ile ${max.toLocaleString('tr')} arasında bir tam sayı girin.`,
  attemptWithoutPerson: 'userId, email, employeeNumber veya account gönderin.',
  attemptWithTwoPersons: 'Ya userId ya da email, employeeNumber ve account gönderin.',
  issuerWithoutAccount:
    'accountIssuer, bir hesabın sistemidir. account değerini de gönderin veya accountIssuer değerini kaldırın.',
  attemptWithoutScore: 'score veya result gönderin.',
  attemptWithScoreAndResult: 'score veya result değerlerinden yalnızca birini gönderin.',
  startedAfterCompletion: 'startedAt, completedAt değerinden sonra olamaz.',
  noAttempts: 'En az bir deneme gönderin.',
  tooManyAttempts: (max) => `Bir istekte en fazla ${max.toLocaleString('tr')} deneme gönderin.`,
  pageWithCursor: 'page veya cursor değerlerinden yalnızca birini gönderin.',
  pageBeyondLimit: (max) =>
    `Sayfa numarasıyla yalnızca en yeni ${max.toLocaleString('tr')} olay okunabilir. Daha eski olaylar için nextCursor kullanın.`,
  retentionDays: (min, max) =>
    `Gün sayısı olarak ${min.toLocaleString('tr')} ile ${max.toLocaleString('tr')} arasında bir tam sayı girin.`,
  timeZone: 'Bir saat diliminin adını girin; örn. Europe/Berlin.',
  color: 'Onaltılık gösterimle bir renk girin; örn. #0B6E6E.',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max) =>
    `nist-ssdf gibi bir kimlik girin: harf, rakam, nokta, kısa çizgi ve alt çizgi; en fazla ${max.toLocaleString('tr')} karakter.`,
  itemId: (max) =>
    `PW.4 gibi bir kimlik girin: harf, rakam, nokta, kısa çizgi ve alt çizgi; en fazla ${max.toLocaleString('tr')} karakter.`,
  noCwes: 'En az bir CWE listeleyin.',
  unknownCwe: (cwe) => `CWE-${cwe} yok. Bir CWE’nin numarasını girin.`,
  tooManyReferences: (max) =>
    `Çerçeve, diğer maddelere ${max.toLocaleString('tr')} kereden fazla başvuruyor. Çerçevelerin tamamına başvurun veya çerçeveyi bölün.`,
  module: 'Bir modülün kimliğini veya kimliğinin başını girin.',
  unionReference: '"framework" veya "framework/item" girin.',
  noItems: 'Bir çerçevede en az bir madde olmalıdır.',
  reservedId: '"summary" ayrılmış bir kimliktir. Başka bir kimlik seçin.',
  familyMissing: 'OWASP listesi tek bir ailenin konularını seçer. Aileyi ekleyin.',
  familyNotAllowed: 'Mevzuat çerçevesi tüm ailelerin konularını seçer. Aileyi kaldırın.',
  duplicateItem: (id) => `“${id}” madde kimliği iki kez kullanılmış. Her maddeye kendi kimliğini verin.`,
  selectsNothing: (id) =>
    `“${id}” maddesi hiçbir konu seçmiyor. Maddeye cwes, modules, unionOf veya people ekleyin.`,
  peopleWithSelection: (id) =>
    `“${id}” maddesi kişi bazlıdır ve ayrıca cwes, modules veya unionOf içeremez. Birini kaldırın.`,
  modulesWithCwes: (id) =>
    `“${id}” maddesinde hem modüller hem CWE’ler var. Modülleri yalnızca CWE yayımlamayan listelerde kullanın.`,
  modulesInRegulatory:
    'Modüller tek bir aileye aittir. Mevzuat çerçevesindeki bir kontrolün konularını CWE’ye göre seçin.',
  grouping: 'Tek gruplama "docket" değeridir. Gruplama standardın kendisine aitse alanı kaldırın.',
  requiredShare:
    'Gerekli oranı 1 ile 100 arasında tam yüzde olarak girin veya kapsama eşiğini kullanmak için kaldırın.',
  trainingOnly: 'true veya false girin.',
  editionMissing: 'Bu kaynağın yayımladığı sürümü de belirtin.',
  enterWholePercent: '50 ile 99 arasında tam yüzde girin.',
  reasonMissing: 'Gerekçeyi belirtin. Belgelere basılır.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes) =>
    `Dosya ${kilobytes.toLocaleString('tr')} KB’den büyük. Daha küçük bir sürümünü kaydedin.`,
  unknownFormat: 'Dosya PNG, JPEG veya SVG değil. Başka bir dosya seçin.',
  dimensions: (size, min, max) =>
    `Görüntü ${size} piksel. Her kenarı ${min} ile ${max} piksel arasında olacak şekilde yeniden boyutlandırın.`,
  damaged: 'Dosya bozuk. Yeniden dışa aktarın.',
  interlaced: 'PNG geçmeli (interlaced). Geçmesiz olarak kaydedin.',
  unsupportedJpeg: 'Bu JPEG türü desteklenmiyor. Görüntüyü PNG olarak kaydedin.',
  cmykJpeg: 'JPEG, kanal başına 8 bit RGB veya gri tonlamalı değil. Kanal başına 8 bit RGB olarak kaydedin.',
  tooComplex: 'Görüntünün okunması çok uzun sürüyor. Daha basit bir sürümünü kaydedin.',
  empty: 'SVG’de görünür şekil yok. Başka bir dosya seçin.',
  nestedSvg: 'SVG başka bir SVG içeriyor. Düz şekiller olarak kaydedin.',
  effect: (name) => `SVG “${name}” efektini kullanıyor. Düz şekiller olarak kaydedin.`,
  notSvg: 'Dosya SVG değil. SVG olarak yeniden dışa aktarın.',
  noSize: 'SVG boyutunu belirtmiyor. viewBox ile dışa aktarın.',
  unsupportedCss: 'SVG’de belgelerin desteklemediği stil kuralları var. Düz SVG olarak kaydedin.',
  tooManyShapes: 'SVG’de çok fazla şekil var. Sadeleştirin.',
  embeddedDocument: 'SVG bir betik veya başka bir belge içeriyor. Düz SVG olarak kaydedin.',
  script: 'SVG bir betik içeriyor. Düz SVG olarak kaydedin.',
  reference: 'SVG başka görüntülere veya şekillere başvuruyor. Düz şekiller olarak kaydedin.',
  externalResource: 'SVG harici bir kaynak yüklüyor. Düz SVG olarak kaydedin.',
  text: 'SVG metin içeriyor. Her yerde aynı görünmesi için metni eğrilere dönüştürün.',
  unsupportedElement: (name) =>
    `SVG, belgelerin desteklemediği <${name}> öğesini içeriyor. Düz şekiller olarak kaydedin.`,
  unknownPathCommand: 'SVG’de bilinmeyen bir komut içeren bir yol var. Yeniden dışa aktarın.',
  gradient: 'SVG bir şekli renk geçişi veya desenle dolduruyor. Düz renkler kullanın.',
  unknownColor: (color) =>
    `SVG “${color}” rengini kullanıyor. Rengi onaltılık gösterimle yazın; örn. #0B6E6E.`,
  unknownTransform: 'SVG bilinmeyen bir dönüşüm kullanıyor. Yeniden dışa aktarın.',
};
