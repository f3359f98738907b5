import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor: Messages['secondFactor'] = {
  title: 'İkinci faktör',
  hint: 'İkinci faktör eklendiğinde oturum açmak için parolanızın yanı sıra telefonunuzdaki bir uygulamanın kodu veya bir geçiş anahtarı gerekir. Değişiklikler parolanızı gerektirir ve diğer tüm cihazlardaki oturumlarınızı kapatır.',
  required: 'Hesabınız için ikinci faktör zorunludur.',
  loading: 'İkinci faktör yükleniyor',
  failed: 'İkinci faktör yüklenemedi',

  enrolment: {
    title: 'İkinci faktör ekleyin',
    text: 'Hesabınız için ikinci faktör zorunludur. Devam etmek için bir tane ekleyin.',
    continue: 'Devam',
  },

  authenticator: {
    title: 'Kimlik doğrulama uygulaması',
    none: 'Kurulmadı',
    added: 'Eklendi: {instant}',
    set: 'Kur',
    setUp: 'Kimlik doğrulama uygulamasını kur',
    remove: 'Kaldır',
    removeLabel: 'Kimlik doğrulama uygulamasını kaldır',
    removed: 'Kimlik doğrulama uygulaması kaldırıldı',
    removeText: 'Uygulama ve kodları bu hesap için artık çalışmaz.',
    enabled: 'Kimlik doğrulama uygulaması eklendi',
  },

  passkeys: {
    title: 'Geçiş anahtarları ve güvenlik anahtarları',
    none: 'Yok',
    add: 'Ekle',
    addLabel: 'Geçiş anahtarı veya güvenlik anahtarı ekle',
    addText:
      'Paroladan sonra tarayıcı, geçiş anahtarını kullanmanızı veya güvenlik anahtarına dokunmanızı ister.',
    start: 'Devam',
    nameText: 'Daha sonra tanıyabilmek için geçiş anahtarına bir ad verin.',
    name: 'Ad',
    namePlaceholder: 'Ofisteki güvenlik anahtarı',
    save: 'Geçiş anahtarını kaydet',
    enabled: 'Geçiş anahtarı eklendi',
    addedOn: 'Eklendi: {instant}',
    used: 'Son kullanım: {instant}',
    remove: 'Kaldır',
    removeLabel: (name) => `Kaldır: ${name}`,
    removeText: (name) => `${name} bu hesap için artık çalışmaz.`,
    removed: 'Geçiş anahtarı kaldırıldı',
    refused: 'Geçiş anahtarı kullanılmadı. Yeniden deneyin ve tarayıcının iletişim kutusunu onaylayın.',
  },

  setup: {
    start: 'Devam',
    scan: 'QR kodunu bir kimlik doğrulama uygulamasıyla tarayın veya anahtarı elle girin. Ardından uygulamanın gösterdiği kodu girin.',
    qrCode: 'Kimlik doğrulama uygulaması için QR kodu',
    key: 'Anahtar',
    code: 'Uygulamadaki kod',
    codeHint: '6 basamak, 30 saniye geçerli',
    confirm: 'Kodu onayla',
  },

  recovery: {
    title: 'Kurtarma kodları',
    left: (codes) => `${count(codes)} kod kaldı`,
    few: (codes) =>
      `${codes === 0 ? 'Hiç kod kalmadı' : `Yalnızca ${count(codes)} kod kaldı`}. Yeni kod oluşturun.`,
    used: 'Bir kurtarma kodu kullandınız',
    usedFew: (codes) =>
      `${codes === 0 ? 'Hiç kod kalmadı' : `${count(codes)} kod kaldı`}. “Profil” sayfasında yeni kod oluşturun.`,
    none: 'İlk faktör eklendiğinde oluşturulur',
    renew: 'Yeni kod oluştur',
    renewText: 'Önceki kurtarma kodları geçersiz olur.',
    intro:
      'Her kod, uygulama olmadan bir kez oturum açmanızı sağlar. Kodları parola yöneticisi gibi güvenli bir yerde saklayın: yalnızca şimdi gösterilir.',
    copy: 'Kodları kopyala',
    copied: 'Kopyalandı',
    announceCopied: 'Kurtarma kodları kopyalandı',
    copyFailed: 'Kodlar kopyalanamadı. Kodları seçip elle kopyalayın.',
    done: 'Kodları kaydettim',
  },

  password: 'Mevcut parola',

  signIn: {
    title: 'İkinci faktör',
    withCode: 'Kimlik doğrulama uygulamanızdaki kodu veya bir kurtarma kodunu girin.',
    withPasskey: 'Geçiş anahtarınızı kullanın veya bir kurtarma kodu girin.',
    withBoth:
      'Geçiş anahtarınızı kullanın ya da kimlik doğrulama uygulamanızdaki kodu veya bir kurtarma kodunu girin.',
    passkey: 'Geçiş anahtarını kullan',
    code: 'Kod',
    submit: 'Devam',
    back: 'Başka bir hesapla oturum aç',
    expired: 'Oturum açma süresi doldu. Yeniden oturum açın.',
  },

  removal: {
    title: 'İkinci faktörünüz kaldırıldı',
    byAdministrator:
      '{organization} kuruluşunun bir yöneticisi, hesabınızın ikinci faktörünü {instant} kaldırdı.',
    byOperator: 'Bu kurulumun bir operatörü, hesabınızın ikinci faktörünü {instant} kaldırdı.',
    advice:
      'Bunu siz istemediyseniz parolanızı değiştirin ve kuruluşunuza haber verin. “Profil” sayfasında yeniden bir ikinci faktör ekleyin.',
    profile: 'Profili aç',
    dismiss: 'Kapat',
    dismissFailed: 'Bildirim kapatılamadı',
  },

  ofPerson: {
    action: 'İkinci faktörü kaldır',
    title: 'İkinci faktör kaldırılsın mı?',
    text: 'Bundan sonra {name} yalnızca parolasıyla oturum açabilir. Hesabın tüm oturumları kapanır, işlem denetim günlüğüne kaydedilir ve {name} bir sonraki oturum açışında bir bildirim görür.',
    confirm: 'İkinci faktörü kaldır',
    done: 'İkinci faktör kaldırıldı',
    failed: 'İkinci faktör kaldırılamadı',
  },

  setting: {
    title: 'Oturum açma',
    label: 'İkinci faktörün zorunlu olduğu kişiler',
    hint: 'Bir sonraki istekten itibaren geçerlidir. İkinci faktörü olmayan kişiler devam etmeden önce bir tane eklemelidir. API anahtarları etkilenmez.',
    groups: {
      nobody: 'Hiç kimse',
      administrators: 'Yöneticiler ve denetçiler',
      everybody: 'Herkes',
    },
  },
};
