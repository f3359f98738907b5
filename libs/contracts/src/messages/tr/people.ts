import type { ErrorMessages } from '../index.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'Kişi bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  notFoundAt: 'Kişi o zamanda kuruluşun üyesi değildi. Daha geç bir zaman veya başka bir kişi seçin.',
  emailTaken: (email) =>
    `${email} adresi, belki de kuruluştan ayrılmış olan başka bir kişiye ait. Bunun yerine o kişiyi düzenleyin veya yeniden aktif edin.`,
  emailTakenIssue:
    'Bu e-posta adresi, belki de kuruluştan ayrılmış olan başka bir kişiye ait. Bunun yerine o kişiyi düzenleyin veya yeniden aktif edin.',
  emailUsedForSignIn: (email) =>
    `Kişi ${email} ile oturum açıyor. Bir hesabın adresi değiştirilemez. Mevcut adresi koruyun.`,
  emailUsedForSignInIssue:
    'Kişi mevcut adresle oturum açtığından adres değiştirilemez. Mevcut adresi koruyun.',
  emailAlias: (email, person) =>
    `${email} adresi, ${person} adlı kişinin diğer e-posta adresidir. Önce adresi o kişiden kaldırın veya o kişiyi düzenleyin.`,
  emailAliasIssue: (person) =>
    `Bu adres, ${person} adlı kişinin diğer e-posta adresidir. Önce adresi o kişiden kaldırın veya o kişiyi düzenleyin.`,
  identifierTaken: (value, person) =>
    `“${value}” zaten ${person} adlı kişiye ait. Önce o kişiden kaldırın veya iki kişiyi birleştirin.`,
  identifierKnown: (value) => `“${value}” zaten bu kişide var. Hiçbir şey değiştirilmedi.`,
  identifierNotFound: 'Tanımlayıcı bulunamadı. Kaldırılmış olabilir. Sayfayı yenileyin.',
  tooManyIdentifiers: (max) =>
    `Bir kişinin en fazla ${max.toLocaleString('tr')} tanımlayıcısı olabilir. Önce artık kullanılmayan birini kaldırın.`,
  ownAccess: 'Kendi erişiminizi kaldıramazsınız. Bunu başka bir yöneticiden isteyin.',
  lastAdministrator:
    'Bu, oturum açabilen son yöneticidir. Önce başka bir kişiyi yönetici yapın ve davetini kabul etmesini sağlayın.',
  merged: (email) =>
    `Bu kişi ${email} ile birleştirildi; tüm kayıtlar artık o kişidedir. Bunun yerine o kişiyi kullanın.`,
  emailMerged: (email, into) =>
    `${email} adresli kişi ${into} ile birleştirildiğinden adres kullanımda kalır. Bunun yerine o kişiyi düzenleyin.`,
  emailMergedIssue: (into) =>
    `Bu e-posta adresli kişi ${into} ile birleştirildi. Bunun yerine o kişiyi düzenleyin.`,
  mergeOther: 'Birleştirilecek kişi bulunamadı. Kimliği kontrol edin veya kişiyi yeniden seçin.',
  mergeSame: 'Bir kişi kendisiyle birleştirilemez. Başka bir kişi seçin.',
  mergeUpcoming: (email, joinedAt) =>
    `${email} adresli kişinin üyelik başlangıcı: ${joinedAt}. Kişileri bundan sonra birleştirin veya önce katılım tarihini düzeltin.`,
  mergeSignsIn: (email, into) =>
    `${email} oturum açabiliyor veya açık bir daveti var. Bunun yerine ${into} adresli kişiyi ${email} ile birleştirin.`,
  mergeBothSignIn: (email, into) =>
    `${email} ve ${into} oturum açabiliyor veya açık davetleri var; bir kişinin erişimi başka bir kişiye taşınamaz. En fazla birinin erişimi olan kişileri birleştirin.`,
  keyCannotChangeAdministrator:
    'Bir API anahtarı yönetici ekleyemez, değiştiremez veya birleştiremez. Bunu bir yönetici “Kişiler” sayfasında yapabilir.',
  joinsAfterLeaving: 'Katılım tarihi ayrılma tarihinden sonra. Daha erken bir katılım tarihi seçin.',
  joinsAfterLeavingIssue: (leftAt) =>
    `Kişinin ayrılma tarihi: ${leftAt}. Daha erken bir katılım tarihi seçin.`,
  joinsAfterFirstMembership:
    'Katılım tarihi, ilk üyeliğin bitişinden önce değil. Daha erken bir katılım tarihi seçin.',
  joinsAfterFirstMembershipIssue: (endedAt) =>
    `Kişinin ilk üyeliğinin bitişi: ${endedAt}. Daha erken bir an seçin.`,
  changedAfterLeaving:
    'Ayrılan bir kişinin rolü, ekibi, dilleri ve görevi, raporlarda gösterildiği gibi ayrılma günündeki hâliyle kalır. Değiştirmek için kişiyi yeniden aktif edin.',
  changedAfterLeavingIssue:
    'Kişi ayrıldığından bu değer ayrılma günündeki gibi kalır. Değiştirmek için status "active" gönderin.',
  effectiveAfterLeavingIssue:
    'Kişi ayrıldığından geçmişi olduğu gibi kalır. Geçerlilik tarihini kaldırın veya önce status "active" gönderin.',
  notEffectiveLater:
    'Değer, kişi katıldığından beri geçerli; bu nedenle geçerlilik tarihine kadar önceki bir değer geçerli olamaz.',
  notEffectiveLaterIssue:
    'Bu değer, kişi katıldığından beri geçerli. Değeri kaldırın veya önce katılım tarihinden itibaren düzeltin.',
  effectiveBeforeJoining: 'Geçerlilik tarihi, kişinin katılımından önce. Daha geç bir tarih seçin.',
  effectiveBeforeJoiningIssue: (joinedAt) =>
    `Kişinin katılımı: ${joinedAt}. Bu anı veya daha geç bir anı seçin.`,
};
