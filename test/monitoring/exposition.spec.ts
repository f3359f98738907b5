import { describe, expect, it } from 'vitest';
import { faultsOf, readExposition } from './exposition.js';

const head = '# HELP a_total How many.\n# TYPE a_total counter\n';
const faults = (text: string): string[] => [...readExposition(text).values()].flatMap(faultsOf);

describe('the reader of metrics', () => {
  it('takes what is well-formed', () => {
    const text = `${head}a_total{kind="x",path="a\\"b\\\\c\\nd"} 1.5e+3\na_total{kind="y",path=""} 0\n`;
    expect(readExposition(text).get('a_total')!.samples).toHaveLength(2);
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['no end of the last line', `${head}a_total 1`],
    ['a sample without type', '# HELP a_total How many.\na_total 1\n'],
    ['a sample of another metric', `${head}b_total 1\n`],
    ['a metric twice', `${head}a_total 1\n${head}a_total 1\n`],
    ['the same labels twice', `${head}a_total{k="x"} 1\na_total{k="x"} 2\n`],
    ['a quote that is not escaped', `${head}a_total{k="x"y"} 1\n`],
    ['a value that is none', `${head}a_total NaNo\n`],
    ['an undefined value', `${head}a_total undefined\n`],
    ['a type that there is not', '# HELP a How many.\n# TYPE a number\na 1\n'],
    ['a name with a dot', '# HELP a.b How many.\n# TYPE a.b gauge\n'],
  ])('refuses %s', (_, text) => {
    expect(() => readExposition(text)).toThrow();
  });

  it.each([
    ['a counter without _total', '# HELP a How many.\n# TYPE a counter\na 1\n'],
    ['a gauge with it', '# HELP a_total How many.\n# TYPE a_total gauge\na_total 1\n'],
    ['milliseconds', '# HELP a_milliseconds How long.\n# TYPE a_milliseconds gauge\na_milliseconds 1\n'],
    ['a help that is no sentence', '# HELP a how\n# TYPE a gauge\na 1\n'],
    ['a reserved label', '# HELP a How many.\n# TYPE a gauge\na{le="1"} 1\n'],
  ])('finds fault with %s', (_, text) => {
    expect(faults(text)).toHaveLength(1);
  });
});
