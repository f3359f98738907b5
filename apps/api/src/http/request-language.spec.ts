import { expect, it } from 'vitest';
import { requestLanguage } from './request-language.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['nl, TR;q=0.3', 'tr'],
  ['fr;q=0, es', 'es'],
  ['ar;q=nonsense, ja;q=0.4', 'ar'],
  [`${'x,'.repeat(10_000)}de`, 'en'],
])('of "%s" is %s', (header, language) => {
  expect(requestLanguage(header)).toBe(language);
});
