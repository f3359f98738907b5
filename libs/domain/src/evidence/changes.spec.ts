import { readRecordChanges } from './record-changes.js';
import type { EvidenceChange } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { mergePeople } from '../people/merge-people.js';
import { updatePerson } from '../people/person-update.js';
import { AttemptsService } from '../training/attempts.service.js';
import { readChanges } from './changes.js';
import { evidenceInstant } from './evidence.js';

const AS_OF = Date.parse('2026-06-01T00:00:00.000Z');
const WINDOW = 365 * 86_400_000;
const iso = (time: number): string => new Date(AS_OF + time).toISOString();

let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  org = await db.organization();
});

const by = 'ada@x.y';
/** Changes a value from an instant on, in milliseconds relative to the instant of the figures. */
const change = (at: number, sql: string, values: unknown[] = []) =>
  db.change<{ id: string }>({ effectiveAt: iso(at), changedBy: by }, sql, [org, ...values]);
const changes = (requested: { asOf?: string; knownAt?: string } = { asOf: iso(0) }) =>
  db.tenancy.figures(org, requested, async (em, at) => readChanges(em, await evidenceInstant(em, at)));
const summary = ({ changedAt, changedBy, kind, subject, before, after }: EvidenceChange) =>
  [changedAt, changedBy, kind, subject, before, after] as const;

it('changes of settings count from after the start of the window until the instant', async () => {
  const setThreshold = (at: number, percent: number) =>
    change(at, 'update organization set coverage_threshold_percent = $2 where id = $1', [percent]);
  for (const [n, at] of [-WINDOW - 1, -WINDOW, -WINDOW + 1, 0, 1].entries()) await setThreshold(at, 81 + n);
  const { items, total } = await changes();
  expect(items.map(summary)).toEqual([
    [iso(0), by, 'coverage_threshold', null, '83%', '84%'],
    [iso(-WINDOW + 1), by, 'coverage_threshold', null, '82%', '83%'],
  ]);
  expect(total).toBe(2);
});

it('each changed setting is a change, with the values before and after it', async () => {
  await change(
    -5,
    `update organization set time_zone = 'Asia/Tokyo', job_functions = '{developer,tester}',
    bespoke_software_only = true where id = $1`,
  );
  await change(-4, 'update organization set job_functions = null where id = $1');
  expect((await changes()).items.map(summary)).toEqual([
    [iso(-4), by, 'job_functions', null, 'developer, tester', null],
    [iso(-5), by, 'bespoke_software_only', null, 'false', 'true'],
    [iso(-5), by, 'job_functions', null, null, 'developer, tester'],
    [iso(-5), by, 'time_zone', null, 'UTC', 'Asia/Tokyo'],
  ]);
});

const addPerson = async (email: string, joined = -WINDOW * 2) => {
  const sql = `insert into person (organization_id, email, name, joined_at) values ($1, $2, 'Bo', $3) returning id`;
  const [row] = await db.asOwner<{ id: string }>(sql, [org, email, iso(joined)]);
  return row!.id;
};

it('a role that replaces another one is a change, and the first role is not', async () => {
  const id = await addPerson('bo@x.y', -10);
  await change(-5, `update person set role = 'auditor' where organization_id = $1 and id = $2`, [id]);
  expect((await changes()).items.map(summary)).toEqual([
    [iso(-5), by, 'role', 'Bo (bo@x.y)', 'learner', 'auditor'],
  ]);
});

it('frameworks, mappings and required shares are added, replaced and removed', async () => {
  await change(-9, `insert into framework_pack (organization_id, id, pack) values ($1, 'own', '{"a": 1}')`);
  const item = `organization_id = $1 and framework_id = 'pci-dss' and item_id = '6.2.2'`;
  const row = (values: string) => `values ($1, 'pci-dss', '6.2.2', ${values})`;
  await change(
    -8,
    `insert into framework_override (organization_id, framework_id, item_id, cwe_ids) ${row(`'{89,79}'`)}`,
  );
  await change(-7, `update framework_override set cwe_ids = '{79}' where ${item}`);
  await change(-6, `delete from framework_override where ${item}`);
  await change(-5, `insert into required_share ${row(`90, 'Contractors'`)}`);
  await change(-4, `update required_share set reason = 'Temporary staff' where ${item}`);
  await change(-3, `delete from required_share where ${item}`);
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
  expect((await changes()).items.map(summary)).toEqual([
    [iso(-3), by, 'required_share', 'pci-dss 6.2.2', '90%: Temporary staff', null],
    [iso(-4), by, 'required_share', 'pci-dss 6.2.2', '90%: Contractors', '90%: Temporary staff'],
    [iso(-5), by, 'required_share', 'pci-dss 6.2.2', null, '90%: Contractors'],
    [iso(-6), by, 'cwe_mapping', 'pci-dss 6.2.2', 'CWE-79', null],
    [iso(-7), by, 'cwe_mapping', 'pci-dss 6.2.2', 'CWE-79, CWE-89', 'CWE-79'],
    [iso(-8), by, 'cwe_mapping', 'pci-dss 6.2.2', null, 'CWE-79, CWE-89'],
    [iso(-9), by, 'framework', 'own', null, sha256],
  ]);
});

it('an update of a framework that is supplied with Docket is a change without an author', async () => {
  await db.asOwner(
    `insert into built_in_pack values ('evidence-test', '{}', $1), ('evidence-test', '{"a": 1}', $2)`,
    [iso(-WINDOW - 10), iso(-3)],
  );
  const found = (await changes()).items.filter(({ subject }) => subject === 'evidence-test');
  expect(found).toMatchObject([{ changedAt: iso(-3), changedBy: null, kind: 'framework' }]);
  expect(found[0]!.before).not.toBe(found[0]!.after);
  await db.asOwner(`delete from built_in_pack where framework_id = 'evidence-test'`);
});

it('other CWE IDs of a topic are a change, and another module is not', async () => {
  const [topic] = await db.change<{ id: string }>(
    { effectiveAt: '-infinity' },
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M'), ($1, 'web', 'n', 'N') returning id)
     insert into topic (organization_id, module_id, slug, title, cwe_ids) select $1, min(id::text)::uuid, 'xss', 'T', '{79}' from m returning id`,
    [org],
  );
  await change(-2, `update topic set cwe_ids = '{80,79}' where organization_id = $1 and id = $2`, [
    topic!.id,
  ]);
  await change(
    -1,
    `update topic set module_id = (select max(id::text)::uuid from module where organization_id = $1) where id = $2`,
    [topic!.id],
  );
  expect((await changes()).items.map(summary)).toEqual([
    [iso(-2), by, 'topic_cwes', 'xss', 'CWE-79', 'CWE-79, CWE-80'],
  ]);
});

const ada = (): Actor => ({
  organizationId: org,
  id: '',
  name: 'Ada',
  email: by,
  role: 'org_admin',
  ipAddress: null,
});
const recordChanges = (knownAt?: string) =>
  db.tenancy.figures(org, { knownAt }, async (em, at) =>
    readRecordChanges(em, await evidenceInstant(em, at)),
  );

it('voids, corrections and merges count when they become known', async () => {
  const actor = ada();
  const transaction = db.tenancy.transaction.bind(db.tenancy, actor);
  const [from, into, third] = [await addPerson('a@x.y'), await addPerson('b@x.y'), await addPerson('c@x.y')];
  const numbers = async (instants: { asOf?: string; knownAt?: string }) => {
    const { voids, corrections, merges } = await changes(instants);
    return [voids, corrections, merges];
  };
  const before = await db.distinctInstant();
  await new AttemptsService(db.tenancy).void(actor, [
    { source: 's', sourceId: '1', reason: 'r' },
    { source: 's', sourceId: '2', reason: 'r' },
  ]);
  await transaction((em) => updatePerson(em, actor, from, { role: 'auditor', effectiveAt: iso(-5) }));
  await transaction((em) => updatePerson(em, actor, third, { joinedAt: iso(-6) }));
  await transaction((em) => updatePerson(em, actor, third, { name: 'C', role: 'auditor' }));
  const between = await db.distinctInstant();
  await transaction((em) => updatePerson(em, actor, from, { role: 'learner' }));
  await transaction((em) => mergePeople(em, actor, { from, into }));
  expect(await numbers({ knownAt: before })).toEqual([0, 0, 0]);
  expect(await numbers({ knownAt: between })).toEqual([2, 2, 0]);
  expect(await numbers({})).toEqual([2, 2, 1]);
  // The corrections apply from before both instants, and the merge at every instant. The voids take out no known attempt.
  expect(await numbers({ asOf: before })).toEqual([0, 2, 1]);
  expect(await numbers({ asOf: between })).toEqual([2, 2, 1]);
  expect(await numbers({ asOf: before, knownAt: between })).toEqual([0, 2, 0]);
  expect(await numbers({ asOf: iso(-6) })).toEqual([0, 1, 1]);
  const records = await recordChanges();
  expect(
    records.map(({ kind, email, record, reason, recordedBy }) => [kind, email, record, reason, recordedBy]),
  ).toEqual([
    ['merge', 'a@x.y', into, null, by],
    ['correction', 'c@x.y', iso(-WINDOW * 2), null, by],
    ['correction', 'a@x.y', iso(-5), null, by],
    ['void', null, 's 1', 'r', by],
    ['void', null, 's 2', 'r', by],
  ]);
  for (const { recordedAt } of records) expect(recordedAt > before).toBe(true);
  expect(JSON.parse(records[2]!.after!)).toHaveProperty('role');
});

/** Adds an attempt with source ID 1 at a new topic, completed in milliseconds relative to the instant of the figures. */
async function addAttempt(person: string, completed = -9): Promise<void> {
  const [topic] = await db.asOwner<{ id: string }>(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id)
     insert into topic (organization_id, module_id, slug, title) select $1, id, 'xss', 'T' from m returning id`,
    [org],
  );
  await db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
      values ($1, $2, $3, 85, $4, 's', '1')`,
    [org, person, topic!.id, iso(completed)],
  );
}

it('a void is listed with the person and the attempt that it takes out', async () => {
  const person = await addPerson('v@x.y');
  await addAttempt(person);
  await new AttemptsService(db.tenancy).void(ada(), [{ source: 's', sourceId: '1', reason: 'r' }]);
  const records = await recordChanges();
  expect(records).toMatchObject([
    { kind: 'void', personId: person, email: 'v@x.y', before: `xss ${iso(-9)} 85.00`, recordedBy: by },
  ]);
});

it.each([
  [-WINDOW, 0],
  [-WINDOW + 1, 1],
  [0, 1],
  [1, 0],
])('a void after the instant counts if the attempt was completed in the window: %d ms', async (at, voids) => {
  await addAttempt(await addPerson('v@x.y'), at);
  const attempted = await db.distinctInstant();
  await new AttemptsService(db.tenancy).void(ada(), [{ source: 's', sourceId: '1', reason: 'r' }]);
  expect(await changes({ asOf: iso(0) })).toMatchObject({ voids });
  expect(await changes({ asOf: iso(0), knownAt: attempted })).toMatchObject({ voids: 0 });
});

it('a role that is corrected after the instant is a change that was recorded later, and a correction', async () => {
  const id = await addPerson('bo@x.y');
  const start = await db.distinctInstant();
  const correct = (role: 'auditor' | 'learner', at: number) =>
    db.tenancy.transaction(ada(), (em) => updatePerson(em, ada(), id, { role, effectiveAt: iso(at) }));
  await correct('auditor', -5);
  const first = await db.distinctInstant();
  await correct('learner', -2);
  const found = await changes({ asOf: iso(0) });
  expect(found).toMatchObject({ total: 2, corrections: 2 });
  const [later, earlier] = found.items;
  // The second correction divides the row of the first one, which was recorded before it.
  expect(earlier).toMatchObject({ changedAt: iso(-5), before: 'learner', after: 'auditor' });
  expect(start < earlier!.recordedAt! && earlier!.recordedAt! <= first).toBe(true);
  expect(later).toMatchObject({ changedAt: iso(-2), before: 'auditor', after: 'learner' });
  expect(later!.recordedAt! > first).toBe(true);
  expect(await changes({ asOf: iso(-6) })).toMatchObject({ total: 0, corrections: 0 });
  expect(await changes({ asOf: iso(-4) })).toMatchObject({ total: 1, corrections: 1 });
});

it('a person who is removed from an earlier instant by a later joining date is a correction', async () => {
  const id = await addPerson('bo@x.y', -10);
  await db.tenancy.transaction(ada(), (em) => updatePerson(em, ada(), id, { joinedAt: iso(10) }));
  expect(await changes({ asOf: iso(0) })).toMatchObject({ corrections: 1 });
  expect(await changes({ asOf: iso(-11) })).toMatchObject({ corrections: 0 });
});

it('a moved deadline is a change, also from and to none', async () => {
  const [assignment] = await change(
    -9,
    `insert into assignment (organization_id, title, target_type, target_family, scope_type, deadline)
      values ($1, 'Basics', 'category', 'web', 'organization', '2026-07-01Z') returning id`,
  );
  const move = (at: number, deadline: string | null) =>
    change(at, 'update assignment set deadline = $3 where organization_id = $1 and id = $2', [
      assignment!.id,
      deadline,
    ]);
  await move(-8, '2026-08-01Z');
  await change(-7, `update assignment set note = 'n' where organization_id = $1`);
  await move(-6, null);
  await move(-5, '2026-09-01Z');
  const [first, second, third] = [7, 8, 9].map((month) => `2026-0${month}-01T00:00:00.000Z`);
  expect((await changes()).items.map(summary)).toEqual([
    [iso(-5), by, 'deadline', 'Basics', null, third],
    [iso(-6), by, 'deadline', 'Basics', second, null],
    [iso(-8), by, 'deadline', 'Basics', first, second],
  ]);
});

it('a void that arrives before its attempt names no attempt until the attempt is known', async () => {
  const person = await addPerson('v@x.y');
  await new AttemptsService(db.tenancy).void(ada(), [{ source: 's', sourceId: '1', reason: 'r' }]);
  const voided = await db.distinctInstant();
  await addAttempt(person);
  expect(await recordChanges()).toMatchObject([{ personId: person, before: `xss ${iso(-9)} 85.00` }]);
  expect(await recordChanges(voided)).toMatchObject([{ personId: null, name: null, before: null }]);
});

it('a merge is listed with the person who had the records then, even if that person was merged later', async () => {
  const [a, b, c] = [await addPerson('a@x.y'), await addPerson('b@x.y'), await addPerson('c@x.y')];
  const merge = (from: string, into: string) =>
    db.tenancy.transaction(ada(), (em) => mergePeople(em, ada(), { from, into }));
  await merge(a, b);
  const first = await db.distinctInstant();
  const known = await recordChanges(first);
  await merge(b, c);
  expect(known).toMatchObject([{ personId: a, record: b }]);
  expect(await recordChanges(first)).toEqual(known);
  expect(await recordChanges()).toMatchObject([
    { personId: b, record: c },
    { personId: a, record: b },
  ]);
});

const anyStep = fc.record({
  at: fc.constantFrom(-WINDOW - 1, -WINDOW, -WINDOW + 1, -3, -2, -1, 0, 1, 2),
  value: fc.option(fc.constantFrom('79', '89'), { nil: null, freq: 3 }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Writes a mapping that is valid from `at` on, or removes it. */
const put = ({ at, value }: Step) =>
  db.change(
    { changedBy: by },
    `select put_framework_override_revision(jsonb_populate_record(null::framework_override_revision,
        jsonb_build_object('organization_id', $1::uuid, 'framework_id', 'f', 'item_id', 'i', 'cwe_ids', array[$2::int])),
      tstzrange($3::timestamptz, null), $4)`,
    [org, value ?? '0', iso(at), value !== null],
  );

it('changes of a mapping match a naive model in random order, at every knownAt', async () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const property = async (steps: Step[]): Promise<void> => {
    org = await db.organization();
    const known: { knownAt: string; expected: unknown[] }[] = [];
    /** The value from each instant on; a later step replaces everything from its instant on. */
    let model: Step[] = [];
    for (const step of steps) {
      await put(step);
      model = [...model.filter(({ at }) => at < step.at), step];
      const expected = model
        .map(({ at, value }, n) => ({ at, before: model[n - 1]?.value ?? null, after: value }))
        .filter(({ at, before, after }) => before !== after && at > -WINDOW && at <= 0)
        .map(({ at, before, after }) => [iso(at), before, after]);
      known.push({ knownAt: await db.distinctInstant(), expected });
    }
    for (const { knownAt, expected } of known) {
      const { items, total } = await changes({ asOf: iso(0), knownAt });
      const name = (value: string | null) => value && value.slice('CWE-'.length);
      const found = items.map(({ changedAt, before, after }) => [changedAt, name(before), name(after)]);
      expect([knownAt, found.toReversed()]).toEqual([knownAt, expected]);
      expect(total).toBe(expected.length);
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), property), {
    numRuns: Number(process.env.RUNS ?? 25),
    seed,
  });
}, 120_000);

it('voids after past instants match a naive model, at every asOf and knownAt', async () => {
  const seed = Number(process.env.SEED ?? 20_261_130);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const completions = fc.constantFrom(-WINDOW - 3, -WINDOW - 2, -WINDOW, -WINDOW + 1, -3, -2, 0, 1);
  const property = async (completed: number[]): Promise<void> => {
    org = await db.organization();
    const person = await addPerson('v@x.y');
    const [topic] = await db.asOwner<{ id: string }>(
      `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id)
       insert into topic (organization_id, module_id, slug, title) select $1, id, 't', 'T' from m returning id`,
      [org],
    );
    await db.asOwner(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
        select $1, $2, $3, 85, c.at, 's', c.n::text from unnest($4::timestamptz[]) with ordinality c(at, n)`,
      [org, person, topic!.id, completed.map(iso)],
    );
    for (const [index] of completed.entries()) {
      await new AttemptsService(db.tenancy).void(ada(), [
        { source: 's', sourceId: String(index + 1), reason: 'r' },
      ]);
      const knownAt = await db.distinctInstant();
      for (const asOf of [-2, 0]) {
        const voids = completed.slice(0, index + 1).filter((at) => at > asOf - WINDOW && at <= asOf).length;
        const found = await changes({ asOf: iso(asOf), knownAt });
        expect([knownAt, asOf, found.voids]).toEqual([knownAt, asOf, voids]);
      }
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(completions, { minLength: 1, maxLength: 4 }), property), {
    numRuns: Number(process.env.RUNS ?? 10),
    seed,
  });
}, 120_000);
