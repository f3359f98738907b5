import { describe, expect, test } from 'vitest';
import { cleanText, LINE_LIMIT } from './clean-text.js';

describe('cleanText', () => {
  test('leaves plain names as they are', () => {
    expect(cleanText('Ada Lovelace')).toBe('Ada Lovelace');
  });

  test.each([
    ['\u202Eadmin\u202C', 'admin'],
    ['\u2066Ada\u2069', 'Ada'],
    ['A\u200Bd\u00ADa\u200D', 'Ada'],
    ['Ada\u0000\u0007\u009F', 'Ada'],
    ['Ada\r\nOVERDUE\u2028x', 'Ada OVERDUE x'],
    ['\u3164', ''],
    ['Ada\u{E0041}\u{E007F}', 'Ada'],
    ['Ad\uD800a', 'Ad\uFFFDa'],
    ['Ada\uFFFF\u{1FFFE}', 'Ada\uFFFD\uFFFD'],
    ['e\u0301', '\u00E9'],
    ['A\uFE0Fda\u{E0100}', 'Ada'],
    ['A\u180Bda', 'Ada'],
    ['x\u0301\u200Dy', 'x\u0301y'],
    ['\u0E01\u200D', '\u0E01'],
    ['  Ada   Lovelace ', 'Ada Lovelace'],
  ])('%j is printed as %j', (given, printed) => {
    expect(cleanText(given)).toBe(printed);
  });

  test('keeps joiners where they mean something', () => {
    expect(cleanText('क्\u200Dष')).toBe('क्\u200Dष');
    expect(cleanText('👩\u200D🚀')).toBe('👩\u200D🚀');
  });

  test.each([
    ['the form of a Han character', '\u845B\u{E0100}\u57CE'],
    ['a compatibility ideograph', '\uFA10\u672C'],
    ['an emoji in color', '\u2764\uFE0F'],
    ['a Mongolian letter', '\u182A\u180B'],
    ['Persian', 'محمدی\u200Cنژاد'],
    ['Bengali', 'র\u200D্যা'],
    ['Myanmar with five marks', 'လျှို့'],
  ])('keeps what makes %s', (_, name) => {
    expect(cleanText(name)).toBe(name);
  });

  test('keeps six marks of a script that has so many', () => {
    expect(cleanText(`ก${'\u0E49'.repeat(50)}`)).toBe(`ก${'\u0E49'.repeat(6)}`);
  });

  test('keeps three marks on a letter and drops the pile above', () => {
    expect(cleanText(`z${'\u0336'.repeat(50)}`)).toBe(`z${'\u0336'.repeat(3)}`);
  });

  test('cuts before anything costs time', () => {
    const before = process.cpuUsage();
    const cleaned = cleanText('\u202Ex\u0301'.repeat(1_000_000));
    expect(cleaned.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(cleaned.endsWith('…')).toBe(true);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
  });
});
