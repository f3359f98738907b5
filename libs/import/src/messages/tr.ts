import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('tr');
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` Bunu mu demek istediniz: “${similar}”?`;
const instantFormat =
  'Saat dilimiyle birlikte ISO 8601 kullanın, örneğin 2026-03-31T17:00:00Z veya 2026-03-31T19:00:00+02:00.';

/** The messages of imports in Turkish. */
export const tr: ImportMessages = {
  files: {
    unknownKind: `Dosya adı, dosyanın ne içerdiğini göstermiyor. Dosyayı ${fileNames} olarak adlandırın veya xAPI ifadeleri için .json, .jsonl ya da .ndjson uzantısını kullanın.`,
    unknownRecords: `Kayıtlar, actor, verb ve object içeren xAPI ifadeleri değil; dosya adı da dosyanın başka ne içerdiğini göstermiyor. İfadeleri düzeltin veya dosyayı ${fileNames} olarak adlandırın.`,
    unknownEncoding:
      'Dosya UTF-8, UTF-16 veya Windows-1252 ile kodlanmamış ya da bu satır bozuk. Excel’de kaydederken “CSV UTF-8 (Virgülle ayrılmış)” seçin.',
    otherEncoding: (names) =>
      `Dosya UTF-8, UTF-16 veya Windows-1252 ile değil, büyük olasılıkla ${names} ile kodlanmış. Excel’de kaydederken “CSV UTF-8 (Virgülle ayrılmış)” seçin.`,
    declaredSeparator: (separator) =>
      `İlk satır, ayırıcı olarak “${separator}” bildiriyor. Dosyayı sütunlar arasında virgül, noktalı virgül, sekme veya dikey çizgi ile kaydedin.`,
    empty: 'Dosya boş. İlk satır sütun adlarını içermelidir.',
    noObjects: 'Dosya kayıt içermiyor. Bir JSON nesneleri listesi içermelidir.',
    unknownColumn: (columns, similar) =>
      `Bilinmeyen sütun.${didYouMean(similar)} Desteklenen sütunlar: ${columns}.`,
    unusableColumn:
      'Bu sütunun adı 1.000 karakterden uzun ya da NUL karakteri veya eşsiz bir vekil karakter içeriyor. Sütunu yeniden adlandırın.',
    repeatedColumn: 'Kayıtlar bu özelliği farklı büyük/küçük harflerle iki kez içeriyor. Birini kaldırın.',
    repeatedName: ([first, second]) =>
      `${first} ve ${second} numaralı sütunların adı bu. Birini yeniden adlandırın veya kaldırın.`,
    missingColumn: (columns) => `Başlık bu sütunu içermiyor. Zorunlu sütunlar: ${columns}.`,
    noneOfColumns: (columns) =>
      `Başlık bu sütunu içermiyor; satırın kiminle ilgili olduğunu belirten başka bir sütun da yok. Şu sütunlardan birini ekleyin: ${columns}.`,
    tooManyColumns: (found, max) =>
      `Tabloda en az ${count(found)} sütun var, ancak en fazla ${count(max)} sütun içe aktarılabilir. Diğerlerini kaldırın veya ayırıcıyı kontrol edin.`,
    unnamedColumn: (position) =>
      `${position} numaralı sütundaki hücrede bir değer var, ancak sütunun adı yok. Başlığa adı ekleyin veya değeri kaldırın.`,
    repeatedHeader: 'Bu satır başlığı yineliyor. Kaldırın.',
    unbalancedQuotes:
      'Bu satırdaki tırnaklar eşleşmiyor. Tırnak içindeki her alanı bir tırnakla kapatın ve içindeki her tırnağı iki kez yazın.',
    rowTooLong: (max) =>
      `Bu satır ${count(max)} karakterden uzun. Satırda açılan bir tırnak kapatılmamış olabilir.`,
    tooManyDamagedRows: (rows) =>
      `${count(rows)} satırdan fazlasında tırnaklar eşleşmiyor. Tırnakları düzeltin veya dosyayı yeniden dışa aktarın.`,
    fieldCount: (found, expected) =>
      `Bu satırda ${count(found)} alan var, ancak başlıkta ${count(expected)} alan var. Ayırıcıyı içeren alanları tırnak içine alın ve fazla alanları kaldırın.`,
    oldWorkbook:
      'Dosya eski bir Excel çalışma kitabı (.xls) veya parola korumalı. Parolasız .xlsx olarak ya da CSV UTF-8 olarak kaydedin.',
    otherDocument: 'Bu tür belgeler okunamıyor. Elektronik tabloyu .xlsx veya CSV UTF-8 olarak kaydedin.',
    pdf: 'Dosya bir PDF belgesi. Verileri CSV veya .xlsx olarak dışa aktarın.',
    notText: 'Dosya ne tablo ne de metin içeriyor. Verileri CSV veya .xlsx olarak dışa aktarın.',
    otherArchive: 'Bu tür arşivler okunamıyor. ZIP veya gzip kullanın ya da dosyaları arşivsiz gönderin.',
    damagedArchive: 'Dosya bozuk veya eksik. Yeniden kaydedin veya indirin.',
    unsafeMember:
      'Arşivde, yolu arşivin dışına çıkan bir dosya var. Arşivi dosyaların bulunduğu klasörden yeniden oluşturun.',
    emptyArchive: 'Arşivde dosya yok.',
    encrypted: 'Dosya parola korumalı. Arşivi parolasız olarak yeniden oluşturun.',
    tooLargeDecompressed: (gigabytes) =>
      `Dosya açıldığında çok büyük; sınır ${count(gigabytes)} GB. Dosyayı birkaç dosyaya bölün.`,
    tooManyMembers: (max) => `Arşivde ${count(max)} dosyadan fazlası var. Birkaç arşive bölün.`,
    tooManySheets: (max) =>
      `Çalışma kitabında ${count(max)} sayfadan fazlası var. Birkaç çalışma kitabına bölün.`,
    tooNested: (max) =>
      `Dosya, iç içe ${count(max - 1)} arşivden fazlasının içinde. Bunun yerine içteki arşivi gönderin.`,
    invalidObject: 'Bu bir JSON nesnesi değil. Düzeltin; her kayıt süslü ayraçlar içinde bir nesnedir.',
    objectTooLong: (max) => `Bir kayıt ${count(max)} karakterden uzun. Her kaydı ayrı bir nesneye koyun.`,
    tooManyValues: (max) => `Bir kayıtta ${count(max)} değerden fazlası var. Uzun listelerini kaldırın.`,
    cellTooLong: (max) => `Hücre ${count(max)} karakterden uzun. Metnini kısaltın.`,
    cellsTooLong: (max) =>
      `Bu satırın hücreleri toplamda ${count(max)} karakterden uzun. Metinlerini kısaltın.`,
    nestedObjects: (property) =>
      `“${property}” özelliği bir nesne listesi içeriyor veya çok derin iç içe. Nesne başına bir kayıt dışa aktarın.`,
    unexpectedInList: (character) =>
      `Bir kayıt bekleniyordu, ancak “${character}” bulundu. Dosya bir JSON nesneleri dizisi veya satır başına bir nesne içermelidir.`,
    severalLists: 'Belge birden fazla kayıt listesi içeriyor. Her listeyi ayrı bir dosyaya koyun.',
    invalidNumber: (value) => `“${value}” bir sayı değil. Hücreyi düzeltin.`,
    invalidSerial: (value) => `Hücre tarih biçiminde, ancak ${value} bir tarih değil. Hücreyi düzeltin.`,
    errorValue: (value) => `Hücre ${value} hatasını içeriyor. Formülü düzeltin.`,
    noFormulaValue:
      'Hücre, sonucu olmayan bir formül içeriyor. Çalışma kitabını bir elektronik tablo programında açıp kaydedin.',
    truncatedArray: 'JSON dizisi kapatılmamış, bu yüzden dosya eksik olabilir. Dosyayı yeniden dışa aktarın.',
    unexpectedCharacter: (character) =>
      `Bir ifade bekleniyordu, ancak “${character}” bulundu. Dosya bir ifade dizisi veya satır başına bir ifade içermelidir.`,
    notAResult:
      'İfadelerden sonraki nesne tamamlanmamış, bu yüzden dosya eksik olabilir. Dosyayı yeniden dışa aktarın.',
  },
  fields: {
    required: 'Zorunlu. Bir değer girin.',
    unstorable: 'Değer bir NUL karakteri veya eşsiz bir vekil karakter içeriyor. Kaldırın.',
    lineBreak:
      'Değer bir satır sonu içeriyor. Kaldırın. Değerden önceki bir tırnak oraya ait değilse tırnağı kaldırın.',
    tooLong: (max) => `Değer ${count(max)} karakterden uzun. Kısaltın.`,
    tooManyBytes: (max) =>
      `Değer UTF-8 olarak ${count(max)} bayttan uzun. Kısaltın; ASCII dışındaki karakterler 2–4 bayt sayılır.`,
    containsSpace: (value) => `“${value}” boşluk içeriyor. Kimliklerde boşluk olmaz, örneğin sql-injection.`,
    invalidIdentifiers:
      'Değer bir tanımlayıcı listesi değil. Şöyle yazın: [{"kind":"account","issuer":"https://lms.example","value":"ada.l"}]; türler employee_number ve account.',
    unknownChoice: (value, choices) => `“${value}” desteklenmiyor. Şunlardan birini kullanın: ${choices}.`,
    invalidScore: (value) =>
      `“${value}” bir puan değil. Yüzde işareti olmadan 0 ile 100 arasında bir yüzde girin, örneğin 85 veya 85.5.`,
    invalidScoreMax: (value) =>
      `“${value}” bir en yüksek puan değil. 0’dan büyük bir sayı girin, örneğin 20.`,
    invalidBoolean: (value) => `“${value}” bir mantıksal değer değil. true veya false kullanın.`,
    invalidDays: (value, max) =>
      `“${value}” bir gün sayısı değil. 0 ile ${count(max)} arasında bir tam sayı girin veya varsayılan değer için alanı boş bırakın.`,
    invalidCwe: (value) => `“${value}” bir CWE kimliği değil. Sayı kullanın, örneğin 79|80.`,
    invalidEmail: (value, problem) => `“${value}” bir e-posta adresi değil. ${problem}`,
    invalidInstant: (value) => `“${value}” bir tarih ve saat değil. ${instantFormat}`,
    nonexistentInstant: (value) => `“${value}” var olmayan bir tarih ve saat. ${instantFormat}`,
    instantOutOfRange: (value) =>
      `“${value}”, UTC’de 1 ile 9999 yılları arasında değil. Başka bir tarih ve saat girin.`,
    itemsRequired:
      'Zorunlu. Konuların veya senaryoların kimliklerini girin, örneğin sql-injection|leaked-token.',
  },
  rows: {
    unknownAssignment: (id) =>
      `“${id}” ataması bulunamadı. Atamayı assignments.csv dosyasına ekleyip önce o dosyayı içe aktarın veya değeri düzeltin.`,
    unknownFrameworkItem: (framework, item) =>
      `“${framework}” çerçevesinde “${item}” maddesi bulunamadı. Çerçevenin ve maddenin kimliklerini düzeltin.`,
    twoSubjects: 'Bir atama ya da bir çerçeve ve madde belirtin; ikisini birden belirtmeyin.',
    noSubject: 'Zorunlu. Bir atamanın kimliğini ya da bir çerçeve ve madde girin.',
    itemWithoutFramework: 'Madde ile birlikte zorunlu. Çerçevenin kimliğini girin.',
    frameworkWithoutItem: 'Çerçeve ile birlikte zorunlu. Maddenin kimliğini girin.',
    endsBeforeStart: 'until, from değerinden sonra değil. Birini düzeltin.',
    exemptionTooLong: (years) =>
      `Bir muafiyet en fazla ${count(years)} yıl sürer. Daha erken bir zaman girin.`,
    overlappingExemption: (from, until) =>
      `Kişinin aynı atama veya madde için başka bir muafiyeti var: ${from} – ${until} (UTC). Başka bir dönem seçin.`,
    overlapAfterMerge: (email, other, from, until) =>
      `${email}, ${other} ile birleştirildi; bu kişinin aynı atama veya madde için başka bir muafiyeti var: ${from} – ${until} (UTC). Satırı kaldırın veya başka bir dönem seçin.`,
    exemptionOfSamePerson: (line, other, email) =>
      `${line}. satırda ${other} için aynı başlangıçlı bir muafiyet var; ${other} ve ${email} bir birleştirmeden beri aynı kişi. Satırlardan birini kaldırın.`,
    ambiguousKey: (value) =>
      `“${value}”, anahtarları yalnızca büyük/küçük harflerle veya görüntülenmeyen karakterlerle ayrılan birden fazla kayıtla eşleşiyor. Bunlardan biriyle tam olarak aynı yazın veya önce kayıtlardan birini değiştirin.`,
    duplicate: (line) => `${line}. satır bu değeri zaten içeriyor. Satırlardan birini kaldırın.`,
    contradictoryPerson: (person, other) =>
      `Satır iki kişiyi belirtiyor: ${person} ve ${other}. Değerlerden birini düzeltin veya boş bırakın.`,
    identifierOfOther: (value, person) =>
      `“${value}”, ${person} kişisine ait, ancak satır başka bir kişiyle ilgili. Değerlerden birini düzeltin. ${person} kişisinin e-posta adresi değiştiyse önce yenisini takma ad olarak ekleyin.`,
    aliasOfOther: (address, person) =>
      `“${address}”, ${person} kişisinin bir e-posta adresi. Adresi satırdan kaldırın veya önce iki kişiyi birleştirin.`,
    addressInLine: (address, line) =>
      `“${address}”, ${line}. satırdaki kişinin de e-posta adresi. Adresi satırlardan birinden kaldırın.`,
    unknownWithoutEmail: (value) =>
      `“${value}” kişisi bulunamadı. Yeni bir kişi için e-posta adresi gerekir. Adresi ekleyin veya değeri düzeltin.`,
    mergedPerson: (email) =>
      `Bu e-posta adresine sahip kişi ${email} ile birleştirildi. O adresi kullanın veya satırı kaldırın.`,
    samePerson: (line) =>
      `${line}. satırda, başka bir kişiyle birleştirilmiş olan aynı kişi için aynı senaryo var. Satırlardan birini kaldırın.`,
    unknownPerson: (email) =>
      `“${email}” kişisi bulunamadı. Kişiyi people.csv dosyasına ekleyip önce o dosyayı içe aktarın veya değeri düzeltin.`,
    unknownTeam: (name) =>
      `“${name}” ekibi bulunamadı. Ekibi teams.csv dosyasına ekleyip önce o dosyayı içe aktarın değeri düzeltin ya da dosya bir eşlemeyle okunuyorsa değeri eşleyin.`,
    unknownTopic: (id) =>
      `“${id}” konusu bulunamadı. Konuyu topics.csv dosyasına ekleyip önce o dosyayı içe aktarın değeri düzeltin ya da dosya bir eşlemeyle okunuyorsa değeri eşleyin.`,
    unknownCourse: (id) =>
      `“${id}” kursu bulunamadı. Kursu courses.csv dosyasına ekleyip önce o dosyayı içe aktarın veya değeri düzeltin.`,
    unknownScenario: (id) =>
      `“${id}” senaryosu bulunamadı. Senaryoyu scenarios.csv dosyasına ekleyip önce o dosyayı içe aktarın değeri düzeltin ya da dosya bir eşlemeyle okunuyorsa değeri eşleyin.`,
    unknownItem: (item) =>
      `“${item}” konusu veya senaryosu bulunamadı. topics.csv ya da scenarios.csv dosyasına ekleyip önce o dosyayı içe aktarın veya değeri düzeltin.`,
    unknownModule: (family, module) =>
      `“${family}/${module}” modülü bulunamadı. Modüller topics.csv dosyasından oluşturulur. Önce o dosyayı içe aktarın veya değeri düzeltin.`,
    emptyTarget:
      'Hedefte konu veya senaryo yok. topics.csv ile konu veya courses.csv ile öğe ekleyip önce o dosyayı içe aktarın ya da değeri düzeltin.',
    fixedDays: (value) =>
      `Bu değer atama oluşturulurken belirlenir ve şudur: ${value}. ${value} girin veya alanı boş bırakın; başka bir değer için kendi kimliği olan yeni bir atama içe aktarın.`,
    createdInFuture: 'createdAt gelecekte. Geçmiş bir zaman girin veya şimdiki zaman için alanı boş bırakın.',
    createdTooEarly: 'createdAt 1970’ten önce ve göstergeler 1970’te başlar. Daha geç bir zaman girin.',
    inFuture: 'Bu zaman gelecekte. Düzeltin; yalnızca geçmiş etkinlikler içe aktarılabilir.',
    invalidModule: 'Bir modül aile/kimlik biçiminde yazılır, örneğin web/a03-injection.',
    organizationScope: '“organization” kapsamının adı yoktur. Bu alanı boş bırakın.',
    differentModuleTitle:
      'Başka bir satırda bu modülün başlığı farklı. Her iki satırda aynı başlığı kullanın.',
    leavesBeforeJoining: 'leftAt, joinedAt değerinden önce. Birini düzeltin.',
    joinsAfterFirstMembership:
      'Bu kişinin geçmişinde joinedAt tarihine kadar sona ermiş bir üyelik var. Geçmişi korumak için joinedAt alanını boş bırakın veya daha erken bir tarih girin.',
    leavesWhileAbsent:
      'leftAt tarihinde kişi zaten ayrılmıştı ve daha sonra geri döndü. Kişi yeniden ayrılmadıysa leftAt alanını boş bırakın veya son ayrıldığı tarihi girin.',
    keyCannotChangeAdministrator:
      'API anahtarları yönetici ekleyemez veya değiştiremez. Satırı kaldırın veya bu değişikliği bir yöneticiden isteyin.',
    ownAccess: 'Kendi erişiminizi kaldıramazsınız. Bunu başka bir yöneticiden isteyin.',
    lastAdministrator:
      'Bu satır, oturum açabilen son yöneticiyi kaldırır. Önce başka bir kişiyi yönetici yapın.',
    completedWithoutTime: 'completedAt eksik. Değeri girin veya durumu started olarak değiştirin.',
    startedWithCompletion:
      '“started” durumunda completedAt değerine izin verilmez. Alanı boş bırakın veya durumu completed olarak değiştirin.',
    startedWithoutTime: 'startedAt eksik. Durum “started” olduğu için değeri girin.',
    startsAfterCompletion: 'startedAt, completedAt değerinden sonra. Birini düzeltin.',
    neitherScoreNorResult: 'Denemenin ne puanı (score) ne de sonucu (result) var. Birini girin.',
    scoreAndResult: 'Denemenin hem puanı (score) hem de sonucu (result) var. Yalnızca birini girin.',
    alreadyCompleted:
      'Bu senaryo bu kişi için zaten tamamlanmış olarak kayıtlı. Tamamlama geri alınamaz. Satırı kaldırın.',
    conflictsWithinRequest: (line) =>
      `${line}. satırın kimliği aynı, ancak değerleri farklı. Her denemeye kendi kimliğini verin. Kimliksiz bir dosyada aynı kişinin aynı konuda aynı zamandaki denemesi aynı kimliğe sahiptir; konuyu veya zamanı düzeltin ya da bir satırı kaldırın.`,
    conflictsWithRecorded: (id) =>
      `“${id}” denemesi farklı değerlerle zaten kayıtlı. Denemeler hiçbir zaman değiştirilmez. Düzeltmek için onu voided-attempts.csv ile iptal edin ve düzeltilmiş denemeyi başka bir kimlikle içe aktarın. Kimlik sütunu olmayan bir dosyaya bu sütunu ekleyin.`,
    conflictsWithStatement:
      'Bu kimlikte, farklı değerlere sahip bir ifade zaten kayıtlı. İfadeler hiçbir zaman değiştirilmez. Düzeltilmiş ifadeyi yeni bir kimlikle içe aktarın ve bunu iptal edin.',
  },
  statements: {
    invalidJson:
      'İfade geçerli JSON değil. Her ifadeyi kendi satırına veya tüm ifadeleri tek bir diziye koyun.',
    tooDeep: (max) => `İfadede iç içe ${count(max)} nesne ve listeden fazlası var. Uzantılarını kaldırın.`,
    tooLong: 'İfade 1 MB’den uzun. Metinlerini ve uzantılarını kısaltın.',
    tooManyValues: (max) => `İfadede ${count(max)} değerden fazlası var. Uzantılarını kaldırın.`,
    missing: 'Zorunlu. Bu özelliği ekleyin.',
    notAnObject: 'Değer bir JSON nesnesi değil. Bir nesne girin.',
    notText: 'Değer bir metin değil veya boş. Boş olmayan bir metin girin.',
    notUuid: 'Değer bir UUID değil. Bir UUID girin, örneğin 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f.',
    repeatedId: 'İstekteki başka bir ifadenin kimliği aynı. Her ifadeye kendi kimliğini verin.',
    otherId: 'Kimlik, statementId parametresindekiyle aynı değil. Birini düzeltin.',
    unstorable:
      'Bir metin NUL karakteri veya eşsiz bir vekil karakter içeriyor ya da bir sayı çok büyük. Düzeltin.',
    unsupportedVersion: (version) =>
      `İfadenin “${version}” sürümü desteklenmiyor. 1.0.3 veya 2.0.0 kullanın.`,
    severalIdentifiers: (names: string) =>
      `Aktörün birden çok tanımlayıcısı var: ${names}. Yalnızca birini bırakın.`,
    unknownActor: 'Aktörün mbox, mbox_sha1sum, account veya openid değeri yok. Birini ekleyin.',
    group: (name) =>
      `${name === null ? 'Aktör' : `“${name}” aktörü`} bir grup. Yalnızca tek tek kişilerin denemeleri sayılır. Her kişi için bir ifade gönderin.`,
    notSha1: 'Değer, onaltılık basamaklarla yazılmış bir SHA-1 değil. Düzeltin.',
    notNumber: 'Değer bir sayı değil veya çok uzun. Bir sayı girin.',
    contradictorySuccess: (verb, success) =>
      `Fiil “${verb}”, ancak result.success değeri ${success}. Birini düzeltin.`,
    contradictoryScore: (scaled, raw, percent) =>
      `scaled ${scaled}, ancak raw ${raw}; bu da yüzde ${percent} eder. Birini düzeltin.`,
    notBoolean: 'Değer true veya false değil. Düzeltin.',
    notAStatementRef:
      'İptal eden bir ifade, iptal edilecek ifadeyi belirtir. objectType değeri StatementRef olan ve o ifadenin kimliğini içeren bir nesne girin.',
    scaledOutOfRange: (value) => `scaled ${value}; -1 ile 1 arasında değil. Düzeltin.`,
    emptyScale: (min, max) => `max ${max}, ancak min ${min}. max daha büyük olmalıdır.`,
    scoreOutOfRange: (value, min, max) => `raw ${value}; ${min} ile ${max} arasında değil. Düzeltin.`,
  },
  values: {
    unreadableDate: (value) =>
      `“${value}” okunabilir bir tarih değil. Şöyle yazın: 2026-03-31T17:00:00Z, 2026-03-31 17:00 veya 31 March 2026.`,
    nonexistentDate: (value, order) =>
      `“${value}”, ${order} tarih sırasıyla mevcut değil. Değeri veya eşlemenin tarih sırasını düzeltin.`,
    unknownZone: (zone, value) =>
      `“${value}” içindeki “${zone}” bir saat dilimi değil veya birden fazla anlamı var. UTC’den farkı yazın, örneğin -05:00, ya da eşlemenin saat dilimini seçin.`,
    orderMissing: (value) =>
      `“${value}” gün veya ay başta olacak şekilde okunabilir. Eşlemenin tarih sırasını seçin.`,
    otherWeekday: (value, weekday) =>
      `“${value}” ${weekday} değil. Haftanın gününü, tarihi veya eşlemenin tarih sırasını düzeltin.`,
    dateOutOfRange: (value) =>
      `“${value}”, UTC’de 1900 ile 9999 yılları arasında değil. Başka bir tarih ve saat girin.`,
    unreadableScore: (value) =>
      `“${value}” bir puan değil. 85, 85.5, 85 % veya 17/20 gibi yazın ya da değeri eşlemede eşleyin.`,
    decimalComma: (value) =>
      `“${value}” virgül içeriyor. Bu dosyada ondalıklar virgülle ayrılıyorsa bunu eşlemede seçin.`,
    scoreOutOfRange: (value, max) =>
      `“${value}”, 0 ile ${max} arasında değil. Değeri veya eşlemenin en yüksek puanını düzeltin.`,
    unknownResult: (value) =>
      `“${value}” eşlenmemiş. Değeri geçti, kaldı veya tamamlandı olarak eşleyin ya da bu satırları atlayın.`,
  },
  mappings: {
    unknownField: (field, kind, similar) => `“${kind}” türünde “${field}” alanı yok.${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `Dosyada “${column}” sütunu yok.${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `“${field}” zorunlu. Bu alana bir sütun eşleyin veya bir değer verin. Eşlenmemiş sütunlar: ${columns}.`,
    unusedColumn: (column) => `“${column}” sütunu ne eşlenmiş ne de atlanmış. Eşleyin veya atlayın.`,
    usedAndIgnored: (column) => `“${column}” sütunu hem eşlenmiş hem de atlanmış. Birini kaldırın.`,
    valuesOfUnmappedField: (field) =>
      `“${field}” alanının değerleri var, ancak alana bir sütun eşlenmemiş. Bir sütun eşleyin.`,
    invalidChoice: (field, value, choices) =>
      `“${value}”, “${field}” alanının bir değeri değil. Şunlardan birini kullanın: ${choices}.`,
    topicColumnsOfOtherKind:
      'Yalnızca denemelerin konu sütunları vardır. Bunları kaldırın veya attempts türünü seçin.',
    topicAndTopicColumns: (field) =>
      `Konu sütunlarında “${field}” alanı var. Bu alanı diğer alanlardan kaldırın.`,
    emptyTopicColumn: (topic) =>
      `“${topic}” konusunun sütunu yok. Bir puan, sonuç veya tamamlanma tarihi eşleyin.`,
    repeatedTopic: (topic) => `İki konu sütununun konusu “${topic}”. Birini kaldırın.`,
  },
};
