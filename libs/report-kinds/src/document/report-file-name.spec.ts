import { expect, test } from 'vitest';
import { reportFileName } from './report-file-name.js';

const header = {
  asOf: '2026-11-23T14:05:37.123Z',
  reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
};

test.each([
  ['مُحَمَّد', 'مُحَمَّد'],
  ['प्रशिक्षण रिपोर्ट', 'प्रशिक्षण-रिपोर्ट'],
  ['การฝึกอบรมที่ปลอดภัย', 'การฝึกอบรมที่ปลอดภัย'],
  ['Zoë  O’Neill / R&D', 'zoë-o-neill-r-d'],
  ['Zoe\u0308', 'zoë'],
  ['../../etc', 'etc'],
])('a word of any script stays whole: %s', (part, expected) => {
  expect(reportFileName([part, '***'], header)).toBe(`${expected}-2026-11-23-3e4f5a6b.pdf`);
});

test('a long part is cut between letters, and never ends with a separator', () => {
  const name = reportFileName([`${'𝒳'.repeat(59)} end`], header);
  expect(name).toBe(`${'𝒳'.repeat(59)}-2026-11-23-3e4f5a6b.pdf`);
  expect(name.isWellFormed()).toBe(true);
});
