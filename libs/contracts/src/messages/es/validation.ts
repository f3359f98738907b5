import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value) => value.toLocaleString('es'),
  required: 'Obligatorio. Introduzca un valor.',
  invisibleText: 'El texto no tiene caracteres visibles. Introduzca un texto legible.',
  unknownField: (name) => `La solicitud no tiene el campo «${name}». Corrija su nombre o quítelo.`,
  unknownFields: 'La solicitud tiene campos desconocidos. Corrija sus nombres o quítelos.',
  wrongType: {
    string: 'Introduzca un texto.',
    number: 'Introduzca un número.',
    int: 'Introduzca un número entero.',
    boolean: 'Introduzca true o false.',
    array: 'Introduzca una lista.',
    object: 'Introduzca un objeto con campos con nombre.',
    record: 'Introduzca un objeto con campos con nombre.',
    null: 'Introduzca null o quite el campo.',
    never: 'Este campo no se permite aquí. Quítelo.',
  },
  invalidValue:
    'El valor no se permite aquí. Introduzca un valor como se describe en la documentación de la API.',
  onlyValue: (value) => `Introduzca ${value}.`,
  oneOf: (values) => `Introduzca uno de estos valores: ${values}.`,
  tooLong: (max) => `Introduzca como máximo ${max} caracteres.`,
  tooShort: (min) => `Introduzca al menos ${min === '1' ? '1 carácter' : `${min} caracteres`}.`,
  tooManyEntries: (max) => `Introduzca como máximo ${max} entradas.`,
  tooFewEntries: (min) => `Introduzca al menos ${min === '1' ? '1 entrada' : `${min} entradas`}.`,
  atMost: (max) => `Introduzca ${max} o menos.`,
  lessThan: (max) => `Introduzca menos de ${max}.`,
  atLeast: (min) => `Introduzca ${min} o más.`,
  moreThan: (min) => `Introduzca más de ${min}.`,
  uuid: 'Introduzca un UUID válido.',
  instant: 'Introduzca una fecha y hora en formato ISO 8601 con zona horaria; p. ej., 2026-11-23T14:05:00Z.',
  instantYears: 'Introduzca un año entre 1 y 9999.',
  unstorableText: 'El texto contiene un carácter NUL o un sustituto sin pareja. Quítelo.',
  lineBreak: 'El texto contiene un salto de línea. Escríbalo en una sola línea.',
  tooManyBytes: (max) =>
    `El texto supera los ${max.toLocaleString('es')} bytes en UTF-8. Acórtelo; los caracteres que no son ASCII cuentan como 2 a 4 bytes.`,
  email: 'Introduzca una dirección de correo; p. ej., ada@example.com.',
  emailInvisible: (character) =>
    `La dirección contiene un carácter que no se muestra (${character}). Escríbala de nuevo.`,
  emailMailto: 'La dirección empieza por "mailto:". Quítelo.',
  emailQuotes: 'La dirección contiene comillas. Quítelas.',
  emailBrackets: 'La dirección contiene < o >. Introduzca solo la dirección, sin un nombre.',
  emailSeparator:
    'La dirección contiene una coma o un punto y coma. Introduzca una sola dirección, sin separadores.',
  emailSpace: 'La dirección contiene un espacio. Quítelo.',
  language: 'Un lenguaje no debe contener espacios, comas, puntos y comas ni barras verticales.',
  effectiveInFuture: 'La fecha de efecto está en el futuro. Elija hoy o una fecha anterior.',
  notWithEffectiveDate: 'No se puede cambiar junto con una fecha de efecto. Envíe dos solicitudes.',
  nothingEffective:
    'Cambie también el rol, el equipo, los lenguajes, la función o el trabajo en software a medida: se aplica desde esta fecha.',
  noJobFunctions: 'Introduzca al menos una función.',
  joinedInFuture: 'La fecha de incorporación está en el futuro. Elija hoy o una fecha anterior.',
  passwordTooShort: (min) => `Use al menos ${counted(min, 'carácter', 'caracteres')}.`,
  noScopes: 'Elija al menos un permiso.',
  contentId: 'Un ID no debe contener espacios; p. ej., sql-injection.',
  contentIdTooLong: (max) => `Un ID debe tener como máximo ${counted(max, 'carácter', 'caracteres')}.`,
  cweId: 'Introduzca un ID de CWE de 1 a 1499.',
  moduleOfNewFamily: 'Para mover un tema a otra familia, indique también su módulo en esa familia.',
  titleWithoutModule: 'Indique también el ID del módulo que tiene este título.',
  noTarget: 'Elija el contenido que se asigna.',
  noScope: 'Elija para quién es la asignación.',
  noTeamsOrPeople: 'Elija al menos un equipo o una persona.',
  tooManyScopeTeams: (max) =>
    `Una asignación puede incluir como máximo ${counted(max, 'equipo', 'equipos')}. Asígnela a toda la organización o cree varias asignaciones.`,
  tooManyScopePeople: (max) =>
    `Una asignación puede incluir como máximo ${counted(max, 'persona', 'personas')}. Elija sus equipos o cree varias asignaciones.`,
  noItems: 'Añada al menos un tema o escenario.',
  tooManyItems: (max) =>
    `Una selección personalizada admite como máximo ${counted(max, 'elemento', 'elementos')}. En su lugar, importe un curso o cree varias asignaciones.`,
  duplicateItem: 'Este elemento ya está en la selección. Quite uno de los dos.',
  fixedAtCreation:
    'Este valor se fija al crear la asignación. Quítelo de la solicitud o cree otra asignación.',
  requiredForPopulation: (population) => `Obligatorio para la población «${population}».`,
  notOfPopulation: (population) => `La población «${population}» no tiene este parámetro. Quítelo.`,
  noExemptionSubject: 'Elija una asignación o un control.',
  noPeople: 'Elija al menos una persona.',
  tooManyPeople: (max) => `Elija como máximo ${counted(max, 'persona', 'personas')}.`,
  duplicatePerson: 'Esta persona figura dos veces. Quite una de las dos.',
  noTopics: 'Elija al menos un tema.',
  tooManyTopics: (max) => `Elija como máximo ${counted(max, 'tema', 'temas')}.`,
  duplicateTopic: 'Este tema figura dos veces. Quite uno de los dos.',
  noAssessment: 'Indique cómo se aprueba: por asistencia o con una puntuación.',
  noScore: 'Introduzca una puntuación de 0 a 100.',
  scoreOfAttendance: 'En esta sesión la asistencia cuenta como aprobado. Quite la puntuación.',
  tooManyClassroomAttempts: (max) =>
    `Una sesión puede tener como máximo ${max.toLocaleString('es')} intentos: personas por temas. Registre varias sesiones.`,
  endNowWithEnd: 'Indique endsAt o endNow, no ambos.',
  countingDays: (max) => `Introduzca un número entero de días de 0 a ${max.toLocaleString('es')}.`,
  attemptWithoutPerson: 'Indique userId, email, employeeNumber o account.',
  attemptWithTwoPersons: 'Indique userId o bien email, employeeNumber y account.',
  issuerWithoutAccount:
    'accountIssuer es el sistema de una cuenta. Indique también account o quite accountIssuer.',
  attemptWithoutScore: 'Indique score o result.',
  attemptWithScoreAndResult: 'Indique score o result, no ambos.',
  startedAfterCompletion: 'startedAt no debe ser posterior a completedAt.',
  noAttempts: 'Envíe al menos un intento.',
  tooManyAttempts: (max) => `Envíe como máximo ${counted(max, 'intento', 'intentos')} en una solicitud.`,
  pageWithCursor: 'Envíe page o cursor, no ambos.',
  pageBeyondLimit: (max) =>
    `Por número de página solo se pueden leer los ${max.toLocaleString('es')} eventos más recientes. Para leer los anteriores, use nextCursor.`,
  retentionDays: (min, max) =>
    `Introduzca un número entero de días de ${min.toLocaleString('es')} a ${max.toLocaleString('es')}.`,
  timeZone: 'Introduzca el nombre de una zona horaria; p. ej., Europe/Berlin.',
  color: 'Introduzca un color en notación hexadecimal; p. ej., #0B6E6E.',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max) =>
    `Introduzca un ID como nist-ssdf: letras, dígitos, puntos, guiones y guiones bajos, como máximo ${counted(max, 'carácter', 'caracteres')}.`,
  itemId: (max) =>
    `Introduzca un ID como PW.4: letras, dígitos, puntos, guiones y guiones bajos, como máximo ${counted(max, 'carácter', 'caracteres')}.`,
  noCwes: 'Indique al menos una CWE.',
  unknownCwe: (cwe) => `CWE-${cwe} no existe. Introduzca el número de una CWE.`,
  tooManyReferences: (max) =>
    `El marco remite a otros elementos más de ${counted(max, 'vez', 'veces')}. Remita a marcos completos o divídalo.`,
  module: 'Introduzca el ID de un módulo o el comienzo de uno.',
  unionReference: 'Introduzca "framework" o "framework/item".',
  noItems: 'Un marco necesita al menos un elemento.',
  reservedId: '"summary" es un ID reservado. Elija otro.',
  familyMissing: 'Una lista de OWASP selecciona temas de una sola familia. Añada la familia.',
  familyNotAllowed: 'Un marco normativo selecciona temas de todas las familias. Quite la familia.',
  duplicateItem: (id) => `El ID de elemento «${id}» se usa dos veces. Dé a cada elemento su propio ID.`,
  selectsNothing: (id) =>
    `El elemento «${id}» no selecciona ningún tema. Añádale cwes, modules, unionOf o people.`,
  peopleWithSelection: (id) =>
    `El elemento «${id}» está basado en personas y no puede tener además cwes, modules o unionOf. Quite uno de ellos.`,
  modulesWithCwes: (id) =>
    `El elemento «${id}» tiene módulos y CWE. Use módulos solo para listas que no publican CWE.`,
  modulesInRegulatory:
    'Los módulos pertenecen a una sola familia. Seleccione por CWE los temas de un control normativo.',
  grouping: 'La única agrupación es "docket". Quite el campo si la agrupación es la de la norma.',
  requiredShare:
    'Introduzca el porcentaje requerido como número entero de 1 a 100 o quítelo para usar el umbral de cobertura.',
  trainingOnly: 'Introduzca true o false.',
  editionMissing: 'Indique también la edición publicada por esta fuente.',
  enterWholePercent: 'Introduzca un porcentaje entero de 50 a 99.',
  reasonMissing: 'Indique el motivo. Se imprime en los documentos.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes) =>
    `El archivo supera los ${kilobytes.toLocaleString('es')} KB. Guarde una versión más pequeña.`,
  unknownFormat: 'El archivo no es un PNG, JPEG ni SVG. Elija otro archivo.',
  dimensions: (size, min, max) =>
    `La imagen tiene ${size} píxeles. Cambie su tamaño para que cada lado tenga entre ${min} y ${max} píxeles.`,
  damaged: 'El archivo está dañado. Expórtelo de nuevo.',
  interlaced: 'El PNG está entrelazado. Guárdelo sin entrelazado.',
  unsupportedJpeg: 'Este tipo de JPEG no se admite. Guarde la imagen como PNG.',
  cmykJpeg:
    'El JPEG no está en RGB ni en escala de grises con 8 bits por canal. Guárdelo en RGB con 8 bits por canal.',
  tooComplex: 'La imagen tarda demasiado en leerse. Guarde una versión más sencilla.',
  empty: 'El SVG no tiene formas visibles. Elija otro archivo.',
  nestedSvg: 'El SVG contiene otro SVG. Guárdelo como formas simples.',
  effect: (name) => `El SVG usa el efecto «${name}». Guárdelo como formas simples.`,
  notSvg: 'El archivo no es un SVG. Expórtelo de nuevo como SVG.',
  noSize: 'El SVG no indica su tamaño. Expórtelo con un viewBox.',
  unsupportedCss: 'El SVG tiene reglas de estilo que los documentos no admiten. Guárdelo como SVG simple.',
  tooManyShapes: 'El SVG tiene demasiadas formas. Simplifíquelo.',
  embeddedDocument: 'El SVG contiene un script u otro documento. Guárdelo como SVG simple.',
  script: 'El SVG contiene un script. Guárdelo como SVG simple.',
  reference: 'El SVG remite a otras imágenes o formas. Guárdelo como formas simples.',
  externalResource: 'El SVG carga un recurso externo. Guárdelo como SVG simple.',
  text: 'El SVG contiene texto. Convierta el texto en trazados para que se vea igual en todas partes.',
  unsupportedElement: (name) =>
    `El SVG contiene <${name}>, que los documentos no admiten. Guárdelo como formas simples.`,
  unknownPathCommand: 'El SVG tiene un trazado con un comando desconocido. Expórtelo de nuevo.',
  gradient: 'El SVG rellena una forma con un degradado o patrón. Use colores lisos.',
  unknownColor: (color) =>
    `El SVG usa el color «${color}». Escríbalo en notación hexadecimal; p. ej., #0B6E6E.`,
  unknownTransform: 'El SVG usa una transformación desconocida. Expórtelo de nuevo.',
};
