import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthEnds, monthStart, quarterEnds } from './calendar.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'America/Havana',
  'America/St_Johns',
  'Asia/Amman',
  'Asia/Damascus',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

describe('the end of a quarter is its last millisecond in the time zone (docs/domain.md, section 5)', () => {
  it.each<[string, string, string, string[]]>([
    [
      'UTC',
      '2026-01-01T00:00:00.000Z',
      '2026-12-31T23:59:59.998Z',
      ['2026-03-31', '2026-06-30', '2026-09-30'],
    ],
    ['UTC', '2025-12-31T23:59:59.999Z', '2026-03-31T23:59:59.999Z', ['2026-03-31']],
    ['UTC', '2025-12-31T23:59:59.998Z', '2026-03-31T23:59:59.998Z', ['2025-12-31']],
  ])('in %s from %s to %s', (zone, from, to, days) => {
    expect(quarterEnds(from, to, zone)).toEqual(days.map((day) => `${day}T23:59:59.999Z`));
  });

  it.each<[string, number, number, string]>([
    ['Asia/Kathmandu', 2026, 3, '2026-03-31T18:14:59.999Z'],
    // The clocks went from 00:00 to 00:15 on the first day of the quarter.
    ['Asia/Kathmandu', 1986, 0, '1985-12-31T18:29:59.999Z'],
    ['America/Sao_Paulo', 2026, 0, '2026-01-01T02:59:59.999Z'],
    // The day before the last day of the quarter did not exist.
    ['Pacific/Apia', 2012, 0, '2011-12-31T09:59:59.999Z'],
    // 00:00 to 01:00 happened twice on the first day of the month.
    ['America/Havana', 2026, 10, '2026-11-01T03:59:59.999Z'],
    // The clocks went from 00:01 back to 23:01, so that midnight happened twice.
    ['America/St_Johns', 2009, 10, '2009-11-01T02:29:59.999Z'],
    ['Europe/Berlin', 2026, 3, '2026-03-31T21:59:59.999Z'],
  ])('in %s before %s-%s', (zone, year, month, end) => {
    expect(new Date(monthStart(year, month, zone) - 1).toISOString()).toBe(end);
  });
});

/** The local date and time, formatted by another locale than in the implementation. */
const localTime = (zone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => format.format(instant);
};

/** Walks through time in steps of 15 minutes and returns the first local midnights of months. */
function naiveMonthStarts(from: number, to: number, zone: string): number[] {
  const local = localTime(zone);
  const starts: number[] = [];
  let latest = '';
  for (let instant = from - (from % (15 * 60_000)); instant <= to; instant += 15 * 60_000) {
    const month = local(instant).slice(0, 7);
    if (latest !== '' && month > latest) starts.push(instant);
    if (month > latest) latest = month;
  }
  return starts;
}

it('matches a walk through time in every zone', () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2027, 0) }),
      fc.constantFrom(20, 100, 200),
      fc.constantFrom(-1, 0, 1),
      (zone, near, days, edge) => {
        const starts = naiveMonthStarts(near - 45 * DAY, near + days * DAY, zone);
        const local = localTime(zone);
        const quarters = starts.filter((start) =>
          ['01', '04', '07', '10'].includes(local(start).slice(5, 7)),
        );
        const from = (starts[0] ?? near) - 1 + edge;
        for (const to of [near + days * DAY, (quarters.at(-1) ?? near) - 1, (quarters.at(-1) ?? near) - 2]) {
          if (to <= from) continue;
          expect(quarterEnds(iso(from), iso(to), zone)).toEqual(
            quarters
              .map((start) => start - 1)
              .filter((end) => end > from && end <= to)
              .map(iso),
          );
        }
        const last = starts.at(-1)!;
        expect(monthEnds(iso(last), 1, zone)).toEqual([iso(last - 1)]);
        expect(monthEnds(iso(last - 1), 1, zone)).toEqual([
          iso((starts.at(-2) ?? monthBefore(last, zone)) - 1),
        ]);
        expect(monthEnds(iso(last + 1), starts.length, zone)).toEqual(starts.map((start) => iso(start - 1)));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 60), seed },
  );
}, 60_000);

const iso = (time: number): string => new Date(time).toISOString();
const monthBefore = (start: number, zone: string): number =>
  naiveMonthStarts(start - 40 * DAY, start - HOUR, zone).at(-1)!;
