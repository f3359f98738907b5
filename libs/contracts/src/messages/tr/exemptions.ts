import type { ErrorMessages } from '../index.js';

/** Messages of errors about exemptions. */
export const exemptions: ErrorMessages['exemptions'] = {
  notFound: 'Muafiyet bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  personNotFound: 'Kişi bulunamadı. Kimliği kontrol edin veya başka bir kişi seçin.',
  assignmentNotFound: 'Atama bulunamadı. Kimliği kontrol edin veya başka bir atama seçin.',
  frameworkNotFound: 'Çerçeve bulunamadı. Kimliği kontrol edin veya başka bir çerçeve seçin.',
  itemNotFound: 'Çerçevede bu kimlikte bir madde yok. Kimliği kontrol edin veya başka bir madde seçin.',
  invalid: 'Muafiyet geçerli değil. Hata ayrıntılarına bakın.',
  endsBeforeStart: 'Bitiş, başlangıçtan sonra olmalıdır.',
  tooLong: (years) =>
    `Muafiyet en fazla ${years.toLocaleString('tr')} yıl sürebilir. Daha erken bir bitiş seçin.`,
  overlaps: (name, from, until) =>
    `${name} için zaten bir muafiyet var: ${from} – ${until} (UTC). Başka bir dönem seçin veya o muafiyeti değiştirin.`,
};
