import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DateOrderScan } from './date-order.js';

const seed = Number(process.env['SEED'] ?? 20_261_130);
beforeAll(() => console.log(`seed ${seed}; run again with SEED=${seed}`));

function answerOf(values: string[]) {
  const scan = new DateOrderScan();
  for (const value of values) scan.add(value);
  return scan.answer();
}

describe('the order of dates', () => {
  it.each([
    ['is not needed without such dates', ['2026-03-04', '', '46112', '3 Mar 2026', 'n/a'], 'none', null],
    ['is day first if a month would be above 12', ['03/04/2026', '13/04/2026'], 'settled', 'dmy'],
    ['is month first if a day would be', ['03/04/2026', '04/13/2026'], 'settled', 'mdy'],
    ['is asked if several fit every date', ['03/04/2026', '12/12/2026'], 'ambiguous', null],
    ['is asked with the usual one for points', ['03.04.2026'], 'ambiguous', 'dmy'],
    ['is contradictory if none fits every date', ['13/04/2026', '04/13/2026'], 'contradictory', null],
    ['is open for years of two digits', ['15/03/26, 14:05'], 'ambiguous', null],
    [
      'is settled by a year that could only be last',
      ['31/03/26', '04/15/26', '4/15/26'],
      'contradictory',
      null,
    ],
  ])('%s', (_, values, state, order) => expect(answerOf(values)).toMatchObject({ state, order }));

  it('shows the dates that decide', () => {
    expect(answerOf(['01/02/2026', '03/04/2026', '05/06/2026', '07/08/2026', '04/13/2026']).examples).toEqual(
      ['04/13/2026', '01/02/2026', '03/04/2026'],
    );
  });

  it('agrees with trying every order on every date', () => {
    const part = fc.integer({ min: 1, max: 31 });
    const values = fc.array(
      fc.tuple(part, part, fc.integer({ min: 1990, max: 2030 })).map((parts) => parts.join('/')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(values, (dates) => {
        const exists = (day: number, month: number, year: number) =>
          new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && month <= 12;
        const parsed = dates.map((date) => date.split('/').map(Number) as [number, number, number]);
        const readable = parsed.filter(([a, b, year]) => exists(a, b, year) || exists(b, a, year));
        const possible = [
          ...(readable.every(([a, b, year]) => exists(a, b, year)) ? ['dmy'] : []),
          ...(readable.every(([a, b, year]) => exists(b, a, year)) ? ['mdy'] : []),
        ];
        const { state, order } = answerOf(dates);
        if (readable.length === 0) expect(state).toBe('none');
        else if (possible.length === 1) expect([state, order]).toEqual(['settled', possible[0]]);
        else expect(state).toBe(possible.length === 0 ? 'contradictory' : 'ambiguous');
      }),
      { seed, numRuns: 500 },
    );
  });
});
