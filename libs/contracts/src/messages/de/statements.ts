import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id: string) => `Statement ${id}: `,
  invalid: 'Es wurde kein Statement erfasst, weil einige ungültig sind. Einzelheiten stehen in „issues“.',
  conflict:
    'Es wurde kein Statement erfasst, weil bereits andere Statements mit denselben IDs erfasst sind. Einzelheiten stehen in „issues“.',
  sameId: (id: string) =>
    `Ein anderes Statement mit der ID ${id} ist bereits erfasst. Statements werden nie geändert. Senden Sie das korrigierte Statement mit einer neuen ID und stornieren Sie das erfasste.`,
  conflictsWithRecorded: () =>
    'Ein Versuch mit dieser ID ist bereits mit anderen Werten erfasst. Versuche werden nie geändert. Senden Sie das korrigierte Statement mit einer neuen ID und stornieren Sie das erfasste.',
  conflictsWithinRequest: (index: string) =>
    `Statement ${index} hat dieselbe ID, aber andere Werte. Geben Sie jedem Statement eine eigene ID.`,
  inFuture:
    'Der Wert von timestamp liegt in der Zukunft. Korrigieren Sie ihn; nur Vergangenes kann erfasst werden.',
  tooMany: (max: number) =>
    `Eine Anfrage enthält höchstens ${counted(max, 'Statement', 'Statements')}. Senden Sie die übrigen in einer weiteren Anfrage.`,
  unreadable:
    'Der Body der Anfrage ist weder ein Statement noch ein Array von Statements in JSON, kodiert in UTF-8. Senden Sie ein JSON-Objekt oder ein Array von JSON-Objekten.',
  oneStatement:
    'PUT erfasst ein einzelnes Statement. Senden Sie ein Objekt oder verwenden Sie POST für ein Array.',
  statementId: 'Geben Sie die UUID des Statements als Parameter statementId an.',
  oneParameter:
    'Statements werden einzeln zurückgegeben. Senden Sie entweder den Parameter statementId oder voidedStatementId.',
  unsupportedVersion: (supported: string) =>
    `Senden Sie den Header X-Experience-API-Version mit einer unterstützten Version: ${supported}.`,
  notFound:
    'Statement nicht gefunden. Prüfen Sie die ID; ein storniertes Statement wird nur für voidedStatementId zurückgegeben.',
  topicNotFound: (id: string) =>
    `Thema „${id}“ nicht gefunden. Wählen Sie ein anderes Thema oder fügen Sie dieses zuerst hinzu.`,
};
