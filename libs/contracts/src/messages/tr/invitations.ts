import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'Bu davet artık geçerli değil. Süresi dolmuş, daha önce kullanılmış veya yerine yenisi oluşturulmuş. Bir yöneticiden yeni bağlantı isteyin.',
  personLeft: 'Bu kişi kuruluştan ayrılmış. Davet etmeden önce kişiyi yeniden aktif edin.',
  emailCannotSignIn: (email) =>
    `${email} adresiyle oturum açılamaz. Kişiyi davet etmeden önce adresi düzeltin.`,
  emailCannotSignInIssue:
    'Bu e-posta adresiyle oturum açılamaz. Adresi düzeltin veya “Learner” rolünü seçin.',
  wrongAccount: (email) =>
    `Bu davet ${email} içindir, ancak başka bir hesapla oturum açtınız. ${email} olarak oturum açıp bağlantıyı yeniden açın.`,
  noticeNotFound: 'Bildirim bulunamadı. Sayfayı yenileyin.',
  accountBelongsToOther:
    'Bu hesap kuruluştaki başka bir kişiye ait. Bir yöneticiden e-posta adresini düzeltmesini isteyin.',
};
