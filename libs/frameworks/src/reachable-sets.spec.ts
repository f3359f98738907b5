import { growth } from '@docket/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FrameworkPack } from '@docket/contracts';
import { catalogOf } from './catalog.js';
import { ReachableSets, type GraphNode } from './reachable-sets.js';
import { referenceProblems } from './references.js';

/** Returns all nodes that a node reaches, by following every reference. */
function reached(nodes: Map<string, GraphNode>, name: string, seen = new Set<string>()): Set<string> {
  if (!nodes.has(name) || seen.has(name)) return seen;
  seen.add(name);
  for (const next of nodes.get(name)!.next) reached(nodes, next, seen);
  return seen;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const graphs = fc
  .array(
    fc.record({
      values: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 2 }),
      next: fc.array(fc.constantFrom(...names, 'unknown'), { maxLength: 3 }),
    }),
    { minLength: names.length, maxLength: names.length },
  )
  .map((nodes) => new Map(nodes.map((node, at) => [names[at]!, node])));

it('finds what following every reference finds', () => {
  fc.assert(
    fc.property(graphs, (nodes) => {
      const sets = new ReachableSets(nodes);
      for (const one of names) {
        const values = [...reached(nodes, one)].flatMap((name) => nodes.get(name)!.values);
        expect(sets.valuesOf(one)).toEqual([...new Set(values)].sort((a, b) => a - b));
        expect(sets.hasValues(one)).toBe(values.length > 0);
        for (const other of names) {
          const circular = reached(nodes, one).has(other) && reached(nodes, other).has(one);
          expect(sets.isCircular(one, other)).toBe(circular);
        }
      }
    }),
    { seed: 20_261_129, numRuns: 500 },
  );
});

/** Two packs of 500 items. Every item refers to the other pack and to `references` - 1 of its items. */
const packsOf = (references: number): FrameworkPack[] =>
  ['one', 'two'].map((id, at) => ({
    id,
    version: '1',
    kind: 'regulatory',
    title: id,
    items: Array.from({ length: 500 }, (_, n) => ({
      id: `${n}`,
      title: `${n}`,
      cwes: [n + 1],
      unionOf: Array.from({ length: references }, (__, m) =>
        m === 0 ? ['two', 'one'][at]! : `${['two', 'one'][at]}/${m}`,
      ),
    })),
  }));

it('takes time in proportion to the references of two packs that refer to each other', () => {
  const resolve = (references: number) => (): void => {
    const packs = packsOf(references);
    const [framework] = catalogOf(packs.map((pack) => ({ pack, source: 'organization' })));
    expect(framework!.items[0]!.cweIds).toHaveLength(500);
    expect(referenceProblems(packs)).toHaveLength(1_000 * references);
  };
  // Linear work gives about 12, quadratic work about 144.
  expect(growth(resolve(25), resolve(300))).toBeLessThan(42);
}, 60_000);
