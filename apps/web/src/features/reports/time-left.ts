import { count } from '../../format/number.js';
import { locale } from '../../language/language.js';
import { app } from '../../messages/index.js';

const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** Formats an estimate of the remaining time. Rounds the time, because exact seconds would suggest false precision. */
export function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 3) return app.timeLeft.almostDone;
  if (seconds < 50) return app.timeLeft.seconds(count(Math.ceil(seconds / 5) * 5));
  if (seconds < 90) return app.timeLeft.minutes('1');
  if (seconds < 3600) return app.timeLeft.minutes(count(Math.round(seconds / 60)));
  return app.timeLeft.hours(hours.format(seconds / 3600));
}
