import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id) => `“${id}” konusu bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.`,
  topicIdTaken: (id) => `“${id}” kimliğinde bir konu zaten var. Başka bir kimlik seçin.`,
  topicIdTakenIssue: 'Bu kimlik başka bir konuda kullanılıyor. Başka bir kimlik seçin.',
};
