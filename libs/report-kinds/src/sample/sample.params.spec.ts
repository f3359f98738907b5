import { issuesOf } from '@docket/contracts';
import { expect, it } from 'vitest';
import { sampleParams } from './sample.params.js';

const valid = { population: 'eligible', size: 25, seed: '2026-Q4' };
const assignmentId = '0197a6b2-0000-7000-8000-0000000000aa';
const pathsOf = (params: object): string[] =>
  issuesOf(sampleParams.safeParse({ ...valid, ...params }).error?.issues ?? []).map(({ path }) => path);

it('accepts the smallest and the largest sample, and adds the default stratification', () => {
  for (const size of [1, 1_000])
    expect(sampleParams.parse({ ...valid, size })).toMatchObject({ size, stratify: 'none' });
});

it.each<[object, string[]]>([
  [{ size: 0 }, ['size']],
  [{ size: 1_001 }, ['size']],
  [{ size: 1.5 }, ['size']],
  [{ size: '25' }, ['size']],
  [{ size: undefined }, ['size']],
  [{ seed: 'a'.repeat(101) }, ['seed']],
  [{ seed: 'two  spaces' }, ['seed']],
  [{ seed: 'zero\u200Bwidth' }, ['seed']],
  [{ seed: 'line\nbreak' }, ['seed']],
  [{ stratify: 'role' }, ['stratify']],
  [{ population: 'everyone' }, ['population']],
  [{ population: undefined }, ['population']],
  [{ population: 'assignment' }, ['assignmentId']],
  [{ population: 'assignment', assignmentId: 'x' }, ['assignmentId']],
  [{ population: 'control' }, ['frameworkId', 'itemId']],
  [{ population: 'control', frameworkId: 'pci-dss', itemId: '' }, ['itemId']],
  [{ assignmentId }, ['assignmentId']],
])('names the field of %j', (params, paths) => {
  expect(pathsOf(params)).toEqual(paths);
});

it.each(['a', 'a'.repeat(100), `it's "Q4" $(id) \\n`, 'Prüfung 監査', 'مراجعة ٢٠٢٦', 'प्रिया', '🚀'])(
  'accepts the seed %j as it is typed',
  (seed) => {
    expect(sampleParams.parse({ ...valid, seed }).seed).toBe(seed);
  },
);

it.each([undefined, '', ' '])('accepts %j as no seed', (seed) => {
  expect(sampleParams.parse({ ...valid, seed }).seed).toBeUndefined();
});

it('normalizes a seed to Unicode NFC without surrounding spaces, so that it is hashed as it is printed', () => {
  expect(sampleParams.parse({ ...valid, seed: ' Pru\u0308fung ' }).seed).toBe('Prüfung');
});
