import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  tagline: 'Evidencias de la formación en programación segura de sus desarrolladores.',
  sessionEnded: 'Su sesión ha terminado. Inicie sesión para continuar.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  invalidEmail: 'Introduzca una dirección de correo; por ejemplo, nombre@empresa.com.',
  passwordRequired: 'Introduzca su contraseña.',
  incorrect: 'Correo o contraseña incorrectos. Compruebe ambos y vuelva a intentarlo.',

  profile: 'Perfil',
  organizations: 'Organizaciones',
  account: (initials, name) => `${initials}, cuenta de ${name}`,
  signOutEverywhere: 'Cerrar todas las sesiones',
  signOutEverywhereTitle: '¿Cerrar todas las sesiones?',
  signOutEverywhereText: (email) =>
    `Se cerrarán todas las sesiones de ${email} en todos los dispositivos, incluido este.`,
  staySignedIn: 'Mantener sesiones',
  signOutFailed: 'La sesión sigue iniciada',

  notAllowed: {
    title: 'Acceso denegado',
    text: (organization, email, role) =>
      `Estas páginas son para los administradores de ${organization}. Ha iniciado sesión como ${email} con el rol «${role}». Para obtener acceso, pida a un administrador que cambie su rol.`,
  },
};
