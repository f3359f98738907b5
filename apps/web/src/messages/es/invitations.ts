import type { Messages } from '../structure.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: 'Invitación',
  loading: 'Cargando invitación',
  failed: 'No se pudo cargar la invitación',
  invalid: 'Este enlace ya no es válido',
  invalidHint:
    'Ha caducado, ya se usó o se sustituyó por un enlace más reciente. Pida uno nuevo al administrador que se lo envió.',
  join: 'Unirse a {organization}',
  signInAs: '{name}, iniciará sesión en Docket como {email}.',
  method: 'Método de inicio de sesión',
  setPassword: 'Establecer contraseña',
  havePassword: 'Ya tengo contraseña',
  newPassword: 'Contraseña nueva',
  currentPassword: 'Su contraseña',
  passwordHint: (min, max) =>
    `De ${min} a ${max} caracteres. Unas pocas palabras al azar son fáciles de recordar.`,
  newAccount:
    'Se crea una cuenta para esta organización, que sustituye la que tuviera aquí. Para usar una cuenta de otra organización, elija «Ya tengo contraseña».',
  submitNew: 'Establecer contraseña e iniciar sesión',
  submitExisting: 'Iniciar sesión y unirse',
  wrongPassword: 'Contraseña incorrecta. Compruébela y vuelva a intentarlo.',
};
