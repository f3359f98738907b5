import type { ErrorMessages } from '../index.js';

/** Messages of errors about assignments. */
export const assignments: ErrorMessages['assignments'] = {
  notFound: 'Atama bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  notFoundAt: 'Atama o zamanda yoktu. Daha geç bir zaman veya başka bir atama seçin.',
  emptyTarget: 'İçerikte konu veya senaryo yok. Başka bir içerik seçin veya önce buna konu ekleyin.',
  emptyTargetIssue: 'Bu içerikte konu veya senaryo yok. Başka bir içerik seçin.',
  deadlineInPast:
    'Son tarih geçmişte; bu nedenle atanan herkes hemen gecikmiş sayılırdı. Daha geç bir son tarih seçin.',
  deadlineInPastIssue: 'Son tarih geçmişte. Daha geç bir tarih seçin.',
  unknownContent:
    'İçerik bulunamadı. İçerik bu kuruluşa ait olmalıdır. Kimliği kontrol edin veya başka bir içerik seçin.',
  unknownTopic: 'Konu bulunamadı. Kimliği kontrol edin veya başka bir konu seçin.',
  unknownCourse: 'Kurs bulunamadı. Kimliği kontrol edin veya başka bir kurs seçin.',
  unknownScenario: 'Senaryo bulunamadı. Kimliği kontrol edin veya başka bir senaryo seçin.',
  unknownModule: (family) =>
    `“${family}” ailesinde modül bulunamadı. Kimliği ve aileyi kontrol edin veya başka bir modül seçin.`,
  personNotFound: 'Kişi bulunamadı. Kimliği kontrol edin veya aktif bir kişi seçin.',
  personLeft: 'Kişi kuruluştan ayrılmış. Aktif bir kişi seçin.',
};
