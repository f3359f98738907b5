import type { ErrorMessages } from '../index.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid:
    'La sesión no se registró porque algunos valores no se pueden aceptar. Consulte los detalles de los errores.',
  unknownPerson: (person) =>
    `Persona «${person}» no encontrada. Quítela de la lista o añádala antes a la organización.`,
  erasedPerson:
    'Los datos de esta persona están suprimidos, por lo que no se puede registrar formación. Quítela de la lista.',
  repeatedPerson: (name) =>
    `${name} figura dos veces porque dos de las personas se fusionaron. Quite una de las dos.`,
  repeatedTopic: (title) => `El tema «${title}» figura dos veces. Quite uno de los dos.`,
  inFuture: 'Este momento está en el futuro. Registre la sesión cuando haya terminado.',
  idTaken:
    'Ya hay una sesión con este ID registrada con otros valores. Las sesiones registradas nunca se modifican. Anule esa sesión y registre la corregida con un ID nuevo.',
  notFound: 'Sesión presencial no encontrada. Compruebe el ID o vuelva a cargar la lista.',
  noSheet: 'Esta sesión no tiene hoja de asistencia.',
  sheetRemoved: 'La hoja de asistencia se eliminó. Su nombre, tamaño y SHA-256 se conservan con la sesión.',
  sheetMissing: 'No se encontró la hoja de asistencia. Una hoja subida se conserva un día. Vuelva a subirla.',
  sheetType: 'Este archivo no es PDF, PNG ni JPEG. Elija otro archivo.',
  sheetTooLarge: (mebibytes) =>
    `Una hoja de asistencia es un solo archivo de ${mebibytes} MiB como máximo. Elija un archivo más pequeño.`,
  oneSheet: 'Envíe un archivo como multipart/form-data.',
};
