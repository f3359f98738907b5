import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { importContents } from './import-fixture.js';

export const ID = '00000000-0000-4000-8000-000000000001';

/** Returns a statement that Ada passed the topic "sql-injection". */
export const statement = (changes: object = {}, id = ID) => ({
  id,
  actor: { objectType: 'Agent', mbox: 'mailto:ada@x.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'sql-injection' },
  timestamp: '2026-10-01T10:00:00.000Z',
  result: { score: { scaled: 0.9 } },
  ...changes,
});

/** Returns a statement with a score. */
export const scored = (score: object, changes: object = {}) => statement({ result: { score, ...changes } });

/** Prepares an organization with two people and two topics before each test, for imports of statements. */
export function statementImports() {
  let db: TestDatabase;
  let org: string;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db?.drop());
  beforeEach(async () => {
    org = await db.organization();
    await run({
      'people.csv': 'email,name\nAda@x.example,Ada\nbo@x.example,Bo\n',
      'topics.csv': 'id,title,family,module\nsql-injection,SQL injection,web,a03\nxss,XSS,web,a03\n',
    });
  });

  const run = (files: Record<string, string | Buffer>) => importContents(db, org, files);

  /** Runs SQL with the ID of the organization as the first parameter. */
  const sql = <T extends Record<string, unknown>>(query: string, ...values: unknown[]) =>
    db.asOwner<T>(query, [org, ...values]);

  const attempts = () =>
    sql<{ id: string; email: string; topic: string; score: string | null; result: string | null }>(
      `select source_id as id, p.email, t.slug as topic, score::text, result, started_at as started, completed_at as completed
         from attempt a join person p on p.id = a.person_id join topic t on t.id = a.topic_id
         where a.organization_id = $1 and superseded_by = 9223372036854775807 order by source_id collate "C"`,
    );

  /** Imports one statement that is accepted. */
  async function accepted(one: object) {
    const { rejections, files } = await run({ 'a.json': JSON.stringify([one]) });
    expect(rejections).toEqual([]);
    expect(files[0]!.ignored).toBe(0);
    return (await attempts())[0]!;
  }

  /** Imports one statement that is rejected. @returns the field and the reason */
  async function refused(one: object | string) {
    const content = typeof one === 'string' ? one : JSON.stringify([one]);
    const { rejections } = await run({ 'a.json': content, 'teams.csv': 'name\nRed\n' });
    expect(await attempts()).toEqual([]);
    expect(await sql('select name from team where organization_id = $1')).toEqual([{ name: 'Red' }]);
    expect(rejections).toHaveLength(1);
    return [rejections[0]!.field, rejections[0]!.reason];
  }

  return { run, sql, attempts, accepted, refused };
}
