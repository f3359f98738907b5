import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AS_OF, DemoDocuments } from '../testing/demo-documents.js';

let demo: DemoDocuments;
beforeAll(async () => {
  demo = await DemoDocuments.create();
});
afterAll(() => demo?.remove());

describe('the Audit Sample', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  test.each(['none', 'team'] as const)(
    'has its population, selection and states, strata: %s',
    async (stratify) => {
      const { rowsOf, figures, reportId } = await demo.read('sample', {
        population: 'control',
        frameworkId: 'pci-dss',
        itemId: '6.2.2',
        size: 20,
        stratify,
        asOf: AS_OF,
      });
      const population = await rowsOf('population.csv');
      const rows = await rowsOf('people.csv');
      const ids = population.map(({ personId }) => personId!).toSorted();
      const selection = figures['selection'] as Record<string, unknown>;
      const hashed = population
        .map(({ personId, team }) => ({
          personId,
          team,
          hash: sha256(`${String(selection['seed'])}:${personId}`),
        }))
        .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
      const places = new Map<string, number>();
      if (stratify === 'team') {
        const teams = [...Map.groupBy(population, ({ team }) => team!)].map(([team, people]) => ({
          team,
          whole: Math.floor((20 * people.length) / population.length),
          rest: (20 * people.length) % population.length,
        }));
        let left = 20 - teams.reduce((sum, { whole }) => sum + whole, 0);
        for (const { team, whole } of teams.toSorted((a, b) => b.rest - a.rest || (a.team < b.team ? -1 : 1)))
          places.set(team, whole + (left-- > 0 ? 1 : 0));
      }
      const selected = hashed.filter(({ team }, index) => {
        if (stratify === 'none') return index < 20;
        const free = places.get(team!)!;
        places.set(team!, free - 1);
        return free > 0;
      });
      const byPerson = Map.groupBy(rows, ({ personId }) => personId!);
      expect([...byPerson.keys()]).toEqual(selected.map(({ personId }) => personId));
      expect(selection).toMatchObject({
        seed: reportId,
        seedOrigin: 'report',
        populationSize: population.length,
        populationSha256: sha256(ids.map((id) => `${id}\n`).join('')),
        sampleSize: 20,
        sampleSha256: sha256(selected.map(({ hash, personId }) => `${hash} ${personId}\n`).join('')),
      });
      const states: Record<string, number> = {};
      for (const requirements of byPerson.values()) {
        const state = requirements.every(({ met }) => met === 'true') ? 'trained' : 'not_trained';
        expect(requirements.every((row) => row['state'] === state)).toBe(true);
        states[state] = (states[state] ?? 0) + 1;
      }
      expect(figures['results']).toEqual({ byState: states });
    },
  );
});
