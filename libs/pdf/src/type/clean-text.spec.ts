import { describe, expect, test } from 'vitest';
import { cleanText, LINE_LIMIT } from './clean-text.js';

describe('cleanText', () => {
  test('returns plain names unchanged', () => {
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
  ])('cleans %j to %j', (input, printed) => {
    expect(cleanText(input)).toBe(printed);
  });

  test('keeps joiners that have a meaning', () => {
    expect(cleanText('क्\u200Dष')).toBe('क्\u200Dष');
    expect(cleanText('👩\u200D🚀')).toBe('👩\u200D🚀');
  });

  test.each([
    ['a variation selector after a Han character', '\u845B\u{E0100}\u57CE'],
    ['a compatibility ideograph', '\uFA10\u672C'],
    ['an emoji variation selector', '\u2764\uFE0F'],
    ['a Mongolian variation selector', '\u182A\u180B'],
    ['a non-joiner in Persian', 'محمدی\u200Cنژاد'],
    ['a joiner in Bengali', 'র\u200D্যা'],
    ['five marks in Myanmar', 'လျှို့'],
  ])('keeps %s', (_, name) => {
    expect(cleanText(name)).toBe(name);
  });

  test('keeps up to six marks in scripts that use them', () => {
    expect(cleanText(`ก${'\u0E49'.repeat(50)}`)).toBe(`ก${'\u0E49'.repeat(6)}`);
  });

  test('keeps up to three marks on other letters', () => {
    expect(cleanText(`z${'\u0336'.repeat(50)}`)).toBe(`z${'\u0336'.repeat(3)}`);
  });

  test('cuts long input before it is cleaned', () => {
    const before = process.cpuUsage();
    const cleaned = cleanText('\u202Ex\u0301'.repeat(1_000_000));
    expect(cleaned.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(cleaned.endsWith('…')).toBe(true);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
  });
});
