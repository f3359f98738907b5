/** Languages of the names of months and days. Japanese dates have digits. */
const locales = ['en', 'de', 'fr', 'es', 'tr', 'ar'];

/** Abbreviations that other systems use in addition to those of the languages. */
const abbreviations = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** By the number of the month from 0. */
const more: Record<string, number> = { fev: 1, mrz: 2, sept: 8, okt: 9, dez: 11, dic: 11 };

/** Returns a name in lower case, without marks and points. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('ı', 'i');

/** Returns the numbers of names in all languages, from the instants at which they occur. */
const numbersOf = (format: 'month' | 'weekday', instants: readonly number[]): [string, number][] =>
  locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) => {
      const names = new Intl.DateTimeFormat(locale, { [format]: length, timeZone: 'UTC' });
      return instants.map((instant, at): [string, number] => [plainName(names.format(instant)), at]);
    }),
  );

const months: ReadonlyMap<string, number> = new Map([
  ...numbersOf(
    'month',
    Array.from({ length: 12 }, (_, at) => Date.UTC(2026, at)),
  ),
  ...abbreviations.map((name, at) => [name, at] as const),
  ...Object.entries(more),
]);

/** From Sunday, which was 4 January 2026. */
const weekdays: ReadonlyMap<string, number> = new Map(
  numbersOf(
    'weekday',
    Array.from({ length: 7 }, (_, at) => Date.UTC(2026, 0, 4 + at)),
  ),
);

/** Returns the month of a name or its abbreviation, 1 to 12; null if there is none. */
export const monthOfName = (name: string): number | null => {
  const month = months.get(plainName(name));
  return month === undefined ? null : month + 1;
};

/** Returns the day of the week of a name or its abbreviation, 0 (Sunday) to 6; null if there is none. */
export const weekdayOfName = (name: string): number | null => weekdays.get(plainName(name)) ?? null;
