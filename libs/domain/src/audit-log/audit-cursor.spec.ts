import { newId } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { instantOfMicros, readCursor, writeCursor } from './audit-cursor.js';

const FIRST = BigInt(Date.parse('0001-01-01T00:00:00Z')) * 1_000n;
const LAST = BigInt(Date.parse('9999-12-31T23:59:59.999Z')) * 1_000n + 999n;

describe('audit cursor', () => {
  it('survives a round trip, to the microsecond', () => {
    fc.assert(
      fc.property(
        fc.record({
          side: fc.constantFrom('older' as const, 'newer' as const),
          micros: fc.bigInt({ min: FIRST, max: LAST }),
          id: fc.uuid(),
        }),
        (cursor) => {
          expect(readCursor(writeCursor(cursor))).toEqual(cursor);
        },
      ),
    );
  });

  it('rejects a cursor in any other format', () => {
    const valid = writeCursor({ side: 'older', micros: 1_763_000_000_123_456n, id: newId() });
    const tooLate = writeCursor({ side: 'older', micros: LAST + 1n, id: newId() });
    const tooEarly = writeCursor({ side: 'older', micros: FIRST - 1n, id: newId() });
    const otherVersion = Buffer.from(valid, 'base64url').fill(0x30, 0, 1).toString('base64url');
    const invalid = [
      'x',
      `${valid}A`,
      valid.slice(1),
      `${valid}=`,
      ` ${valid}`,
      tooLate,
      tooEarly,
      otherVersion,
      '%00',
    ];
    for (const cursor of [...invalid, valid.replace(/.$/, '!')]) {
      expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (cursor) => {
        expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
      }),
    );
  });

  it('formats instants with microseconds', () => {
    expect(instantOfMicros(1_763_000_000_123_456n)).toBe('2025-11-13T02:13:20.123456Z');
    expect(instantOfMicros(-1n)).toBe('1969-12-31T23:59:59.999999Z');
    expect(instantOfMicros(FIRST)).toBe('0001-01-01T00:00:00.000000Z');
    expect(instantOfMicros(LAST)).toBe('9999-12-31T23:59:59.999999Z');
  });
});
