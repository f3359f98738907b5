import { expect, test } from 'vitest';
import { inVisualOrder, runsOf } from './runs.js';

/** Returns the runs of a line of a right-to-left document from left to right, each in its own reading order. */
const seen = (text: string): string =>
  inVisualOrder(runsOf(text, 'Regular', { direction: 'rtl', language: 'ar' }))
    .map(({ from, to }) => text.slice(from, to))
    .join('');

test.each([
  [
    'the parts of a footer',
    'Northwind · PCI DSS 4.0.1 · 2026-11-23 14:05 UTC',
    '2026-11-23 14:05 UTC · PCI DSS 4.0.1 · Northwind',
  ],
  ['two numbers with a slash', '12 / 40', '40 / 12'],
  ['a number with another one in parentheses', '40.0 (1)', ')1 (40.0'],
  ['a percentage', '95٪', '٪95'],
  ['a number with its sign', '+3 / −5', '−5 / +3'],
])('runs from right to left in a right-to-left document: %s', (_, text, expected) => {
  // Brackets are mirrored when the run is shaped.
  expect(seen(text)).toBe(expected);
});

test.each([
  ['an e-mail address', 'بواسطة ciso@example.com', 'ciso@example.com'],
  ['the end of an e-mail address', '@northwind.example بلا', '@northwind.example'],
  ['an edition', 'الإصدار PCI DSS v4.0.1 فقط', 'PCI DSS v4.0.1'],
  ['an instant', 'في 2026-11-02 08:30 UTC بواسطة', '2026-11-02 08:30 UTC'],
  ['an ID', 'العنصر 6.2.4-injection أو', '6.2.4-injection'],
  ['an ID with slashes', 'المصدر 93/server-side-request-forgery/1 في', '93/server-side-request-forgery/1'],
  ['the start of an ID', 'demo · 93/server-side-request-', '93/server-side-request-'],
])('runs from left to right in a right-to-left document: %s', (_, text, part) => {
  expect(seen(text)).toContain(part);
});

test.each(['2026-11-23 14:05 UTC', 'ada@example.com', '1,204', '95%', 'A03 Injection'])(
  'runs from left to right alone: %s',
  (text) => {
    expect(seen(text)).toBe(text);
  },
);

test('the number before a right-to-left name precedes it in a left-to-right document', () => {
  const runs = (text: string): string =>
    inVisualOrder(runsOf(text, 'Bold', { direction: 'ltr', language: 'en' }))
      .map(({ from, to }) => text.slice(from, to))
      .join('');
  expect(runs('16 · أحمد العلي')).toBe('16 · أحمد العلي');
  expect(runs('أحمد العلي · 16')).toBe('أحمد العلي · 16');
});
