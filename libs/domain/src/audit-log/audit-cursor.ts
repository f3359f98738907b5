import { DocketError } from '@docket/contracts';

/** A place in the audit log, between two events, and the side that is wanted of it. */
export interface AuditCursor {
  side: 'older' | 'newer';
  /** Microseconds since 1970: PostgreSQL keeps them, and a millisecond may hold many events. */
  micros: bigint;
  id: string;
}

const VERSIONS = { older: 0x10, newer: 0x11 } as const;
const BYTES = 25;
/** The years 1 to 9999. */
const FIRST = BigInt(Date.parse('0001-01-01T00:00:00Z')) * 1_000n;
const LAST = BigInt(Date.parse('9999-12-31T23:59:59.999Z')) * 1_000n + 999n;

/** 34 characters of base64url: a byte for version and side, the instant in 8, the event's id in 16. */
export function writeCursor({ side, micros, id }: AuditCursor): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt8(VERSIONS[side]);
  bytes.writeBigInt64BE(micros, 1);
  bytes.write(id.replaceAll('-', ''), 9, 'hex');
  return bytes.toString('base64url');
}

/**
 * Reads a cursor back. Whatever somebody makes up is refused, or is a place like any other: filters and the organization
 * are never taken from it.
 * @throws invalid_request
 */
export function readCursor(cursor: string): AuditCursor {
  const bytes = Buffer.from(cursor, 'base64url');
  const side = (['older', 'newer'] as const).find((each) => VERSIONS[each] === bytes[0]);
  if (bytes.length !== BYTES || bytes.toString('base64url') !== cursor || !side) throw badCursor();
  const micros = bytes.readBigInt64BE(1);
  if (micros < FIRST || micros > LAST) throw badCursor();
  const hex = bytes.toString('hex', 9);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { side, micros, id };
}

/** `2026-11-23T14:05:00.123456Z`: the instant as PostgreSQL reads it without losing a digit. */
export function instantOfMicros(micros: bigint): string {
  const rest = ((micros % 1_000n) + 1_000n) % 1_000n;
  const millis = new Date(Number((micros - rest) / 1_000n)).toISOString();
  return `${millis.slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

const badCursor = (): DocketError =>
  new DocketError('invalid_request', 'The cursor is none that this API gave. Begin without one.', {
    issues: [{ path: 'cursor', message: 'is not a cursor of this list' }],
  });
