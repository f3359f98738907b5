import { expect, it } from 'vitest';
import fc from 'fast-check';
import { createPerson, jobFunction, updatePerson } from './people.js';
import { changeSettings, eligibilityQuery } from './settings.js';
import { normalizedKey } from './text.js';

it.each([
  ['surrounding spaces', '  Developer\u00a0', 'Developer'],
  ['zero-width characters', '\ufeffDev\u200bel\u200dop\u2060er', 'Developer'],
  ['a decomposed letter', 'Inge\u0301nieur', 'Ing\u00e9nieur'],
  ['spaces inside', 'Software  engineer', 'Software  engineer'],
])('stores a job function without differences that people cannot see: %s', (_, typed, stored) => {
  expect(jobFunction.parse(typed)).toBe(stored);
});

it.each(['', ' ', '\u200b', 'x'.repeat(201), 'a\0'])('rejects the job function %j', (typed) => {
  expect(jobFunction.safeParse(typed).success).toBe(false);
});

it('does not change a stored job function again', () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const parts = fc.constantFrom('a', 'É', 'e\u0301', ' ', '\u200b', '\ufeff', 'ß', '\u0958', '\u2060', '\t');
  fc.assert(
    fc.property(
      fc.array(parts).map((all) => all.join('')),
      (typed) => {
        const stored = normalizedKey(typed);
        expect(normalizedKey(stored)).toBe(stored);
        expect(normalizedKey(` \u200b${typed.normalize('NFD')}\u200d `)).toBe(normalizedKey(typed));
      },
    ),
    { seed, numRuns: 500 },
  );
});

it('adds people without a job function by default', () => {
  expect(createPerson.parse({ email: 'a@b.c', name: 'A' })).toMatchObject({
    jobFunction: null,
    bespokeSoftware: false,
  });
});

it.each([
  ['a joining date', { joinedAt: '2025-01-01T00:00:00Z', role: 'learner' }, ['joinedAt']],
  ['a status', { status: 'left', role: 'learner' }, ['status']],
  ['nothing to correct', { name: 'A' }, ['effectiveAt']],
])('rejects an effective date with %s', (_, change, paths) => {
  const { error } = updatePerson.safeParse({ ...change, effectiveAt: '2026-01-01T00:00:00Z' });
  expect(error!.issues.map(({ path }) => path[0])).toEqual(paths);
});

it('rejects an effective date in the future', () => {
  const parsed = updatePerson.safeParse({ role: 'learner', effectiveAt: '2999-01-01T00:00:00Z' });
  expect(parsed.error!.issues.map(({ path }) => path[0])).toEqual(['effectiveAt']);
});

it('reads one or several job functions of a query', () => {
  expect(eligibilityQuery.parse({ jobFunction: ' A ' }).jobFunction).toEqual(['A']);
  expect(eligibilityQuery.parse({ jobFunction: ['A', 'B'] }).jobFunction).toEqual(['A', 'B']);
});

it('rejects an empty list of eligible job functions: null means any', () => {
  expect(changeSettings.safeParse({ eligibleJobFunctions: [] }).success).toBe(false);
  expect(changeSettings.parse({ eligibleJobFunctions: null })).toEqual({ eligibleJobFunctions: null });
});
