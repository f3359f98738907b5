import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'Claves de API',
  intro: 'Sus programas usan claves de API para leer datos, enviar intentos y solicitar informes.',
  documentation: 'Ver documentación de la API',
  create: 'Crear clave de API',
  count: (keys) => counted(keys, 'clave', 'claves'),
  empty: 'Aún no hay claves de API',
  emptyHint:
    'Cree una clave distinta para cada programa, solo con los permisos que necesite. La clave de API se muestra una sola vez.',
  columns: { key: 'Clave', scopes: 'Permisos', lastUsed: 'Último uso', created: 'Creación' },
  statuses: { active: 'Activa', expired: 'Caducada', revoked: 'Revocada' },
  never: 'Nunca',
  expires: 'Caduca {instant}',
  revocationReasons: {
    creator_lost_access: 'Revocada automáticamente: quien la creó ya no es administrador.',
  },

  form: {
    name: 'Nombre',
    nameHint: 'Nombre del programa que usa esta clave',
    scopes: 'Permisos',
    scopesHint: 'Seleccione solo los permisos que el programa necesite.',
    expiration: 'Caducidad',
    expirationHint:
      'Sustituya la clave antes de que caduque. También se revoca si usted deja la organización o ya no es administrador.',
    lifetimes: { '7': '7 días', '30': '30 días', '90': '90 días', '365': '1 año' },
    submit: 'Crear clave',
  },

  newToken: {
    title: 'Guarde esta clave de API ahora',
    warning: (name) =>
      `La clave de API «${name}» se muestra una sola vez. Docket no la almacena. Guárdela donde su programa lee sus secretos, nunca en el código fuente.`,
    label: 'Clave de API',
    copy: 'Copiar clave',
    copied: 'Copiada',
    announceCopied: 'Clave de API copiada',
    copyFailed: 'No se pudo copiar la clave de API. Selecciónela y cópiela manualmente.',
    done: 'He guardado la clave',
  },

  revoke: {
    button: 'Revocar',
    label: (name) => `Revocar la clave «${name}»`,
    question: (name) => `¿Revocar la clave de API «${name}»?`,
    consequence: (key) =>
      `Las solicitudes con ${key} se rechazarán de inmediato. Esta acción no se puede deshacer, pero puede crear una clave nueva.`,
    confirm: 'Revocar clave',
    cancel: 'Mantener clave',
    done: (name) => `Clave de API «${name}» revocada`,
    failed: (name) => `No se pudo revocar la clave de API «${name}»`,
  },

  scopeGroups: {
    reports: 'Informes',
    compliance: 'Cumplimiento',
    progress: 'Avance',
    imports: 'Importaciones',
    assignments: 'Asignaciones',
    people: 'Personas',
    teams: 'Equipos',
    content: 'Contenidos',
    statements: 'Declaraciones xAPI',
    auditLog: 'Registro de auditoría',
    organization: 'Organización',
  },
  scopeActions: {
    read: 'Leer',
    change: 'Modificar',
    generate: 'Generar',
    record: 'Registrar',
    send: 'Enviar',
    import: 'Importar',
  },
  scopes: {
    'reports:read': 'Ver informes y descargar sus archivos',
    'reports:write': 'Solicitar y cancelar informes',
    'compliance:read': 'Ver la cobertura de cada marco y las personas por formar',
    'progress:read': 'Ver el avance de cada persona y los indicadores de formación',
    'progress:write': 'Enviar intentos desde otros sistemas de formación',
    'imports:write': 'Importar archivos y descargar las filas rechazadas',
    'assignments:read': 'Ver asignaciones y el estado de cada persona asignada',
    'assignments:write': 'Crear y modificar asignaciones',
    'users:read': 'Ver nombres, direcciones de correo, equipos e historial',
    'users:write': 'Añadir, modificar y desactivar personas',
    'teams:read': 'Ver equipos',
    'teams:write': 'Crear equipos, cambiar su nombre y eliminarlos',
    'content:read': 'Ver familias, módulos y temas',
    'content:write': 'Añadir y modificar temas',
    'xapi:read': 'Devolver las declaraciones recibidas',
    'xapi:write': 'Recibir declaraciones de sistemas de formación que envían xAPI',
    'audit-log:read': 'Ver eventos con direcciones IP',
    'org:read': 'Ver el nombre, la zona horaria y el número de personas y equipos',
  },
  grantedScopes: (group, actions) => `${group}: ${actions.join(', ').toLocaleLowerCase('es')}`,
};
