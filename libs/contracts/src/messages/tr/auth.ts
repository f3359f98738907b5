import type { ErrorMessages } from '../index.js';

/** Messages of errors about accounts and sign-in. */
export const auth: ErrorMessages['auth'] = {
  passwordLength: (min, max) => `Parola en az ${min}, en fazla ${max} karakter olmalıdır.`,
  passwordCommon:
    'Bu parola, yaygın parolalar listesinde yer alıyor. Başka bir parola seçin; örneğin birbiriyle ilgisiz dört sözcük.',
  passwordCombined:
    'Bu parola yalnızca yaygın sözcük veya parolalardan oluştuğu için kolayca tahmin edilebilir. Başka bir parola seçin; örneğin birbiriyle ilgisiz dört sözcük.',
  passwordBreached:
    'Bu parola, veri sızıntılarında ortaya çıkan parolalar listesinde yer alıyor. Başka bir parola seçin; örneğin birbiriyle ilgisiz dört sözcük.',
  passwordTrivial:
    'Bu parola yinelenen veya ardışık karakterlerden oluştuğundan kolayca tahmin edilebilir. Başka bir parola seçin; örneğin birbiriyle ilgisiz dört sözcük.',
  passwordPersonal:
    'Bu parola büyük ölçüde adınızdan, e-posta adresinizden veya kuruluşun adından oluşuyor. Başka bir parola seçin; örneğin birbiriyle ilgisiz dört sözcük.',
  wrongCurrentPassword: 'Mevcut parola hatalı. Kontrol edip yeniden deneyin.',
  samePassword: 'Yeni parola mevcut parolayla aynı. Başka bir parola seçin.',
  noAccountToJoin:
    'E-posta adresinize ait başka hiçbir hesabın parolası bu değil. Parolayı kontrol edip yeniden deneyin.',
  wrongCode:
    'Bu kod hatalı, süresi dolmuş veya daha önce kullanılmış. Uygulamanızdaki geçerli kodu veya başka bir kurtarma kodunu girin.',
  authenticatorExists:
    'Hesabınızda zaten bir kimlik doğrulama uygulaması var. Başka bir uygulama kurmak için önce onu kaldırın.',
  noAuthenticator: 'Hesabınızda kimlik doğrulama uygulaması yok. Sayfayı yenileyin.',
  invalidPasskey: 'Geçiş anahtarı eklenemedi. Baştan başlayın ve 5 dakika içinde onaylayın.',
  passkeyNotFound: 'Geçiş anahtarı bulunamadı. Sayfayı yenileyin.',
  tooManyPasskeys: (max) =>
    `Hesabınızda zaten ${max.toLocaleString('tr')} geçiş anahtarı var. Önce birini kaldırın.`,
  passkeyRefused: 'Geçiş anahtarı kabul edilmedi. Yeniden deneyin veya başka bir yöntem kullanın.',
  noSecondFactor: 'Hesabınızda ikinci faktör yok. Önce bir tane ekleyin.',
  noEncryptionKey:
    'ENCRYPTION_KEYS eksik olduğundan bu kurulum gizli bilgileri saklayamıyor. Operatörden bunu ayarlamasını isteyin.',
  signInExpired: 'Oturum açma süresi doldu. E-posta adresinizi ve parolanızı yeniden girin.',
  secondFactorRequired: 'İkinci faktör zorunludur. “İkinci faktör” sayfasında bir tane ekleyin.',
  joinedHasSecondFactor:
    'Diğer hesabın ikinci faktörü olduğundan parolası hesapları birleştirmek için yeterli değildir. Diğer hesapla oturum açıp önce ikinci faktörünü kaldırın.',
  personWithoutSecondFactor: 'Bu kişinin ikinci faktörü yok.',
  secondFactorElsewhere:
    'Bu kişinin hesabı bu kuruluşun dışında da erişim sağladığından ikinci faktörü yalnızca hesap sahibi veya bir operatör kaldırabilir.',
  accountsInSameOrganization:
    'İki hesap da aynı kuruluştaki kişilere ait olduğundan birleştirilemez. Önce bir yöneticiden kişileri birleştirmesini isteyin.',
  notAMember:
    'Hesabınız bu kuruluşun aktif bir kişisine ait değil. Kuruluşlarınızı görmek için sayfayı yenileyin.',
  sessionNotFound: 'Oturum bulunamadı. Sona ermiş olabilir. Sayfayı yenileyin.',
  hasAccount: (email, command) =>
    `${email} adresinin zaten bir hesabı var. Yeni parola belirlemek ve tüm oturumları kapatmak için şunu çalıştırın: ${command}`,
  noAccount: (email) =>
    `${email} adresinin burada hesabı yok. Adresi kontrol edin veya önce hesabı oluşturun.`,
};
