import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id: string) => `الموضوع «${id}» غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.`,
  topicIdTaken: (id: string) => `يوجد موضوع بالمعرّف «${id}» بالفعل. اختر معرّفًا آخر.`,
  topicIdTakenIssue: 'لموضوع آخر هذا المعرّف بالفعل. اختر معرّفًا آخر.',
};
