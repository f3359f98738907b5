import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBacklog } from './report-backlog.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => db.drop());

/** Inserts reports of a new organization, requested `secondsAgo` seconds ago. @returns their IDs, oldest first */
async function reports(status: string, secondsAgo: number, count = 1): Promise<string[]> {
  const organization = await db.organization();
  const rows = await db.asOwner<{ id: string }>(
    `with requester as (insert into person (organization_id, email, name, role)
       values ($1, 'a@docket.test', 'A', 'org_admin') returning id)
     insert into report (organization_id, kind, params, subject, status, requested_by, requested_by_name,
       requested_by_email, queued_at)
     select $1, 'training', '{}', 'S', $2, requester.id, 'A', 'a@docket.test',
       clock_timestamp() - make_interval(secs => $3::float8 - n * 0.000001)
     from requester, generate_series(1, $4::int) as n returning id`,
    [organization, status, secondsAgo, count],
  );
  return rows.map(({ id }) => id);
}

describe('readBacklog', () => {
  it('returns zeros without queued reports', async () => {
    expect(await readBacklog(db.tenancy)).toEqual({
      queued: 0,
      running: 0,
      oldestQueuedSeconds: 0,
      oldestWaitingSeconds: 0,
    });
  });

  it('covers all organizations and distinguishes dispatched reports from reports without a slot', async () => {
    await reports('queued', 900);
    const [dispatched] = await reports('queued', 60);
    await reports('running', 5_000);
    await reports('completed', 9_000);
    await db.asOwner(
      `insert into dispatch (report_id, organization_id, number, created_at)
       select id, organization_id, 1, clock_timestamp() - interval '30 s' from report where id = $1`,
      [dispatched],
    );
    const backlog = await readBacklog(db.tenancy);
    expect(backlog).toMatchObject({ queued: 2, running: 1 });
    expect(Math.round(backlog.oldestWaitingSeconds / 30)).toBe(30);
    expect(Math.round(backlog.oldestQueuedSeconds / 15)).toBe(2);
  });

  it('caps the count of queued reports', async () => {
    await reports('queued', 100, 12_000);
    expect((await readBacklog(db.tenancy)).queued).toBe(10_000);
  });
});
