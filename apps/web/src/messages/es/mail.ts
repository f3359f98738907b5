import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'Correo electrónico',
  intro:
    'Mensajes que Docket envía a las personas de la organización: invitaciones, enlaces de contraseña y mensajes de prueba. Se eliminan después de 90 días.',
  count: (messages) => counted(messages, 'mensaje', 'mensajes'),
  search: 'Buscar mensajes',
  searchPlaceholder: 'Buscar por nombre o correo electrónico',
  empty: 'Aún no hay mensajes',
  emptyHint:
    'Se crea un mensaje cuando invita a una persona, crea un enlace de contraseña o envía un mensaje de prueba en la configuración.',
  columns: { recipient: 'Destinatario', kind: 'Mensaje', created: 'Creado' },
  kinds: { invitation: 'Invitación', password_reset: 'Enlace de contraseña', test: 'Mensaje de prueba' },
  states: { queued: 'En espera', sending: 'Enviando', sent: 'Enviado', failed: 'Error', held: 'Retenido' },
  nextAttempt: 'Próximo intento {instant}',
  answer: 'Respuesta del servidor de correo:',
  reasons: {
    no_server:
      'No hay ningún servidor de correo configurado. Un operador lo configura con SMTP_HOST; después, envíe el mensaje.',
    quota: 'La organización ha enviado demasiados mensajes en 24 horas. Envíe el mensaje más tarde.',
    unreachable: 'No se pudo conectar con el servidor de correo.',
    sign_in:
      'El servidor de correo rechazó el inicio de sesión de Docket. Un operador debe corregir su configuración.',
    deferred: 'El servidor de correo aún no ha aceptado el mensaje.',
    refused: 'El servidor de correo rechazó el mensaje. Compruebe la dirección de correo electrónico.',
    obsolete: 'El enlace se usó o se sustituyó, o ha caducado.',
  },
  sendAgain: {
    button: 'Volver a enviar',
    label: (recipient: string) => `Volver a enviar el mensaje a ${recipient}`,
    done: (recipient: string) => `El mensaje a ${recipient} está en espera de envío`,
    failed: (recipient: string) => `No se pudo volver a enviar el mensaje a ${recipient}`,
  },
};
