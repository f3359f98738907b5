import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id) => `Tema «${id}» no encontrado. Compruebe el ID o recargue la lista.`,
  topicIdTaken: (id) => `Ya existe un tema con el ID «${id}». Elija otro ID.`,
  topicIdTakenIssue: 'Otro tema ya tiene este ID. Elija otro ID.',
};
