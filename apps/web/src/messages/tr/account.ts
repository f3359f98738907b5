import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'Profil',
  intro: 'Hesabınız, parolanız ve oturum açık olan cihazlar.',
  saved: 'Profil kaydedildi',

  details: {
    title: 'Bilgiler',
    name: 'Ad',
    nameHint: 'Hesap menüsünde gösterilir. Kayıtlardaki adı kuruluşunuz yönetir.',
    email: 'E-posta',
    emailHint: 'Bu adresle oturum açarsınız. Değiştirilemez.',
    language: 'Dil',
    languageHint: 'Sayfalarda ve başka bir dil seçmediğiniz sürece istediğiniz raporlarda kullanılır.',
    organizationLanguage: 'Kuruluşun dili',
  },

  organizations: {
    title: 'Kuruluşlar',
    current: 'Mevcut kuruluş',
    switch: 'Değiştir',
    switchTo: (name) => `Kuruluşu değiştir: ${name}`,
    switchFailed: 'Kuruluş değiştirilemedi',
    none: 'Hesabınız hiçbir kuruluşa bağlı değil.',
    join: 'Hesapları birleştir',
    joinHint:
      'Bu e-posta adresiyle başka bir hesabınız varsa ikisini tek hesapla kullanmak için o hesabın parolasını girin. Diğer hesap silinir ve parolası geçersiz olur; yalnızca diğer hesap bir operatöre aitse bu hesabın yerine o hesap korunur.',
    joinPassword: 'Diğer hesabın parolası',
    joined: 'Hesaplar birleştirildi',
  },

  password: {
    title: 'Parola',
    hint: 'Parolayı değiştirdiğinizde diğer tüm cihazlardaki oturumlarınız kapanır.',
    current: 'Mevcut parola',
    next: 'Yeni parola',
    nextHint: (min, max) => `${min}–${max} karakter. Rastgele birkaç sözcüğü hatırlamak kolaydır.`,
    submit: 'Parolayı değiştir',
    changed: 'Parola değiştirildi',
    changedHint: 'Diğer cihazlardaki oturumlarınız kapatıldı.',
  },

  sessions: {
    title: 'Oturumlar',
    count: (sessions) => counted(sessions, 'oturum', 'oturum'),
    hint: 'Oturum, 12 saat kullanılmadığında ve en geç 7 gün sonra kapanır.',
    empty: 'Açık oturum yok',
    emptyHint: 'Başlatmak için yeniden oturum açın.',
    columns: {
      device: 'Cihaz',
      address: 'IP adresi',
      lastUsed: 'Son kullanım',
      started: 'Oturum açma',
    },
    current: 'Bu cihaz',
    unknownDevice: 'Bilinmeyen cihaz',
    device: (browser, system) => `${browser}, ${system}`,
    unknownAddress: 'Bilinmiyor',
    end: 'Oturumu kapat',
    endLabel: (device) => `Oturumu kapat: ${device}`,
    ended: (device) => `Oturum kapatıldı: ${device}`,
    endFailed: 'Oturum kapatılamadı',
  },

  notices: {
    title: 'Yöneticiler için oturum açma bağlantıları',
    created: '{creator}, yönetici {name} için {instant} bir oturum açma bağlantısı oluşturdu.',
    createdOwn: '{creator}, {instant} hesabınızın yerine geçen bir oturum açma bağlantısı oluşturdu.',
    used: 'Bağlantı {instant} {address} adresinden kullanıldı.',
    unused: 'Bağlantı kullanılmadı.',
    advice:
      'Böyle bir bağlantıyı açan kişi yönetici olarak işlem yapar. Bağlantı beklemiyorsanız denetim günlüğünü kontrol edin.',
    unknownCreator: 'Bir yönetici',
    auditLog: 'Denetim günlüğünü görüntüle',
    dismiss: 'Kapat',
    dismissFailed: 'Bildirim kapatılamadı',
  },
};
