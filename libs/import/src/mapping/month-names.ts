/** Languages of month names. Japanese dates have digits. */
const locales = ['en', 'de', 'fr', 'es', 'tr', 'ar'];

/** Abbreviations that other systems use in addition to those of the languages. */
const abbreviations = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const more: Record<string, number> = { fev: 2, mrz: 3, sept: 9, okt: 10, dez: 12, dic: 12 };

/** Returns a name in lower case, without marks and points. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('ı', 'i');

const months: ReadonlyMap<string, number> = new Map([
  ...locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, at) => [plainName(format.format(Date.UTC(2026, at))), at + 1] as const,
      );
    }),
  ),
  ...abbreviations.map((name, at) => [name, at + 1] as const),
  ...Object.entries(more),
]);

/** Returns the month of a name or its abbreviation, 1 to 12; null if there is none. */
export const monthOfName = (name: string): number | null => months.get(plainName(name)) ?? null;
