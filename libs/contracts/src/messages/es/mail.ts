import type { ErrorMessages } from '../index.js';

/** Messages of errors about e-mail messages. */
export const mail: ErrorMessages['mail'] = {
  quota: (messages: number) =>
    `Puede enviar como máximo ${messages} mensajes en 24 horas. Inténtelo más tarde.`,
  notFound: 'No se encontró el mensaje. Vuelva a cargar la página.',
  cannotSendAgain:
    'Este mensaje no se puede volver a enviar. No está retenido ni ha fallado, o su enlace ya no es válido. Invite de nuevo a la persona.',
};
