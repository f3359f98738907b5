import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

const codesText = (codes: number): string => counted(codes, 'código', 'códigos');

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor: Messages['secondFactor'] = {
  title: 'Segundo factor',
  hint: 'Para iniciar sesión se necesita entonces su contraseña y, además, un código de una aplicación en su teléfono o una clave de acceso. Los cambios requieren su contraseña y cierran sus sesiones en todos los demás dispositivos.',
  required: 'Su cuenta requiere un segundo factor.',
  loading: 'Cargando segundo factor',
  failed: 'No se pudo cargar el segundo factor',

  enrolment: {
    title: 'Añadir un segundo factor',
    text: 'Su cuenta requiere un segundo factor. Añada uno para continuar.',
    continue: 'Continuar',
  },

  authenticator: {
    title: 'Aplicación de autenticación',
    none: 'Sin configurar',
    added: 'Añadida {instant}',
    set: 'Configurar',
    setUp: 'Configurar aplicación de autenticación',
    remove: 'Eliminar',
    removeLabel: 'Eliminar aplicación de autenticación',
    removed: 'Aplicación de autenticación eliminada',
    removeText: 'La aplicación y sus códigos dejan de funcionar para esta cuenta.',
    enabled: 'Aplicación de autenticación añadida',
  },

  passkeys: {
    title: 'Claves de acceso y llaves de seguridad',
    none: 'Ninguna',
    add: 'Añadir',
    addLabel: 'Añadir clave de acceso o llave de seguridad',
    addText:
      'Después de la contraseña, el navegador le pide que use la clave de acceso o que toque la llave de seguridad.',
    start: 'Continuar',
    nameText: 'Dé un nombre a la clave de acceso para reconocerla más adelante.',
    name: 'Nombre',
    namePlaceholder: 'Llave de seguridad de la oficina',
    save: 'Guardar clave de acceso',
    enabled: 'Clave de acceso añadida',
    addedOn: 'Añadida {instant}',
    used: 'Último uso {instant}',
    remove: 'Eliminar',
    removeLabel: (name) => `Eliminar ${name}`,
    removeText: (name) => `${name} deja de funcionar para esta cuenta.`,
    removed: 'Clave de acceso eliminada',
    refused:
      'No se usó la clave de acceso. Vuelva a intentarlo y confirme el cuadro de diálogo del navegador.',
  },

  setup: {
    start: 'Continuar',
    scan: 'Escanee el código QR con una aplicación de autenticación o introduzca la clave manualmente. Después, introduzca el código que muestra la aplicación.',
    qrCode: 'Código QR para la aplicación de autenticación',
    key: 'Clave',
    code: 'Código de la aplicación',
    codeHint: '6 dígitos, válido durante 30 segundos',
    confirm: 'Confirmar código',
  },

  recovery: {
    title: 'Códigos de recuperación',
    left: (codes) => counted(codes, 'código restante', 'códigos restantes'),
    few: (codes) =>
      codes === 0
        ? 'No quedan códigos. Cree códigos nuevos.'
        : `Solo ${codes === 1 ? 'queda' : 'quedan'} ${codesText(codes)}. Cree códigos nuevos.`,
    used: 'Ha usado un código de recuperación',
    usedFew: (codes) =>
      codes === 0
        ? 'No quedan códigos. Cree códigos nuevos en la página «Perfil».'
        : `${codes === 1 ? 'Queda' : 'Quedan'} ${codesText(codes)}. Cree códigos nuevos en la página «Perfil».`,
    none: 'Se crean con el primer factor que añada',
    renew: 'Crear códigos nuevos',
    renewText: 'Los códigos de recuperación anteriores dejan de funcionar.',
    intro:
      'Cada código permite iniciar sesión una vez sin la aplicación. Guarde los códigos en un lugar seguro, como un gestor de contraseñas: solo se muestran ahora.',
    copy: 'Copiar códigos',
    copied: 'Copiados',
    announceCopied: 'Códigos de recuperación copiados',
    copyFailed: 'No se pudieron copiar los códigos. Selecciónelos y cópielos manualmente.',
    done: 'He guardado los códigos',
  },

  password: 'Contraseña actual',

  signIn: {
    title: 'Segundo factor',
    withCode: 'Introduzca el código de su aplicación de autenticación o un código de recuperación.',
    withPasskey: 'Use su clave de acceso o introduzca un código de recuperación.',
    withBoth:
      'Use su clave de acceso o introduzca el código de su aplicación de autenticación o un código de recuperación.',
    passkey: 'Usar clave de acceso',
    code: 'Código',
    submit: 'Continuar',
    back: 'Iniciar sesión con otra cuenta',
    expired: 'El inicio de sesión ha caducado. Inicie sesión de nuevo.',
  },

  removal: {
    title: 'Se eliminó su segundo factor',
    byAdministrator: 'Un administrador de {organization} eliminó el segundo factor de su cuenta {instant}.',
    byOperator: 'Un operador de esta instalación eliminó el segundo factor de su cuenta {instant}.',
    advice:
      'Si no lo ha pedido, cambie su contraseña y avise a su organización. Vuelva a añadir un segundo factor en la página «Perfil».',
    profile: 'Abrir perfil',
    dismiss: 'Descartar',
    dismissFailed: 'No se pudo descartar el aviso',
  },

  ofPerson: {
    action: 'Eliminar segundo factor',
    title: '¿Eliminar el segundo factor?',
    text: 'Después, la contraseña de {name} basta para iniciar sesión. Se cierran todas las sesiones de la cuenta, el cambio queda en el registro de auditoría y {name} verá un aviso la próxima vez que inicie sesión.',
    confirm: 'Eliminar segundo factor',
    done: 'Segundo factor eliminado',
    failed: 'No se pudo quitar el segundo factor',
  },

  setting: {
    title: 'Inicio de sesión',
    label: 'Segundo factor obligatorio para',
    hint: 'Se aplica a partir de la siguiente solicitud. Quienes no tengan un segundo factor deben añadir uno antes de continuar. Las claves de API no se ven afectadas.',
    groups: {
      nobody: 'Nadie',
      administrators: 'Administradores y auditores',
      everybody: 'Todas las personas',
    },
  },
};
