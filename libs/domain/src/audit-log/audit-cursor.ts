import { DocketError, errorMessages } from '@docket/contracts';

/** Position next to an event in the audit log, and the direction of the page. */
export interface AuditCursor {
  side: 'older' | 'newer';
  /** Creation time of the event in microseconds since 1970, as in PostgreSQL. Events may share a millisecond. */
  micros: bigint;
  id: string;
}

const VERSIONS = { older: 0x10, newer: 0x11 } as const;
const BYTES = 25;
/** First and last supported instant: the years 1 to 9999. */
const FIRST = BigInt(Date.parse('0001-01-01T00:00:00Z')) * 1_000n;
const LAST = BigInt(Date.parse('9999-12-31T23:59:59.999Z')) * 1_000n + 999n;

/** Encodes a cursor as 34 base64url characters: 1 byte for version and side, 8 for the instant, 16 for the event ID. */
export function writeCursor({ side, micros, id }: AuditCursor): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt8(VERSIONS[side]);
  bytes.writeBigInt64BE(micros, 1);
  bytes.write(id.replaceAll('-', ''), 9, 'hex');
  return bytes.toString('base64url');
}

/**
 * Decodes a cursor. A forged cursor is harmless: it contains only a position, never filters or an organization.
 * @throws invalid_request
 */
export function readCursor(cursor: string): AuditCursor {
  const bytes = Buffer.from(cursor, 'base64url');
  const side = (['older', 'newer'] as const).find((each) => VERSIONS[each] === bytes[0]);
  if (bytes.length !== BYTES || bytes.toString('base64url') !== cursor || !side) throw invalidCursor();
  const micros = bytes.readBigInt64BE(1);
  if (micros < FIRST || micros > LAST) throw invalidCursor();
  const hex = bytes.toString('hex', 9);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { side, micros, id };
}

/** Formats an instant with microseconds, e.g. `2026-11-23T14:05:00.123456Z`. */
export function instantOfMicros(micros: bigint): string {
  const rest = ((micros % 1_000n) + 1_000n) % 1_000n;
  const millis = new Date(Number((micros - rest) / 1_000n)).toISOString();
  return `${millis.slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

const invalidCursor = (): DocketError =>
  new DocketError('invalid_request', errorMessages.auditLog.invalidCursor, {
    issues: [{ path: 'cursor', message: errorMessages.auditLog.invalidCursorIssue }],
  });
