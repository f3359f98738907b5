import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { TrainingStates } from '@docket/domain';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { figuresCommand } from './figures.command.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', db.url);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await db?.drop();
});

/** Runs the command. @returns its exit code and what it printed */
async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await figuresCommand.run(args);
  const output = log.mock.calls.map(([line]) => String(line)).join('\n');
  log.mockRestore();
  return { code, output };
}

async function trainedOrganization(slug: string): Promise<string> {
  const org = await db.organization(slug);
  await db.asOwner(
    `with p as (insert into person (organization_id, email, name, joined_at) values ($1, 'ada@x.y', 'Ada', '2020-01-01Z') returning id),
       m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id),
       t as (insert into topic (organization_id, module_id, slug, title, cwe_ids) select $1, id, 'sql', 'SQL', '{89}' from m returning id)
     insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
       select $1, p.id, t.id, 80, now() - interval '1 day', 'test', '1' from p, t`,
    [org],
  );
  return org;
}

it('finds a state that differs from the attempts, and computes it again', async () => {
  const org = await trainedOrganization('acme');
  await new TrainingStates(db.tenancy).refresh(org);
  expect(await run('verify', '--org', 'acme')).toEqual({ code: 0, output: 'acme: all figures are equal.' });

  await db.asOwner(`update training_state set attempts = 2, passed = '{0}' where organization_id = $1`, [
    org,
  ]);
  const wrong = await run('verify');
  expect(wrong.code).toBe(1);
  expect(wrong.output).toContain('acme: training, figures, attempts: 2 instead of 1');
  expect(wrong.output).toContain('docket figures rebuild');

  expect((await run('rebuild')).code).toBe(0);
  expect((await run('verify')).code).toBe(0);
});

it('refuses an unknown action or organization', async () => {
  expect(() => figuresCommand.run(['check'])).toThrow('Specify an action');
  await expect(figuresCommand.run(['verify', '--org', 'nobody'])).rejects.toThrow('nobody');
});
