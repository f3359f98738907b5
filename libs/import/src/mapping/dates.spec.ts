import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dateReader, type DateFormat } from './dates.js';

const seed = Number(process.env['SEED'] ?? 20_261_130);
beforeAll(() => console.log(`seed ${seed}; run again with SEED=${seed}`));

const read = (text: string, format: Partial<DateFormat> = {}) =>
  dateReader({ dateOrder: null, dateSystem: '1900', timeZone: 'UTC', ...format })(text);
const instantOf = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  return 'instant' in result ? result.instant : result.problem;
};

describe('dates', () => {
  it.each([
    ['ISO 8601 with a zone', '2026-03-31T19:05:00.1239+02:00', '2026-03-31T17:05:00.123Z'],
    ['an hour of offset', '2026-03-31 19:05+02', '2026-03-31T17:05:00.000Z'],
    ['a date', '2026-03-31', '2026-03-31T00:00:00.000Z'],
    ['year first with slashes', '2026/3/1', '2026-03-01T00:00:00.000Z'],
    ['a month by name', '31 Mar 2026', '2026-03-31T00:00:00.000Z'],
    ['American', 'Mar 31, 2026 5:05 PM', '2026-03-31T17:05:00.000Z'],
    ['midnight of the 12-hour clock', 'March 31st, 2026, 12:05 a.m.', '2026-03-31T00:05:00.000Z'],
    ['German', 'Dienstag, 31. März 2026, 17:05 Uhr', '2026-03-31T17:05:00.000Z'],
    ['French', 'mardi 31 mars 2026 à 17:05', '2026-03-31T17:05:00.000Z'],
    ['Spanish', '31 de diciembre de 2025', '2025-12-31T00:00:00.000Z'],
    ['Turkish', '1 Ağustos 2026', '2026-08-01T00:00:00.000Z'],
    ['Turkish with dotless i', '2 KASIM 2026', '2026-11-02T00:00:00.000Z'],
    ['Arabic', '٣١ مارس ٢٠٢٦', '2026-03-31T00:00:00.000Z'],
    ['Japanese', '2026年3月31日 17:05', '2026-03-31T17:05:00.000Z'],
    ['a zone with a space', 'Mar 31, 2026 05:05 PM America/New York', '2026-03-31T21:05:00.000Z'],
    ['SAP', 'MAR-31-2026 10:00:00 America/New_York', '2026-03-31T14:00:00.000Z'],
    ['UTC by name', '31-Mar-26 10:00 UTC', '2026-03-31T10:00:00.000Z'],
    ['GMT with an offset', '31 Mar 2026 10:00 GMT+1', '2026-03-31T09:00:00.000Z'],
    ['an abbreviation', 'Mar 31, 2026 5:05 PM cest', '2026-03-31T15:05:00.000Z'],
    ['an abbreviation in parentheses', '2026-03-31 17:05 (MESZ)', '2026-03-31T15:05:00.000Z'],
    ['JavaScript', 'Tue Mar 31 2026 17:05:00 GMT+0200 (CEST)', '2026-03-31T15:05:00.000Z'],
    [
      'JavaScript with the name of the zone',
      'Tue Mar 31 2026 17:05:00 GMT+0200 (Central European Summer Time)',
      '2026-03-31T15:05:00.000Z',
    ],
    ['Japanese with a time', '2026年3月31日 17時05分', '2026-03-31T17:05:00.000Z'],
    ['Japanese with seconds', '2026年3月31日17時5分9秒', '2026-03-31T17:05:09.000Z'],
    ['full-width digits', '２０２６／０３／３１', '2026-03-31T00:00:00.000Z'],
    ['Hungarian', '2026.03.31.', '2026-03-31T00:00:00.000Z'],
    ['Korean', '2026. 3. 31.', '2026-03-31T00:00:00.000Z'],
    ['digits only', '20260331', '2026-03-31T00:00:00.000Z'],
    ['seconds since 1970', '1774976700', '2026-03-31T17:05:00.000Z'],
    ['milliseconds since 1970', '1774976700123', '2026-03-31T17:05:00.123Z'],
    ['a number of Excel', '46112', '2026-03-31T00:00:00.000Z'],
    ['a number of Excel with a time', '46112.7118055556', '2026-03-31T17:05:00.000Z'],
  ])('reads %s', (_, text, instant) => expect(instantOf(text)).toBe(instant));

  it('with a day of the week, in every language, must be on that day', () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'tr', 'ar'])
      for (const weekday of ['long', 'short'] as const)
        for (let day = 1; day <= 7; day += 1) {
          const name = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
            Date.UTC(2026, 2, day),
          );
          expect(instantOf(`${name}, ${day} March 2026`)).toBe(`2026-03-0${day}T00:00:00.000Z`);
          expect(instantOf(`${name}, ${day + 8} March 2026`)).toContain(name.replace(/\.$/, ''));
          expect(instantOf(`${name}, ${day + 8} March 2026`)).toContain('day of the week');
        }
  });

  it.each(['31/03/1026', '31 March 0026', '1899-12-31'])('before 1900 are refused: %s', (text) =>
    expect(instantOf(text, { dateOrder: 'dmy' })).toContain('not in the years 1900 to 9999'),
  );

  it.each([
    ['dmy', '03/04/2026', '2026-04-03T00:00:00.000Z'],
    ['mdy', '03/04/2026', '2026-03-04T00:00:00.000Z'],
    ['dmy', '3.4.26, 17:05', '2026-04-03T17:05:00.000Z'],
    ['ymd', '26-04-03', '2026-04-03T00:00:00.000Z'],
    ['mdy', '2026/04/03', '2026-04-03T00:00:00.000Z'],
    ['dmy', '01/01/68', '2068-01-01T00:00:00.000Z'],
    ['dmy', '01/01/69', '1969-01-01T00:00:00.000Z'],
  ] as const)('reads the order %s of %s', (dateOrder, text, instant) =>
    expect(instantOf(text, { dateOrder })).toBe(instant),
  );

  it.each([
    ['America/New_York', '2026-07-01 10:00 EST', '2026-07-01T15:00:00.000Z'],
    ['America/New_York', '2026-07-01 10:00 EDT', '2026-07-01T14:00:00.000Z'],
    ['Australia/Sydney', '2026-07-01 10:00 EST', '2026-07-01T00:00:00.000Z'],
    ['America/Chicago', '2026-01-31 10:00 CST', '2026-01-31T16:00:00.000Z'],
    ['Asia/Shanghai', '2026-01-31 10:00 CST', '2026-01-31T02:00:00.000Z'],
    ['Europe/London', '2026-07-01 10:00 BST', '2026-07-01T09:00:00.000Z'],
    ['Asia/Kolkata', '2026-07-01 10:00 IST', '2026-07-01T04:30:00.000Z'],
    ['Europe/Dublin', '2026-07-01 10:00 IST', '2026-07-01T09:00:00.000Z'],
    ['UTC', '2026-07-01 10:00 JST', '2026-07-01T01:00:00.000Z'],
    ['CET', '2026-07-01 10:00', '2026-07-01T08:00:00.000Z'],
  ])('reads abbreviations of the clocks of %s: %s', (timeZone, text, instant) =>
    expect(instantOf(text, { timeZone })).toBe(instant),
  );

  it.each([
    ['UTC', '2026-07-01 10:00 EST', 'EST'],
    ['Europe/Berlin', '2026-07-01 10:00 IST', 'IST'],
    // The clocks of Havana have another CST and CDT.
    ['America/Havana', '2026-07-01 10:00 CDT', 'CDT'],
    ['America/Havana', '2026-07-01 10:00 CST', 'CST'],
    ['UTC', '2026-07-01 10:00 Foo', 'FOO'],
    ['UTC', '2026-07-01 10:00 Mars/Olympus', 'Mars/Olympus'],
  ])('says what to write if the clocks of %s do not settle %s', (timeZone, text, zone) =>
    expect(instantOf(text, { timeZone })).toBe(
      `"${zone}" in "${text}" is not a time zone, or has several meanings. Write the distance from UTC, for example -05:00, or choose the time zone of the mapping.`,
    ),
  );

  it('asks for the order instead of guessing it, even if only one fits', () => {
    expect(instantOf('03/04/2026')).toMatch(/Choose the date order/);
    expect(instantOf('31/03/2026')).toMatch(/Choose the date order/);
  });

  it('never falls back to another order', () => {
    expect(instantOf('31/03/2026', { dateOrder: 'mdy' })).toMatch(/does not exist with the date order mdy/);
    expect(instantOf('31/03/2026', { dateOrder: 'ymd' })).toMatch(/does not exist with the date order ymd/);
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2026-13-01',
    '31 Foo 2026',
    '0',
    '85',
    '19999',
    '80000',
    '123456789',
    '20261332',
    '2026-03-31T24:00:00Z',
    '2026-03-31 17:60',
    '2026-03-31 13:05 PM',
    '2026-03-31T10:00:00+25:00',
    '2026-03-31 10:00 Mars/Olympus',
    '31.03/2026',
    'x'.repeat(200_000),
  ])('refuses %.30s', (text) => expect(read(text)).toHaveProperty('problem'));

  it('has the years 1900 to 9999', () => {
    expect(instantOf('1900-01-01T00:30:00+01:00')).toMatch(/years 1900 to 9999/);
    expect(instantOf('1900-01-01')).toBe('1900-01-01T00:00:00.000Z');
    expect(instantOf('9999-12-31T23:59:59.999Z')).toBe('9999-12-31T23:59:59.999Z');
  });

  it('reads the 1904 system of Excel', () =>
    expect(instantOf('44650', { dateSystem: '1904' })).toBe('2026-03-31T00:00:00.000Z'));

  it('says whether the time is known', () => {
    expect(read('2026-03-31')).toMatchObject({ hasTime: false });
    expect(read('46112')).toMatchObject({ hasTime: false });
    expect(read('46112.5')).toMatchObject({ hasTime: true });
    expect(read('2026-03-31T00:00:00Z')).toMatchObject({ hasTime: true });
  });
});

describe('local times', () => {
  const timeZone = 'Europe/Berlin';

  it('of a date are its first instant', () =>
    expect(instantOf('2026-07-01', { timeZone })).toBe('2026-06-30T22:00:00.000Z'));

  it('that the clocks skip are the first instant after the change', () => {
    expect(instantOf('2026-03-29 01:59:59.999', { timeZone })).toBe('2026-03-29T00:59:59.999Z');
    expect(instantOf('2026-03-29 02:00:00', { timeZone })).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOf('2026-03-29 02:59:59.999', { timeZone })).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOf('2026-03-29 03:00:00.001', { timeZone })).toBe('2026-03-29T01:00:00.001Z');
  });

  it('that the clocks repeat are the first of the two', () => {
    expect(instantOf('2026-10-25 01:59:59.999', { timeZone })).toBe('2026-10-24T23:59:59.999Z');
    expect(instantOf('2026-10-25 02:30', { timeZone })).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-10-25 03:00', { timeZone })).toBe('2026-10-25T02:00:00.000Z');
  });

  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'UTC',
  ];
  // Hours around changes of the clocks, and any others.
  const minutes = fc.oneof(
    fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 }),
    fc
      .tuple(
        fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'),
        fc.integer({ min: -720, max: 1440 }),
      )
      .map(([day, minute]) => Date.parse(day) / 60_000 + minute),
  );

  it('agree with a search of every minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        minutes,
        fc.constantFrom('dmy', 'mdy'),
        (zone, minute, dateOrder) => {
          const local = new Date(minute * 60_000).toISOString().slice(0, 16);
          const [year, month, day] = local.slice(0, 10).split('-') as [string, string, string];
          const date = dateOrder === 'dmy' ? `${day}/${month}/${year}` : `${month}-${day}-${year}`;
          expect(instantOf(`${date} ${local.slice(11)}`, { dateOrder, timeZone: zone })).toBe(
            new Date(searchedMinute(local.replace('T', ' '), zone) * 60_000).toISOString(),
          );
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});

/** Returns the first minute whose local time is this one or, if the clocks skip it, the first minute with a later one. */
function searchedMinute(local: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const around = Date.parse(`${local.replace(' ', 'T')}Z`) / 60_000;
  const locals = Array.from({ length: 2 * 16 * 60 }, (_, index) => around - 16 * 60 + index);
  const exact = locals.find((minute) => format.format(minute * 60_000) === local);
  return exact ?? locals.find((minute) => format.format(minute * 60_000) > local)!;
}

it('numbers of Excel agree with counting days', () => {
  // 1 January 1900 is day 1, and the day after 28 February 1900 is day 60, which does not exist.
  const counted = (serial: number) => {
    const date = new Date(Date.UTC(1900, 0, 1));
    date.setUTCDate(date.getUTCDate() + serial - 1 - (serial > 60 ? 1 : 0));
    return date.toISOString();
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 20_000, max: 79_999 }),
      fc.integer({ min: 0, max: 86_399 }),
      (serial, second) => {
        expect(instantOf(String(serial))).toBe(counted(serial));
        const time = new Date(Date.parse(counted(serial)) + second * 1000).toISOString();
        expect(instantOf((serial + second / 86_400).toFixed(10))).toBe(time);
      },
    ),
    { seed },
  );
});
