import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const tr: MailMessages = {
  greeting: (name) => `Merhaba ${name},`,
  expires: (instant) => `Bağlantı yalnızca bir kez, şu zamana kadar kullanılabilir: ${instant}.`,
  linkHint: 'Düğme çalışmazsa bu adresi tarayıcınıza kopyalayın:',
  footer: (url) => `Bu ileti Docket tarafından otomatik olarak gönderildi: ${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `${organization} kuruluşuna davet`,
      body: (organization) =>
        `Güvenli kodlama eğitimlerinin kanıtlarını saklayan Docket’te ${organization} kuruluşunda oturum açmaya davet edildiniz. Bağlantıyı açıp bir parola belirleyin.`,
      button: 'Daveti kabul et',
      note: 'Bu daveti beklemiyorsanız iletiyi dikkate almayın. İletiyi başkasına göndermeyin: bağlantıyı açan kişi sizin adınıza oturum açabilir.',
    },
    password_reset: {
      subject: (organization) => `${organization} için yeni parola belirleyin`,
      body: (organization) =>
        `Bir ${organization} yöneticisi, Docket’te yeni bir parola belirlemeniz için bir bağlantı oluşturdu. Bağlantıyı kullanana kadar mevcut parolanız geçerli kalır.`,
      button: 'Yeni parola belirle',
      note: 'Yeni parola istemediyseniz bir yöneticiye bildirin. İletiyi başkasına göndermeyin: bağlantıyı açan kişi sizin adınıza oturum açabilir.',
    },
    test: {
      subject: (organization) => `${organization} deneme iletisi`,
      body: (organization) => `Docket’in posta sunucusu ${organization} için iletileri kabul ediyor.`,
      note: 'Bir şey yapmanız gerekmez.',
    },
  },
};
