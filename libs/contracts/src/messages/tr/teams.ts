import type { ErrorMessages } from '../index.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'Ekip bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  unknownTeam: 'Ekip bulunamadı. Silinmiş olabilir. Başka bir ekip seçin.',
  nameTaken: (name) => `“${name}” adlı bir ekip zaten var. Başka bir ad seçin.`,
  nameTakenIssue: 'Bu ad başka bir ekipte kullanılıyor. Başka bir ad seçin.',
  hasActiveAssignments: (title, others) =>
    others > 0
      ? `“${title}” ve ${others.toLocaleString('tr')} atama daha bu ekibe atandığından ekip silinemez. Önce bunları pasife alın veya yeniden atayın.`
      : `“${title}” bu ekibe atandığından ekip silinemez. Önce atamayı pasife alın veya yeniden atayın.`,
};
