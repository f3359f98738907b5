import type { MailMessages } from './en.js';

/** Texts of e-mail messages. */
export const es: MailMessages = {
  greeting: (name) => `Hola, ${name}:`,
  expires: (instant) => `El enlace se puede usar una sola vez, hasta el ${instant}.`,
  linkHint: 'Si el botón no funciona, copie esta dirección en su navegador:',
  footer: (url) => `Docket envió este mensaje automáticamente: ${url}`,
  kinds: {
    invitation: {
      subject: (organization) => `Invitación a ${organization}`,
      body: (organization) =>
        `Se le invita a iniciar sesión en ${organization} en Docket, que conserva las evidencias de la formación en programación segura. Abra el enlace y establezca una contraseña.`,
      button: 'Aceptar invitación',
      note: 'Si no esperaba esta invitación, ignore este mensaje. No lo reenvíe: quien abra el enlace puede iniciar sesión en su nombre.',
    },
    password_reset: {
      subject: (organization) => `Establecer una contraseña nueva para ${organization}`,
      body: (organization) =>
        `Un administrador de ${organization} ha creado un enlace con el que usted establece una contraseña nueva en Docket. Hasta que lo use, su contraseña actual sigue siendo válida.`,
      button: 'Establecer contraseña nueva',
      note: 'Si no pidió una contraseña nueva, avise a un administrador. No reenvíe este mensaje: quien abra el enlace puede iniciar sesión en su nombre.',
    },
    test: {
      subject: (organization) => `Mensaje de prueba de ${organization}`,
      body: (organization) => `El servidor de correo de Docket acepta mensajes para ${organization}.`,
      note: 'No tiene que hacer nada.',
    },
  },
};
