import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id) => `Declaración ${id}: `,
  invalid:
    'No se registró ninguna declaración porque algunas no son válidas. Consulte los detalles de los errores.',
  conflict:
    'No se registró ninguna declaración porque ya hay otras registradas con los mismos ID. Consulte los detalles de los errores.',
  sameId: (id) =>
    `Ya hay otra declaración registrada con el ID ${id}. Las declaraciones nunca se modifican. Envíe la declaración corregida con un ID nuevo y anule esta.`,
  conflictsWithRecorded: () =>
    'Ya hay un intento registrado con este ID y valores distintos. Los intentos nunca se modifican. Envíe la declaración corregida con un ID nuevo y anule esta.',
  conflictsWithinRequest: (index) =>
    `La declaración ${index} tiene el mismo ID, pero valores distintos. Dé a cada declaración su propio ID.`,
  inFuture: 'El timestamp está en el futuro. Corríjalo; solo se puede registrar actividad pasada.',
  tooMany: (max) =>
    `Una solicitud admite como máximo ${counted(max, 'declaración', 'declaraciones')}. Envíe las demás en otra solicitud.`,
  unreadable:
    'El cuerpo de la solicitud no es ni una declaración ni una matriz de declaraciones en JSON, codificado en UTF-8. Envíe un objeto JSON o una matriz de objetos JSON.',
  oneStatement: 'PUT registra una sola declaración. Envíe un objeto o use POST para una matriz.',
  statementId: 'Indique el UUID de la declaración en el parámetro statementId.',
  oneParameter:
    'Las declaraciones se devuelven una a una. Envíe el parámetro statementId o el parámetro voidedStatementId.',
  unsupportedVersion: (supported) =>
    `Envíe la cabecera X-Experience-API-Version con una versión admitida: ${supported}.`,
  notFound:
    'Declaración no encontrada. Compruebe el ID; una declaración anulada solo se devuelve con voidedStatementId.',
  topicNotFound: (id) => `Tema «${id}» no encontrado. Elija otro tema o añada antes este.`,
};
