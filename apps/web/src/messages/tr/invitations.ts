import type { Messages } from '../structure.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: 'Davet',
  loading: 'Davet yükleniyor',
  failed: 'Davet yüklenemedi',
  invalid: 'Bu bağlantı artık geçerli değil',
  invalidHint:
    'Süresi dolmuş, daha önce kullanılmış veya yerine yeni bir bağlantı oluşturulmuş. Size gönderen yöneticiden yenisini isteyin.',
  join: '{organization} kuruluşuna katıl',
  signInAs: '{name}, Docket’te {email} olarak oturum açacaksınız.',
  method: 'Oturum açma yöntemi',
  setPassword: 'Parola belirle',
  havePassword: 'Parolam var',
  newPassword: 'Yeni parola',
  currentPassword: 'Parolanız',
  passwordHint: (min, max) => `${min}–${max} karakter. Rastgele birkaç sözcüğü hatırlamak kolaydır.`,
  newAccount:
    'Bu kuruluş için bir hesap oluşturulur ve buradaki önceki hesabınızın yerine geçer. Başka bir kuruluştaki hesabınızı kullanmak için “Parolam var” seçeneğini kullanın.',
  submitNew: 'Parolayı belirle ve oturum aç',
  submitExisting: 'Oturum aç ve katıl',
  wrongPassword: 'Parola hatalı. Kontrol edip yeniden deneyin.',
};
