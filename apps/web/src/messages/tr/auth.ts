import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'Oturum aç',
  signOut: 'Oturumu kapat',
  tagline: 'Geliştiricilerinizin güvenli kodlama eğitimine ilişkin kanıtlar.',
  sessionEnded: 'Oturumunuz sona erdi. Devam etmek için oturum açın.',
  email: 'E-posta',
  password: 'Parola',
  invalidEmail: 'Bir e-posta adresi girin; örneğin ad@sirket.com.',
  passwordRequired: 'Parolanızı girin.',
  incorrect: 'E-posta veya parola hatalı. İkisini de kontrol edip yeniden deneyin.',

  profile: 'Profil',
  organizations: 'Kuruluşlar',
  account: (initials, name) => `${initials}, hesap: ${name}`,
  signOutEverywhere: 'Tüm oturumları kapat',
  signOutEverywhereTitle: 'Tüm oturumlar kapatılsın mı?',
  signOutEverywhereText: (email) =>
    `${email} hesabının bu cihaz dâhil tüm cihazlardaki oturumları kapatılacak.`,
  staySignedIn: 'Oturumu açık tut',
  signOutFailed: 'Oturumunuz hâlâ açık',

  notAllowed: {
    title: 'Erişim engellendi',
    text: (organization, email, role) =>
      `Bu sayfalar ${organization} yöneticileri içindir. ${email} olarak “${role}” rolüyle oturum açtınız. Erişim için bir yöneticiden rolünüzü değiştirmesini isteyin.`,
  },
};
