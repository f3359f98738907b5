import { describe, expect, it } from 'vitest';
import { importMapping } from './import-mappings.js';
import { issuesOf } from './request-issues.js';

/** Returns the issues of a mapping with these meanings of results. */
const issuesWith = (result: unknown) =>
  issuesOf(importMapping.safeParse({ kind: 'attempts', fields: {}, values: { result } }).error?.issues ?? []);

describe('values of a mapping', () => {
  it('accepts texts and null', () => {
    expect(issuesWith({})).toEqual([]);
    expect(issuesWith({ bestanden: 'passed', offen: null, ['x'.repeat(20_000)]: '' })).toEqual([]);
  });

  it.each([
    ['a number', { bestanden: 1 }, 'values.result.bestanden', 'Enter text.'],
    ['a list', { bestanden: ['passed'] }, 'values.result.bestanden', 'Enter text.'],
    [
      'a long meaning',
      { bestanden: 'x'.repeat(20_001) },
      'values.result.bestanden',
      'Enter at most 20,000 characters.',
    ],
    [
      'a long value',
      { ['x'.repeat(20_001)]: 'passed' },
      `values.result.${'x'.repeat(20_001)}`,
      'Enter at most 20,000 characters.',
    ],
    [
      'half of a character',
      { bestanden: '\ud800' },
      'values.result.bestanden',
      expect.stringMatching(/character/),
    ],
    ['a list of meanings', ['passed'], 'values.result', expect.any(String)],
    ['no meanings', null, 'values.result', expect.any(String)],
  ])('names %s', (_, result, path, message) => {
    expect(issuesWith(result)).toEqual([{ path, message }]);
  });
});
