import { dateOrders, type DateOrder } from '@docket/contracts';
import { existsInCalendar, splitDateTime } from './date-parts.js';
import { plainDigits } from './dates.js';

/** Maximum number of examples. */
const MAX_EXAMPLES = 3;

/** What the dates of a file say about the order of day, month and year. */
export interface DateOrderAnswer {
  /**
   * `none`: no date needs an order. `settled`: only `order` fits every date. `ambiguous`: several orders fit every date, so
   * a person must choose. `contradictory`: no order fits every date.
   */
  state: 'none' | 'settled' | 'ambiguous' | 'contradictory';
  /** The settled order, or the usual one for the separator; null if there is none. */
  order: DateOrder | null;
  /** The orders that fit every date. */
  possible: DateOrder[];
  /** Dates that show the state, as written. */
  examples: string[];
}

/** Finds the order of day, month and year from all dates of a file. Memory use does not depend on their number. */
export class DateOrderScan {
  private possible: DateOrder[] = [...dateOrders];
  private examples: string[] = [];
  private dots = true;
  private dates = 0;

  /** Adds a value of a date field. Values that are no dates, and dates that need no order, say nothing. */
  add(text: string): void {
    const written = splitDateTime(plainDigits(text.slice(0, 100)));
    if (!written?.date.dmy) return;
    const { date } = written;
    const fitting = dateOrders.filter((order) => date[order] && existsInCalendar(date[order]));
    if (fitting.length === 0) return;
    this.dates += 1;
    this.dots &&= text.includes('.') && !/[-/]/.test(text);
    const remaining = this.possible.filter((order) => fitting.includes(order));
    if (this.examples.length < MAX_EXAMPLES || remaining.length < this.possible.length)
      this.keep(text, remaining);
    this.possible = remaining;
  }

  private keep(text: string, remaining: DateOrder[]): void {
    // A date that excludes an order says more than the first ones that do not.
    if (remaining.length < this.possible.length) this.examples.unshift(text);
    else this.examples.push(text);
    this.examples.length = Math.min(this.examples.length, MAX_EXAMPLES);
  }

  answer(): DateOrderAnswer {
    const { possible, examples } = this;
    if (this.dates === 0) return { state: 'none', order: null, possible: [...dateOrders], examples };
    if (possible.length === 0) return { state: 'contradictory', order: null, possible, examples };
    if (possible.length === 1) return { state: 'settled', order: possible[0]!, possible, examples };
    return { state: 'ambiguous', order: this.dots ? 'dmy' : null, possible, examples };
  }
}
