import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) =>
    `Sie können innerhalb von 24 Stunden höchstens ${messages} Nachrichten senden. Versuchen Sie es später erneut.`,
  notFound: 'Nachricht nicht gefunden. Laden Sie die Seite neu.',
  cannotSendAgain:
    'Diese Nachricht kann nicht erneut gesendet werden. Sie wird nicht zurückgehalten und ist nicht fehlgeschlagen, oder ihr Link ist nicht mehr gültig. Laden Sie die Person erneut ein.',
};
