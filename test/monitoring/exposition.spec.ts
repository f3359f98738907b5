import { describe, expect, it } from 'vitest';
import { problemsOf, readExposition } from './exposition.js';

const head = '# HELP a_total How many.\n# TYPE a_total counter\n';
const problems = (text: string): string[] => [...readExposition(text).values()].flatMap(problemsOf);

describe('readExposition', () => {
  it('accepts well-formed metrics', () => {
    const text = `${head}a_total{kind="x",path="a\\"b\\\\c\\nd"} 1.5e+3\na_total{kind="y",path=""} 0\n`;
    expect(readExposition(text).get('a_total')!.samples).toHaveLength(2);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['a last line without a line break', `${head}a_total 1`],
    ['a sample without a type', '# HELP a_total How many.\na_total 1\n'],
    ['a sample of another metric', `${head}b_total 1\n`],
    ['a metric twice', `${head}a_total 1\n${head}a_total 1\n`],
    ['the same labels twice', `${head}a_total{k="x"} 1\na_total{k="x"} 2\n`],
    ['an unescaped quote', `${head}a_total{k="x"y"} 1\n`],
    ['an invalid value', `${head}a_total NaNo\n`],
    ['an undefined value', `${head}a_total undefined\n`],
    ['an unknown type', '# HELP a How many.\n# TYPE a number\na 1\n'],
    ['a name with a dot', '# HELP a.b How many.\n# TYPE a.b gauge\n'],
  ])('rejects %s', (_, text) => {
    expect(() => readExposition(text)).toThrow();
  });

  it.each([
    ['a counter without _total', '# HELP a How many.\n# TYPE a counter\na 1\n'],
    ['a gauge with _total', '# HELP a_total How many.\n# TYPE a_total gauge\na_total 1\n'],
    ['milliseconds', '# HELP a_milliseconds How long.\n# TYPE a_milliseconds gauge\na_milliseconds 1\n'],
    ['a help text that is not a sentence', '# HELP a how\n# TYPE a gauge\na 1\n'],
    ['a reserved label', '# HELP a How many.\n# TYPE a gauge\na{le="1"} 1\n'],
  ])('reports %s', (_, text) => {
    expect(problems(text)).toHaveLength(1);
  });
});
