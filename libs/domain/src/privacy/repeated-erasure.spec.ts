import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMAND_LINE } from '../operations/operations-log.js';
import { PrivacyService } from './privacy.service.js';

/** An erasure is repeated after the restoration of an earlier backup (docs/privacy.md, "Backups"). */
let db: TestDatabase;
let folder: string;
let privacy: PrivacyService;
let organizationId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-privacy-'));
  privacy = new PrivacyService(db.tenancy, new DiskStorage(folder));
  organizationId = await db.organization('acme');
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

const actor = () => ({ organizationId, role: 'operator' as const, ...COMMAND_LINE });
const restore = (id: string, leftAt: string | null) =>
  db.asOwner(
    `update person set name = 'Zoe Quill', email = 'zoe@example.org', erased_at = null, left_at = $2 where id = $1`,
    [id, leftAt],
  );
const rowOf = async (id: string) =>
  (
    await db.asOwner<{ name: string; email: string }>('select name, email from person where id = $1', [id])
  )[0];
const listed = async () => {
  const people = [];
  for await (const { slug, personId } of privacy.erased()) people.push([slug, personId]);
  return people;
};

it('gives the same pseudonym again, once, and is refused if the person had not left at the time of the backup', async () => {
  const [person] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, name, email, joined_at, left_at)
       values ($1, 'Zoe Quill', 'zoe@example.org', '2026-01-01', '2026-02-01') returning id`,
    [organizationId],
  );
  const { id } = person!;
  await expect(privacy.eraseAgain(actor(), id)).resolves.toBe(true);
  const erased = await rowOf(id);
  expect(erased).toEqual({
    name: `erased-${id.slice(-12)}`,
    email: `erased-${id.slice(-12)}@erased.invalid`,
  });
  expect(await listed()).toEqual([['acme', id]]);

  await restore(id, null);
  expect(await listed()).toEqual([]);
  await expect(privacy.eraseAgain(actor(), id)).rejects.toMatchObject({ code: 'conflict' });
  await restore(id, '2026-02-01');
  expect(await privacy.eraseAgain(actor(), id)).toBe(true);
  expect(await privacy.eraseAgain(actor(), id)).toBe(false);
  expect(await rowOf(id)).toEqual(erased);
  const events = await db.asOwner(
    `select actor_email, actor_role from audit_event where action = 'user.erased' order by id`,
  );
  expect(events).toEqual(Array(2).fill({ actor_email: 'command-line', actor_role: 'operator' }));
});

it('lists a report whose data was stored while the others were searched', async () => {
  const [person] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, name, email, joined_at, left_at)
       values ($1, 'Pia Late', 'pia@example.org', '2026-01-01', '2026-02-01') returning id`,
    [organizationId],
  );
  const report = async (sha256: string) =>
    (
      await db.asOwner<{ id: string }>(
        `insert into report (organization_id, kind, params, subject, status, requested_by, requested_by_name,
             requested_by_email, snapshot_sha256, finished_at)
           values ($1, 'plain', '{}', 'All', 'completed', $3, 'A', 'a@x', $2, now()) returning id`,
        [organizationId, sha256, person!.id],
      )
    )[0]!.id;
  await report('a'.repeat(64));
  const late: string[] = [];
  class SlowStorage extends DiskStorage {
    override async open(key: string) {
      late.push(await report('b'.repeat(64)));
      return super.open(key);
    }
  }
  await new PrivacyService(db.tenancy, new SlowStorage(folder)).eraseAgain(actor(), person!.id);
  const erased = await db.asOwner<{ id: string }>(
    'select report_id as id from erased_person_report where person_id = $1',
    [person!.id],
  );
  expect(late).toHaveLength(1);
  expect(erased.map(({ id }) => id)).toEqual(late);
});

it('cannot be called for a person who has not left, or of another organization, without the checks of the application', async () => {
  const other = await db.organization();
  const add = (organization: string, leftAt: string | null) =>
    db.asOwner<{ id: string }>(
      `insert into person (organization_id, name, email, joined_at, left_at)
         values ($1, 'A', uuidv7() || '@example.org', '2026-01-01', $2) returning id`,
      [organization, leftAt],
    );
  for (const [organization, leftAt] of [
    [organizationId, null],
    [organizationId, '2999-01-01'],
    [other, '2026-02-01'],
  ] as const) {
    const [person] = await add(organization, leftAt);
    const call = db.tenancy.transaction(organizationId, (em) =>
      em.execute(`select erase_person(?, 'a', 'system', null)`, [person!.id]),
    );
    await expect(call).rejects.toThrow('cannot be erased');
  }
  await expect(
    db.tenancy.transaction(organizationId, (em) => em.execute(`update audit_event set actor_email = 'a'`)),
  ).rejects.toThrow('permission denied');
});
