import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about accounts and sign-in. */
export const auth: ErrorMessages['auth'] = {
  passwordLength: (min, max) => `La contraseña debe tener entre ${min} y ${max} caracteres.`,
  passwordCommon:
    'Esta contraseña figura en una lista de contraseñas comunes. Elija otra; por ejemplo, cuatro palabras sin relación entre sí.',
  passwordCombined:
    'Esta contraseña solo combina palabras o contraseñas comunes, por lo que es fácil de adivinar. Elija otra; por ejemplo, cuatro palabras sin relación entre sí.',
  passwordBreached:
    'Esta contraseña figura en una lista de contraseñas expuestas en filtraciones de datos. Elija otra; por ejemplo, cuatro palabras sin relación entre sí.',
  passwordTrivial:
    'Esta contraseña repite caracteres o es una secuencia, por lo que es fácil de adivinar. Elija otra; por ejemplo, cuatro palabras sin relación entre sí.',
  passwordPersonal:
    'Esta contraseña consta sobre todo de su nombre, su dirección de correo o el nombre de la organización. Elija otra; por ejemplo, cuatro palabras sin relación entre sí.',
  wrongCurrentPassword: 'La contraseña actual es incorrecta. Compruébela y vuelva a intentarlo.',
  samePassword: 'La contraseña nueva es igual que la actual. Elija otra.',
  noAccountToJoin:
    'Ninguna otra cuenta con su dirección de correo tiene esta contraseña. Compruebe la contraseña y vuelva a intentarlo.',
  wrongCode:
    'Este código es incorrecto, ha caducado o ya se usó. Introduzca el código actual de su aplicación u otro código de recuperación.',
  authenticatorExists:
    'Su cuenta ya tiene una aplicación de autenticación. Elimínela antes de configurar otra.',
  noAuthenticator: 'Su cuenta no tiene ninguna aplicación de autenticación. Recargue la página.',
  invalidPasskey:
    'No se pudo añadir la clave de acceso. Empiece de nuevo y confírmela en un plazo de 5 minutos.',
  passkeyNotFound: 'Clave de acceso no encontrada. Recargue la página.',
  tooManyPasskeys: (max) =>
    `Su cuenta ya tiene ${counted(max, 'clave de acceso', 'claves de acceso')}. Elimine una antes.`,
  passkeyRefused: 'No se aceptó la clave de acceso. Vuelva a intentarlo o use otro método.',
  noSecondFactor: 'Su cuenta no tiene un segundo factor. Añada uno antes.',
  noEncryptionKey:
    'Esta instalación no puede guardar secretos porque falta ENCRYPTION_KEYS. Pida al operador que lo configure.',
  signInExpired:
    'El inicio de sesión ha caducado. Introduzca de nuevo su dirección de correo y su contraseña.',
  secondFactorRequired: 'Se requiere un segundo factor. Añada uno en la página «Segundo factor».',
  joinedHasSecondFactor:
    'La otra cuenta tiene un segundo factor, por lo que su contraseña no basta para combinar las cuentas. Inicie sesión en la otra cuenta y elimine antes su segundo factor.',
  personWithoutSecondFactor: 'Esta persona no tiene un segundo factor.',
  secondFactorElsewhere:
    'La cuenta de esta persona da acceso también fuera de esta organización, por lo que solo su titular o un operador puede eliminar el segundo factor.',
  accountsInSameOrganization:
    'Ambas cuentas pertenecen a personas de la misma organización, por lo que no se pueden combinar. Pida antes a un administrador que fusione las personas.',
  notAMember:
    'Su cuenta no pertenece a una persona activa de esta organización. Recargue la página para ver sus organizaciones.',
  sessionNotFound: 'Sesión no encontrada. Puede que haya terminado. Recargue la página.',
  hasAccount: (email, command) =>
    `${email} ya tiene una cuenta. Para establecer una contraseña nueva y cerrar todas las sesiones, ejecute: ${command}`,
  noAccount: (email) =>
    `${email} no tiene ninguna cuenta aquí. Compruebe la dirección o cree antes la cuenta.`,
};
