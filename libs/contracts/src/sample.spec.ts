import { expect, it } from 'vitest';
import { samplePageQuery, sampleQuery } from './sample.js';

const method = { size: '3', seed: 's' };
const ids = { assignmentId: '0199c0de-0000-7000-8000-000000000000', frameworkId: 'pci-dss', itemId: '6.2.2' };
const required = {
  eligible: [],
  assignment: ['assignmentId'],
  control: ['frameworkId', 'itemId'],
} satisfies Record<string, (keyof typeof ids)[]>;

/** Returns the parameters that the two routes refuse; they refuse the same. */
function refused(query: object): string[] {
  const [figures, people] = [sampleQuery, samplePageQuery].map((schema) =>
    (schema.safeParse({ ...method, ...query }).error?.issues ?? [])
      .map(({ path }) => path.join('.'))
      .toSorted(),
  );
  expect(people).toEqual(figures);
  return figures!;
}

it.each(Object.entries(required))('the population %s has exactly its own parameters', (population, own) => {
  const names = Object.keys(ids) as (keyof typeof ids)[];
  const others = names.filter((name) => !(own as string[]).includes(name));
  const given = Object.fromEntries(own.map((name) => [name, ids[name]]));
  expect(refused({ population, ...given })).toEqual([]);
  expect(refused({ population, ...ids })).toEqual(others.toSorted());
  expect(refused({ population })).toEqual([...own].toSorted());
});
