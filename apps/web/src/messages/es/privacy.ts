import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the export and the erasure of personal data. */
export const privacy: Messages['privacy'] = {
  menu: 'Datos personales',
  export: 'Exportar datos personales',
  erase: {
    action: 'Suprimir datos personales',
    title: 'Suprimir datos personales',
    searching: 'Buscando a esta persona en los informes guardados…',
    failed: 'No se pudo buscar en los informes',
    alreadyErased: 'Los datos personales de esta persona ya están suprimidos.',
    text: '{name} se sustituye por {pseudonym} en todos los registros de esta organización.',
    effects: [
      'Se eliminan el nombre y todas las direcciones de correo, también del registro de auditoría, de las observaciones y de las versiones anteriores.',
      'Se eliminan la cuenta y sus sesiones, salvo que la cuenta dé acceso también fuera de esta organización.',
      'Los roles, equipos, intentos, asignaciones y exenciones permanecen, por lo que no cambia ningún indicador.',
      'Desde ahora se rechazan los registros de formación que identifiquen a la persona por su dirección de correo.',
      'La supresión queda en el registro de auditoría. No se puede deshacer.',
    ],
    confirmation: 'Confirme la dirección de correo',
    confirmationHint: 'Para confirmar, escriba {email}',
    confirm: 'Suprimir datos personales',
    done: 'Datos personales suprimidos',
  },
  erased:
    'Los datos personales de esta persona se suprimieron el {time}. Los registros se conservan con un seudónimo.',
  reports: {
    title: 'Informes que contienen a esta persona',
    description:
      'Estos informes se emitieron antes de la supresión. Elimine cada archivo o registre la base jurídica por la que lo conserva.',
    failed: 'No se pudieron cargar los informes',
    count: (reports) => `${counted(reports, 'informe guardado', 'informes guardados')} con esta persona`,
    later: 'Los archivos no cambian. Después de la supresión, decida sobre cada uno de ellos.',
    none: 'Ningún informe guardado contiene a esta persona.',
    noneTitle: 'No hay informes',
    onHold: 'con retención legal',
    report: 'Informe',
    decision: 'Decisión',
    actions: 'Acciones',
    deleted: 'Archivo eliminado',
    kept: 'Conservado',
    keptBy: (by, time) => `${by}, ${time}`,
    undecided: 'Sin decidir',
    undecidedOnHold: 'Sin decidir, con retención legal',
    keep: 'Conservar archivo',
    changeBasis: 'Cambiar base',
    keepTitle: 'Conservar el archivo del informe',
    keptTitle: 'Decisión registrada',
    basis: 'Base jurídica',
    basisHint: 'Por ejemplo, una obligación legal de conservación. Se anota en el registro de auditoría.',
    delete: 'Eliminar archivo',
    keepFile: 'Cancelar',
    deleteTitle: '¿Eliminar el archivo del informe?',
    deleteText:
      'El archivo y los datos en que se basa se eliminan ahora. Se conservan los indicadores y el SHA-256 del informe.',
    deletedTitle: 'Archivo eliminado',
    deleteFailed: 'No se pudo eliminar el archivo',
  },
};
