import { scoreTenths, wholePercent, type DocumentLanguage } from '@docket/contracts/values';

/** Formats an instant to the minute, the same in every language so that auditors can compare: `2026-11-23 14:05 UTC`. */
export const instant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** Formats an instant to the millisecond. */
export const exactInstant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 23)} UTC`;

/** Text for a missing value. */
export const NONE = '–';

/** Maximum number of cached strings. Most rows repeat the same small numbers, and `Intl` is slow. */
const MAX_CACHED = 20_000;

function cached(format: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return (value) => {
    let text = texts.get(value);
    if (text === undefined) {
      text = format(value);
      if (texts.size < MAX_CACHED) texts.set(value, text);
    }
    return text;
  };
}

/** Formats numbers and local times for a language. */
export class Formats {
  private readonly locale: string;
  private readonly whole: Intl.NumberFormat;
  private readonly tenths: Intl.NumberFormat;
  private readonly dayCount: Intl.NumberFormat;
  private readonly local: Intl.DateTimeFormat;
  private readonly monthOfYear: Intl.DateTimeFormat;

  /**
   * @param locale of the organization; used if its language is the language of the document
   * @param inPercent adds the percent sign to a number, as the language requires
   * @param lessThan states that a share is above 0 and below the given share
   */
  constructor(
    private readonly language: DocumentLanguage,
    locale: string,
    private readonly timeZone: string,
    private readonly inPercent: (number: string) => string,
    private readonly lessThan: (percent: string) => string,
  ) {
    this.locale = new Intl.Locale(locale).language === language ? locale : language;
    this.whole = new Intl.NumberFormat(this.locale);
    this.tenths = new Intl.NumberFormat(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.dayCount = new Intl.NumberFormat(this.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    this.local = new Intl.DateTimeFormat(this.locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
    // The Swedish format is that of ISO 8601.
    this.monthOfYear = new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit' });
  }

  /** Formats a count with thousands separators. */
  count = cached((value: number): string => this.whole.format(value));

  /** Formats a number of days, e.g. `12 days`. */
  days = (value: number): string => this.dayCount.format(value);

  /** Formats a score without the percent sign, truncated to one decimal (docs/domain.md, section 3). */
  decimal = (score: number | null): string => (score === null ? NONE : this.withTenths(score));
  private readonly withTenths = cached((score: number): string => {
    const { whole, tenths } = scoreTenths(score);
    return this.tenths.format(`${whole}.${tenths}` as `${number}`);
  });

  /** Formats a share truncated to whole percent so that 100% means everyone (docs/domain.md, section 3). */
  percent = (numerator: number | bigint, denominator: number | bigint): string => {
    const rounded = wholePercent(numerator, denominator);
    if (rounded === null) return NONE;
    return rounded.lessThanOne ? this.lessThan(this.wholePercent(1)) : this.wholePercent(rounded.percent);
  };

  /** Returns the widest text of a share, for the width of a column. */
  get widestPercent(): string {
    const [all, few] = [this.percent(1, 1), this.percent(1, 101)];
    return few.length >= all.length ? few : all;
  }

  /** Formats a score in percent, truncated to one decimal. */
  score = (score: number | null): string => (score === null ? NONE : this.inPercent(this.decimal(score)));

  /** Formats a difference with its sign and the given number of decimals. */
  difference = (value: number, decimals: 0 | 1): string =>
    new Intl.NumberFormat(this.locale, {
      signDisplay: 'exceptZero',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);

  /** Formats a setting in whole percent. */
  wholePercent = (percent: number): string => this.inPercent(this.whole.format(percent));

  /** Formats the month of an instant in the organization's time zone: `2026-11`. */
  month = (iso: string): string => this.monthOfYear.format(new Date(iso));

  /** Formats an instant in the organization's time zone, followed by the name of the zone. */
  localTime = (iso: string): string => {
    const time = this.local.format(new Date(iso));
    // The word "day" keeps the day next to its month if Latin text precedes it.
    return this.language === 'ar' ? `يوم ${time}، ${this.timeZone}` : `${time}, ${this.timeZone}`;
  };
}
