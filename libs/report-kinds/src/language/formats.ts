import type { DocumentLanguage } from '@docket/contracts/values';

/** Instants read the same in every language, as auditors compare them: `2026-11-23 14:05 UTC`. */
export const instant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** An instant to the millisecond. */
export const exactInstant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 23)} UTC`;

/** What stands where there is no figure. */
export const NONE = '–';

/** Texts kept for reuse: the same small numbers stand in most rows, and `Intl` takes its time. */
const KEPT = 20_000;

function remembered(format: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return (value) => {
    let text = texts.get(value);
    if (text === undefined) {
      text = format(value);
      if (texts.size < KEPT) texts.set(value, text);
    }
    return text;
  };
}

/** Figures and local times as a language writes them. */
export class Formats {
  private readonly locale: string;
  private readonly whole: Intl.NumberFormat;
  private readonly tenths: Intl.NumberFormat;
  private readonly local: Intl.DateTimeFormat;

  /**
   * @param locale of the organization, whose habits count where it speaks the document's language
   * @param inPercent how the language writes a number in percent
   */
  constructor(
    language: DocumentLanguage,
    locale: string,
    private readonly timeZone: string,
    private readonly inPercent: (number: string) => string,
  ) {
    this.locale = new Intl.Locale(locale).language === language ? locale : language;
    this.whole = new Intl.NumberFormat(this.locale);
    this.tenths = new Intl.NumberFormat(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.local = new Intl.DateTimeFormat(this.locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  }

  /** A count with thousands separated. */
  count = remembered((value: number): string => this.whole.format(value));

  /** With one decimal. */
  decimal = (value: number | null): string => (value === null ? NONE : this.withTenths(value));
  private readonly withTenths = remembered((value: number): string =>
    // Rounded as everywhere else in the product, so that page and document never differ in the last digit.
    this.tenths.format(Number(value.toFixed(1))),
  );

  /** A rate of 0..1 in whole percent, rounded down, so that 100 % means everyone. */
  percent = (rate: number | null): string =>
    rate === null ? NONE : this.inPercent(this.whole.format(Math.floor(rate * 100 + 1e-9)));

  /** A score in percent with one decimal. */
  score = (score: number | null): string => (score === null ? NONE : this.inPercent(this.decimal(score)));

  /** A whole number of percent that was set by somebody. */
  wholePercent = (percent: number): string => this.inPercent(this.whole.format(percent));

  /** An instant on the clocks of the organization, with its time zone. */
  localTime = (iso: string): string => `${this.local.format(new Date(iso))}, ${this.timeZone}`;
}
