import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'Perfil',
  intro: 'Su cuenta, su contraseña y los dispositivos con la sesión iniciada.',
  saved: 'Perfil guardado',

  details: {
    title: 'Datos',
    name: 'Nombre',
    nameHint:
      'Se muestra en el menú de la cuenta. Su organización gestiona el nombre que figura en sus registros.',
    email: 'Correo electrónico',
    emailHint: 'Inicia sesión con esta dirección. No se puede cambiar.',
    language: 'Idioma',
    languageHint: 'Se usa en las páginas y en los informes que solicite, salvo que elija otro idioma.',
    organizationLanguage: 'Idioma de la organización',
  },

  organizations: {
    title: 'Organizaciones',
    current: 'Organización actual',
    switch: 'Cambiar',
    switchTo: (name) => `Cambiar a ${name}`,
    switchFailed: 'No se pudo cambiar de organización',
    none: 'Su cuenta no pertenece a ninguna organización.',
    join: 'Combinar cuentas',
    joinHint:
      'Si tiene otra cuenta con esta dirección de correo, introduzca su contraseña para usar las dos con una sola cuenta. La otra cuenta se elimina y su contraseña deja de funcionar, salvo que solo ella pertenezca a un operador: en ese caso se conserva aquella en lugar de esta.',
    joinPassword: 'Contraseña de la otra cuenta',
    joined: 'Cuentas combinadas',
  },

  password: {
    title: 'Contraseña',
    hint: 'Al cambiar la contraseña se cierran sus sesiones en todos los demás dispositivos.',
    current: 'Contraseña actual',
    next: 'Contraseña nueva',
    nextHint: (min, max) =>
      `De ${min} a ${max} caracteres. Unas pocas palabras al azar son fáciles de recordar.`,
    submit: 'Cambiar contraseña',
    changed: 'Contraseña cambiada',
    changedHint: 'Sus sesiones en otros dispositivos se han cerrado.',
  },

  sessions: {
    title: 'Sesiones',
    count: (sessions) => counted(sessions, 'sesión', 'sesiones'),
    hint: 'Una sesión termina tras 12 horas sin uso y, como máximo, a los 7 días.',
    empty: 'No hay sesiones activas',
    emptyHint: 'Inicie sesión de nuevo para abrir una.',
    columns: {
      device: 'Dispositivo',
      address: 'Dirección IP',
      lastUsed: 'Último uso',
      started: 'Inicio de sesión',
    },
    current: 'Este dispositivo',
    unknownDevice: 'Dispositivo desconocido',
    device: (browser, system) => `${browser} en ${system}`,
    unknownAddress: 'Desconocida',
    end: 'Cerrar sesión',
    endLabel: (device) => `Cerrar la sesión de ${device}`,
    ended: (device) => `Sesión cerrada: ${device}`,
    endFailed: 'No se pudo cerrar la sesión',
  },

  notices: {
    title: 'Enlaces de inicio de sesión de administradores',
    created:
      '{creator} creó {instant} un enlace de inicio de sesión para la cuenta de administrador de {name}.',
    createdOwn: '{creator} creó {instant} un enlace de inicio de sesión que sustituye su cuenta.',
    used: 'Se usó desde {address} {instant}.',
    unused: 'No se ha usado.',
    advice:
      'Quien abre un enlace de este tipo actúa con los permisos de esa cuenta de administrador. Si no esperaba ningún enlace, consulte el registro de auditoría.',
    unknownCreator: 'Un administrador',
    auditLog: 'Ver registro de auditoría',
    dismiss: 'Descartar',
    dismissFailed: 'No se pudo descartar el aviso',
  },
};
