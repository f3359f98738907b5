import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineLength, shortParts } from './line-breaks.js';

const seed = Number(process.env['SEED'] ?? 20_261_123);

/** Wraps a text into lines of `width` letters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const length = lineLength(rest, width, (part) => part.length <= width);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(width);
    lines.push(rest.slice(0, length).trimEnd());
    rest = rest.slice(length).trimStart();
  }
  return rest ? [...lines, rest] : lines;
}

test('a narrow line keeps the number of a control whole, also within a long ID', () => {
  expect(shortParts('payment-requirement-6.2.4-access')).toEqual([
    'payment-',
    'requirement-',
    '6.2.4-',
    'access',
  ]);
  expect(shortParts('A.8.28 V15.1.1')).toEqual(['A.8.28', 'V15.1.1']);
});

const INSTANTS = [
  '2026-11-23 14:05:09.123 UTC',
  '2026-11-23 14:05 UTC',
  'November 23, 2026 at 03:05 PM',
  '23. November 2026 um 15:05',
  '23 novembre 2026 à 15:05',
  '23 de noviembre de 2026, 15:05',
  '23 Kasım 2026 15:05',
  '23 نوفمبر 2026 في 03:05 م',
  '2026年11月23日 15:05',
];
const QUANTITIES = [
  '80 %',
  '365 days',
  '24 Stunden',
  '30 jours',
  '100 000 personnes',
  '1.234 personas',
  '12 kişi',
  '٣٠ يوما',
  '24時間',
  '30日間',
  '30 วัน',
  '1,234 / 5,678 people',
  '< 1 %',
];
const WORDS = [
  'Assignment',
  'Nachweis',
  'échéance',
  'población',
  'görevlendirme',
  'الأشخاص',
  'Müller-Łukasiewicz',
  'ada@example.com',
  '6.2.4-injection',
  '«',
  'oui',
  '»',
  '?',
  '(a',
  'b)',
];

test.each([
  [
    'Completed on 2026-11-23 14:05:09.123 UTC by Ada',
    36,
    ['Completed on', '2026-11-23 14:05:09.123 UTC by Ada'],
  ],
  ['to = 2026-11-23T14:05:09.123Z; language = de', 34, ['to = 2026-11-23T14:05:09.123Z;', 'language = de']],
  ['kind = soc-2; from = 2025-10-01T00:00:00.000Z', 34, ['kind = soc-2;', 'from = 2025-10-01T00:00:00.000Z']],
  ['Completed: 1 (2026-08-18), 4 (2026-03-06)', 28, ['Completed: 1 (2026-08-18),', '4 (2026-03-06)']],
  ['Reported within 30 days', 18, ['Reported within', '30 days']],
  ['at least 80 % of all', 11, ['at least', '80 % of all']],
  ['Anna-Lena Müller-Łukasiewicz', 20, ['Anna-Lena', 'Müller-Łukasiewicz']],
  ['Müller-Łukasiewicz', 12, ['Müller-', 'Łukasiewicz']],
  ['See A.8.28', 8, ['See', 'A.8.28']],
  ['a.lovelace@example.com', 15, ['a.lovelace', '@example.com']],
  ['Topic with xxxxxxxxxxxxxxxxxxxxxxxxx', 12, ['Topic with x', 'xxxxxxxxxxxx', 'xxxxxxxxxxxx']],
  [
    '全体の対象者は、セキュリティ研修を修了した。',
    7,
    ['全体の対象者', 'は、', 'セキュリティ', '研修を修了', 'した。'],
  ],
  ['期限は24時間以内', 5, ['期限は', '24時間', '以内']],
  ['対象（部分）です', 4, ['対象', '（部分）', 'です']],
  ['สมชายใจดีผ่านการอบรมแล้ว', 12, ['สมชายใจดี', 'ผ่านการอบรม', 'แล้ว']],
])('breaks %j into lines of %d letters', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

describe('any text and any width', () => {
  console.log(`line breaks: SEED=${seed}`);
  const parts = fc.array(fc.constantFrom(...INSTANTS, ...QUANTITIES, ...WORDS), {
    minLength: 1,
    maxLength: 12,
  });
  const widths = fc.integer({ min: 1, max: 40 });

  test('divides no instant, quantity or word that fits into a line', () => {
    const property = fc.property(parts, widths, (phrases, width) => {
      const lines = wrap(phrases.join(' '), width);
      expect(lines.join('').replaceAll(' ', '')).toBe(phrases.join('').replaceAll(' ', ''));
      // Opening and closing punctuation forms a piece with its word.
      if (phrases.some((phrase) => /[«»?]/.test(phrase))) return;
      const expected = new Map<string, number>();
      for (const phrase of phrases.filter(({ length }) => length <= width))
        expected.set(phrase, (expected.get(phrase) ?? 0) + 1);
      for (const [phrase, count] of expected) {
        const found = lines.reduce((sum, line) => sum + line.split(phrase).length - 1, 0);
        expect([phrase, found >= count]).toEqual([phrase, true]);
      }
    });
    fc.assert(property, { seed, numRuns: 2_000 });
  });

  test('starts no line with closing and ends none with opening punctuation', () => {
    const letters = fc.constantFrom(...Array.from('研修を完了した、。」）ー「（っカー・24%'));
    const property = fc.property(
      fc.array(letters, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 12, max: 30 }),
      (list, width) => {
        const text = list.join('');
        // A longer run of punctuation does not fit into a line.
        if (/[、。」）ー「（っ・%]{4}|[カー]{6}|[\d%]{4}/.test(text)) return;
        const lines = wrap(text, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。」）ーっ・%]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/);
      },
    );
    fc.assert(property, { seed, numRuns: 2_000 });
  });

  test('divides no Thai word that fits into a line', () => {
    const thai = ['สมชาย', 'ผ่าน', 'การ', 'อบรม', 'แล้ว', 'ภายใน', 'กำหนด', 'พนักงาน', 'ทั้งหมด', 'ความปลอดภัย'];
    const words = new Intl.Segmenter('th', { granularity: 'word' });
    const starts = (text: string) => new Set(Array.from(words.segment(text), ({ index }) => index));
    const property = fc.property(
      fc.array(fc.constantFrom(...thai), { minLength: 2, maxLength: 20 }),
      fc.integer({ min: 12, max: 40 }),
      (list, width) => {
        const text = list.join('');
        const expected = starts(text);
        let index = 0;
        for (const line of wrap(text, width).slice(0, -1)) expect(expected).toContain((index += line.length));
      },
    );
    fc.assert(property, { seed, numRuns: 500 });
  });
});
