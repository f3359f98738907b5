import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('es');
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` ¿Quería decir «${similar}»?`;
const instantFormat =
  'Use ISO 8601 con zona horaria, por ejemplo 2026-03-31T17:00:00Z o 2026-03-31T19:00:00+02:00.';

/** The messages of imports in Spanish. */
export const es: ImportMessages = {
  files: {
    unknownKind: `El nombre del archivo no indica qué contiene. Llámelo ${fileNames}, o use la extensión .json, .jsonl o .ndjson para declaraciones xAPI.`,
    unknownRecords: `Los registros no son declaraciones xAPI, que tienen actor, verb y object, y el nombre del archivo no indica qué otra cosa contiene. Corrija las declaraciones o llámelo ${fileNames}.`,
    unknownEncoding:
      'El archivo no está codificado en UTF-8, UTF-16 ni Windows-1252, o esta línea está dañada. En Excel, elija «CSV UTF-8 (delimitado por comas)» al guardarlo.',
    otherEncoding: (names) =>
      `El archivo está probablemente codificado en ${names}, no en UTF-8, UTF-16 ni Windows-1252. En Excel, elija «CSV UTF-8 (delimitado por comas)» al guardarlo.`,
    declaredSeparator: (separator) =>
      `La primera línea declara «${separator}» como separador. Guarde el archivo con comas, puntos y comas, tabuladores o barras verticales entre las columnas.`,
    empty: 'El archivo está vacío. La primera fila debe contener los nombres de las columnas.',
    noObjects: 'El archivo no contiene registros. Debe contener una lista de objetos JSON.',
    unknownColumn: (columns, similar) =>
      `Columna desconocida.${didYouMean(similar)} Las columnas admitidas son: ${columns}.`,
    unusableColumn:
      'El nombre de esta columna tiene más de 1000 caracteres, un carácter NUL o un sustituto sin pareja. Cambie el nombre de la columna.',
    repeatedColumn:
      'Los registros contienen esta propiedad dos veces, con mayúsculas y minúsculas distintas. Quite una de ellas.',
    repeatedName: ([first, second]) =>
      `Las columnas ${first} y ${second} tienen este nombre. Cambie el nombre de una de ellas o quítela.`,
    missingColumn: (columns) => `El encabezado no contiene esta columna. Columnas obligatorias: ${columns}.`,
    noneOfColumns: (columns) =>
      `El encabezado no contiene esta columna ni otra que indique de quién trata una fila. Añada una de estas columnas: ${columns}.`,
    tooManyColumns: (found, max) =>
      `La tabla tiene ${count(found)} columnas o más, pero se pueden importar como máximo ${count(max)}. Quite las demás o compruebe el separador.`,
    unnamedColumn: (position) =>
      `La celda de la columna ${position} tiene un valor, pero la columna no tiene nombre. Añada el nombre al encabezado o quite el valor.`,
    repeatedHeader: 'Esta fila repite el encabezado. Quítela.',
    unbalancedQuotes:
      'Las comillas de esta fila no están equilibradas. Cierre cada campo entre comillas y duplique cada comilla que contenga.',
    rowTooLong: (max) =>
      `Esta fila supera los ${count(max)} caracteres. Puede que una comilla que empieza en ella no esté cerrada.`,
    tooManyDamagedRows: (rows) =>
      `Más de ${count(rows)} filas tienen comillas sin equilibrar. Corrija las comillas o exporte de nuevo el archivo.`,
    fieldCount: (found, expected) =>
      `Esta fila tiene ${count(found)} ${found === 1 ? 'campo' : 'campos'}, pero el encabezado tiene ${count(expected)}. Ponga entre comillas los campos que contienen el separador y quite los campos sobrantes.`,
    oldWorkbook:
      'El archivo es un libro antiguo de Excel (.xls) o está protegido con contraseña. Guárdelo como .xlsx sin contraseña o como CSV UTF-8.',
    otherDocument:
      'Este tipo de documento no se puede leer. Guarde la hoja de cálculo como .xlsx o como CSV UTF-8.',
    pdf: 'El archivo es un documento PDF. Exporte los datos como CSV o .xlsx.',
    notText: 'El archivo no contiene ni una tabla ni texto. Exporte los datos como CSV o .xlsx.',
    otherArchive:
      'Este tipo de archivo comprimido no se puede leer. Use ZIP o gzip, o envíe los archivos sin comprimir.',
    damagedArchive: 'El archivo está dañado o incompleto. Guárdelo o descárguelo de nuevo.',
    unsafeMember:
      'El archivo comprimido contiene un archivo cuya ruta sale de él. Créelo de nuevo a partir de la carpeta con los archivos.',
    emptyArchive: 'El archivo comprimido no contiene archivos.',
    encrypted:
      'El archivo está protegido con contraseña. Cree de nuevo el archivo comprimido sin contraseña.',
    tooLargeDecompressed: (gigabytes) =>
      `El archivo es demasiado grande una vez descomprimido; el límite es de ${count(gigabytes)} GB. Divídalo en varios archivos.`,
    tooManyMembers: (max) =>
      `El archivo comprimido contiene más de ${count(max)} archivos. Divídalo en varios.`,
    tooManySheets: (max) => `El libro tiene más de ${count(max)} hojas. Divídalo en varios libros.`,
    tooNested: (max) =>
      `El archivo está dentro de más de ${count(max - 1)} archivos comprimidos. Envíe en su lugar el archivo comprimido interior.`,
    invalidObject: 'Esto no es un objeto JSON. Corríjalo: cada registro es un objeto entre llaves.',
    objectTooLong: (max) =>
      `Un registro supera los ${count(max)} caracteres. Ponga cada registro en su propio objeto.`,
    tooManyValues: (max) => `Un registro tiene más de ${count(max)} valores. Quite sus listas largas.`,
    cellTooLong: (max) => `La celda supera los ${count(max)} caracteres. Acorte su texto.`,
    cellsTooLong: (max) =>
      `Las celdas de esta fila superan en total los ${count(max)} caracteres. Acorte sus textos.`,
    nestedObjects: (property) =>
      `La propiedad «${property}» contiene una lista de objetos o está demasiado anidada. Exporte un registro por objeto.`,
    unexpectedInList: (character) =>
      `Se esperaba un registro, pero se encontró «${character}». El archivo debe contener una matriz de objetos JSON o un objeto por línea.`,
    severalLists: 'El documento contiene varias listas de registros. Ponga cada lista en su propio archivo.',
    invalidNumber: (value) => `«${value}» no es un número. Corrija la celda.`,
    invalidSerial: (value) =>
      `La celda tiene formato de fecha, pero ${value} no es una fecha. Corrija la celda.`,
    errorValue: (value) => `La celda contiene el error ${value}. Corrija la fórmula.`,
    noFormulaValue:
      'La celda contiene una fórmula sin resultado. Abra el libro en un programa de hojas de cálculo y guárdelo.',
    truncatedArray:
      'La matriz JSON no está cerrada, así que el archivo puede estar incompleto. Expórtelo de nuevo.',
    unexpectedCharacter: (character) =>
      `Se esperaba una declaración, pero se encontró «${character}». El archivo debe contener una matriz de declaraciones o una declaración por línea.`,
    notAResult:
      'El objeto que sigue a las declaraciones no está completo, así que el archivo puede estar incompleto. Expórtelo de nuevo.',
  },
  fields: {
    required: 'Obligatorio. Introduzca un valor.',
    unstorable: 'El valor contiene un carácter NUL o un sustituto sin pareja. Quítelo.',
    lineBreak:
      'El valor contiene un salto de línea. Quítelo. Si sobra una comilla antes del valor, quite la comilla.',
    tooLong: (max) => `El valor supera los ${count(max)} caracteres. Acórtelo.`,
    tooManyBytes: (max) =>
      `El valor supera los ${count(max)} bytes en UTF-8. Acórtelo; los caracteres que no son ASCII cuentan como 2 a 4 bytes.`,
    containsSpace: (value) =>
      `«${value}» contiene un espacio. Los ID no tienen espacios, por ejemplo sql-injection.`,
    invalidIdentifiers:
      'El valor no es una lista de identificadores. Escríbalo como [{"kind":"account","issuer":"https://lms.example","value":"ada.l"}]; los tipos son employee_number y account.',
    unknownChoice: (value, choices) => `«${value}» no se admite. Use uno de estos valores: ${choices}.`,
    invalidScore: (value) =>
      `«${value}» no es una nota. Introduzca un porcentaje de 0 a 100 sin el signo de porcentaje, por ejemplo 85 o 85.5.`,
    invalidScoreMax: (value) =>
      `«${value}» no es una nota máxima. Introduzca un número mayor que 0, por ejemplo 20.`,
    invalidBoolean: (value) => `«${value}» no es un valor booleano. Use true o false.`,
    invalidDays: (value, max) =>
      `«${value}» no es un número de días. Introduzca un número entero de 0 a ${count(max)}, o deje el campo vacío para el valor predeterminado.`,
    invalidCwe: (value) => `«${value}» no es un ID de CWE. Use números, por ejemplo 79|80.`,
    invalidEmail: (value, problem) => `«${value}» no es una dirección de correo electrónico. ${problem}`,
    invalidInstant: (value) => `«${value}» no es una fecha con hora. ${instantFormat}`,
    nonexistentInstant: (value) => `«${value}» es un momento que no existe. ${instantFormat}`,
    instantOutOfRange: (value) =>
      `«${value}» no está entre los años 1 y 9999 de UTC. Introduzca otro momento.`,
    itemsRequired:
      'Obligatorio. Introduzca los ID de temas o escenarios, por ejemplo sql-injection|leaked-token.',
  },
  rows: {
    unknownAssignment: (id) =>
      `Asignación «${id}» no encontrada. Añádala a assignments.csv e importe antes ese archivo, o corrija el valor.`,
    unknownFrameworkItem: (framework, item) =>
      `Elemento «${item}» no encontrado en el marco «${framework}». Corrija los ID del marco y del elemento.`,
    twoSubjects: 'Indique una asignación, o un marco y un elemento, pero no ambas cosas.',
    noSubject: 'Obligatorio. Introduzca el ID de una asignación, o un marco y un elemento.',
    itemWithoutFramework: 'Obligatorio con un elemento. Introduzca el ID del marco.',
    frameworkWithoutItem: 'Obligatorio con un marco. Introduzca el ID del elemento.',
    endsBeforeStart: 'until no es posterior a from. Corrija uno de los dos.',
    exemptionTooLong: (years) =>
      `Una exención dura como máximo ${count(years)} años. Introduzca un momento anterior.`,
    overlappingExemption: (from, until) =>
      `La persona tiene otra exención de la misma asignación o del mismo elemento, del ${from} al ${until} (UTC). Elija otro periodo.`,
    overlapAfterMerge: (email, other, from, until) =>
      `${email} se fusionó con ${other}, que tiene otra exención de la misma asignación o del mismo elemento, del ${from} al ${until} (UTC). Quite la fila o elija otro periodo.`,
    exemptionOfSamePerson: (line, other, email) =>
      `La línea ${line} tiene una exención de ${other} con el mismo comienzo, y ${other} y ${email} son la misma persona desde una fusión. Quite una de las filas.`,
    ambiguousKey: (value) =>
      `«${value}» coincide con varios registros cuyas claves solo difieren en mayúsculas y minúsculas o en caracteres que no se muestran. Escríbalo exactamente como uno de ellos o cambie antes uno de los registros.`,
    duplicate: (line) => `La línea ${line} ya contiene este valor. Quite una de las filas.`,
    contradictoryPerson: (person, other) =>
      `La fila identifica a dos personas: ${person} y ${other}. Corrija uno de los valores o déjelo vacío.`,
    identifierOfOther: (value, person) =>
      `«${value}» pertenece a ${person}, pero la fila trata de otra persona. Corrija uno de los valores. Si la dirección de correo de ${person} ha cambiado, añada antes la nueva como alias.`,
    aliasOfOther: (address, person) =>
      `«${address}» es una dirección de correo de ${person}. Quítela de la fila o fusione antes a las dos personas.`,
    addressInLine: (address, line) =>
      `«${address}» también es una dirección de correo de la persona de la línea ${line}. Quítela de una de las filas.`,
    unknownWithoutEmail: (value) =>
      `Persona «${value}» no encontrada. Una persona nueva necesita una dirección de correo. Añádala o corrija el valor.`,
    mergedPerson: (email) =>
      `La persona con esta dirección de correo se fusionó con ${email}. Use esa dirección o quite la fila.`,
    samePerson: (line) =>
      `La línea ${line} tiene el mismo escenario para la misma persona, que se fusionó con otra. Quite una de las filas.`,
    unknownPerson: (email) =>
      `Persona «${email}» no encontrada. Añada la persona a people.csv e importe antes ese archivo, o corrija el valor.`,
    unknownTeam: (name) =>
      `Equipo «${name}» no encontrado. Añada el equipo a teams.csv e importe antes ese archivo, corrija el valor o asócielo si el archivo se lee con una correspondencia.`,
    unknownTopic: (id) =>
      `Tema «${id}» no encontrado. Añada el tema a topics.csv e importe antes ese archivo, corrija el valor o asócielo si el archivo se lee con una correspondencia.`,
    unknownCourse: (id) =>
      `Curso «${id}» no encontrado. Añada el curso a courses.csv e importe antes ese archivo, o corrija el valor.`,
    unknownScenario: (id) =>
      `Escenario «${id}» no encontrado. Añada el escenario a scenarios.csv e importe antes ese archivo, corrija el valor o asócielo si el archivo se lee con una correspondencia.`,
    unknownItem: (item) =>
      `Tema o escenario «${item}» no encontrado. Añádalo a topics.csv o scenarios.csv e importe antes ese archivo, o corrija el valor.`,
    unknownModule: (family, module) =>
      `Módulo «${family}/${module}» no encontrado. Los módulos se crean a partir de topics.csv. Importe antes ese archivo o corrija el valor.`,
    emptyTarget:
      'El contenido asignado no tiene temas ni escenarios. Añada temas con topics.csv o elementos con courses.csv e importe antes ese archivo, o corrija el valor.',
    fixedDays: (value) =>
      `El valor se fija al crear la asignación y es ${value}. Introduzca ${value} o deje el campo vacío; para otro valor, importe una asignación nueva con su propio ID.`,
    createdInFuture:
      'createdAt está en el futuro. Introduzca un momento pasado o deje el campo vacío para el momento actual.',
    createdTooEarly:
      'createdAt es anterior a 1970, y los indicadores empiezan en 1970. Introduzca un momento posterior.',
    inFuture: 'Este momento está en el futuro. Corríjalo; solo se puede importar actividad pasada.',
    invalidModule: 'Un módulo se escribe como familia/ID, por ejemplo web/a03-injection.',
    organizationScope: 'El alcance «organization» no tiene nombre. Deje este campo vacío.',
    differentModuleTitle: 'Otra fila tiene otro título para este módulo. Use el mismo título en ambas filas.',
    leavesBeforeJoining: 'leftAt es anterior a joinedAt. Corrija uno de los dos.',
    joinsAfterFirstMembership:
      'El historial de esta persona tiene una pertenencia que terminó antes de joinedAt. Deje joinedAt vacío para conservar el historial o introduzca una fecha anterior.',
    leavesWhileAbsent:
      'En leftAt la persona ya se había ido, y volvió más tarde. Deje leftAt vacío si no se ha ido de nuevo o introduzca la fecha en que se fue por última vez.',
    keyCannotChangeAdministrator:
      'Las claves de API no pueden añadir ni modificar administradores. Elimine la fila o pida este cambio a un administrador.',
    ownAccess: 'No puede retirar su propio acceso. Pida a otro administrador que lo haga.',
    lastAdministrator:
      'Esta fila retiraría al último administrador que puede iniciar sesión. Nombre antes administrador a otra persona.',
    completedWithoutTime: 'Falta completedAt. Introdúzcalo o cambie el estado a started.',
    startedWithCompletion:
      'completedAt no se permite con el estado «started». Déjelo vacío o cambie el estado a completed.',
    startedWithoutTime: 'Falta startedAt. Introdúzcalo, porque el estado es «started».',
    startsAfterCompletion: 'startedAt es posterior a completedAt. Corrija uno de los dos.',
    neitherScoreNorResult:
      'El intento no tiene ni nota (score) ni resultado (result). Introduzca uno de los dos.',
    scoreAndResult:
      'El intento tiene una nota (score) y un resultado (result). Introduzca solo uno de los dos.',
    alreadyCompleted:
      'Este escenario ya está registrado como completado para esta persona. Eso no se puede revertir. Quite la fila.',
    conflictsWithinRequest: (line) =>
      `La línea ${line} tiene el mismo ID, pero valores distintos. Dé a cada intento su propio ID. En un archivo sin ID, un intento de la misma persona, del mismo tema y en el mismo momento tiene el mismo ID: corrija el tema o el momento, o quite una fila.`,
    conflictsWithRecorded: (id) =>
      `El intento «${id}» ya está registrado con valores distintos. Los intentos nunca se modifican. Para corregirlo, anúlelo con voided-attempts.csv e importe el intento corregido con otro ID. Añada una columna de ID al archivo si no la tiene.`,
    conflictsWithStatement:
      'Ya hay una declaración registrada con este ID y valores distintos. Las declaraciones nunca se modifican. Importe la declaración corregida con un ID nuevo y anule esta.',
  },
  statements: {
    invalidJson:
      'La declaración no es JSON válido. Ponga cada declaración en su propia línea o todas las declaraciones en una matriz.',
    tooDeep: (max) =>
      `La declaración tiene más de ${count(max)} objetos y listas anidados. Quite sus extensiones.`,
    tooLong: 'La declaración supera 1 MB. Acorte sus textos y extensiones.',
    tooManyValues: (max) => `La declaración tiene más de ${count(max)} valores. Quite sus extensiones.`,
    missing: 'Obligatorio. Añada esta propiedad.',
    notAnObject: 'El valor no es un objeto JSON. Introduzca un objeto.',
    notText: 'El valor no es una cadena de texto o está vacío. Introduzca una cadena no vacía.',
    notUuid: 'El valor no es un UUID. Introduzca uno, por ejemplo 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f.',
    repeatedId: 'Otra declaración de la solicitud tiene el mismo ID. Dé a cada declaración su propio ID.',
    otherId: 'El ID no es el del parámetro statementId. Corrija uno de los dos.',
    unstorable:
      'Un texto contiene un carácter NUL o un sustituto sin pareja, o un número es demasiado grande. Corríjalo.',
    unsupportedVersion: (version) =>
      `La versión «${version}» de la declaración no se admite. Use 1.0.3 o 2.0.0.`,
    severalIdentifiers: (names: string) =>
      `El actor tiene varios identificadores: ${names}. Conserve solo uno.`,
    unknownActor: 'El actor no tiene mbox, mbox_sha1sum, account ni openid. Añada uno de ellos.',
    group: (name) =>
      `El actor${name === null ? '' : ` «${name}»`} es un grupo. Solo cuentan los intentos de personas individuales. Envíe una declaración por persona.`,
    notSha1: 'El valor no es un SHA-1 en dígitos hexadecimales. Corríjalo.',
    notNumber: 'El valor no es un número o es demasiado largo. Introduzca un número.',
    contradictorySuccess: (verb, success) =>
      `El verbo es «${verb}», pero result.success es ${success}. Corrija uno de los dos.`,
    contradictoryScore: (scaled, raw, percent) =>
      `scaled es ${scaled}, pero raw es ${raw}, que equivale al ${percent} por ciento. Corrija uno de los dos.`,
    notBoolean: 'El valor no es true ni false. Corríjalo.',
    notAStatementRef:
      'Una declaración de anulación indica la declaración que anula. Introduzca un objeto con el objectType StatementRef y el ID de esa declaración.',
    scaledOutOfRange: (value) => `scaled es ${value}, que no está entre -1 y 1. Corríjalo.`,
    emptyScale: (min, max) => `max es ${max}, pero min es ${min}. max debe ser mayor.`,
    scoreOutOfRange: (value, min, max) => `raw es ${value}, que no está entre ${min} y ${max}. Corríjalo.`,
  },
  values: {
    unreadableDate: (value) =>
      `«${value}» no es una fecha legible. Escríbala como 2026-03-31T17:00:00Z, 2026-03-31 17:00 o 31 March 2026.`,
    nonexistentDate: (value, order) =>
      `«${value}» no existe con el orden de fecha ${order}. Corrija el valor o el orden de fecha de la correspondencia.`,
    unknownZone: (zone, value) =>
      `«${zone}» en «${value}» no es una zona horaria o tiene varios significados. Escriba la diferencia con UTC, por ejemplo -05:00, o elija la zona horaria de la correspondencia.`,
    orderMissing: (value) =>
      `«${value}» se puede leer con el día o con el mes en primer lugar. Elija el orden de fecha de la correspondencia.`,
    otherWeekday: (value, weekday) =>
      `«${value}» no es ${weekday}. Corrija el día de la semana, la fecha o el orden de fecha de la correspondencia.`,
    dateOutOfRange: (value) =>
      `«${value}» no está entre los años 1900 y 9999 de UTC. Introduzca otro momento.`,
    unreadableScore: (value) =>
      `«${value}» no es una nota. Escríbala como 85, 85.5, 85 % o 17/20, o asocie el valor en la correspondencia.`,
    decimalComma: (value) =>
      `«${value}» contiene una coma. Si las comas separan los decimales en este archivo, elíjalo en la correspondencia.`,
    scoreOutOfRange: (value, max) =>
      `«${value}» no está entre 0 y ${max}. Corrija el valor o la nota máxima de la correspondencia.`,
    unknownResult: (value) =>
      `«${value}» no tiene correspondencia. Asócielo a aprobado, no aprobado o completado, u omita esas filas.`,
  },
  mappings: {
    unknownField: (field, kind, similar) =>
      `El tipo «${kind}» no tiene el campo «${field}».${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `El archivo no tiene la columna «${column}».${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `«${field}» es obligatorio. Asócielo a una columna o dele un valor. Columnas sin asociar: ${columns}.`,
    unusedColumn: (column) => `La columna «${column}» no está asociada ni omitida. Asóciela u omítala.`,
    usedAndIgnored: (column) =>
      `La columna «${column}» está asociada y omitida a la vez. Quite una de las dos cosas.`,
    valuesOfUnmappedField: (field) =>
      `«${field}» tiene valores, pero ninguna columna está asociada a él. Asocie una.`,
    invalidChoice: (field, value, choices) =>
      `«${value}» no es un valor de «${field}». Use uno de estos valores: ${choices}.`,
    topicColumnsOfOtherKind: 'Solo los intentos tienen columnas por tema. Quítelas o elija el tipo attempts.',
    topicAndTopicColumns: (field) =>
      `Las columnas por tema tienen el campo «${field}». Quítelo de los demás campos.`,
    emptyTopicColumn: (topic) =>
      `El tema «${topic}» no tiene columna. Asocie una nota, un resultado o una fecha de finalización.`,
    repeatedTopic: (topic) => `Dos columnas tienen el tema «${topic}». Quite una de ellas.`,
  },
};
