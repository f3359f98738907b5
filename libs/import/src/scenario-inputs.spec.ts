import {
  addItems,
  evidenceInstant,
  PeopleService,
  readEvidence,
  streamItemCompletions,
  type Actor,
} from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importContents } from './testing/import-fixture.js';

let db: TestDatabase;
let org: string;
/** The people, the oldest first. */
let people: string[];
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
  await importContents(db, org, {
    'people.csv':
      'name,email,joinedAt\nAda,ada@x.example,2020-01-01\nAda L,lovelace@x.example,2020-01-01\nBo,bo@x.example,2020-01-01\n',
    'scenarios.csv': 'id,title\nphishing,Phishing\n',
  });
  const rows = await db.asOwner<{ id: string }>(
    `select id from person where organization_id = $1 order by email`,
    [org],
  );
  people = rows.map(({ id }) => id);
  const row = (email: string) => `${email},phishing,completed,2026-10-01T10:00:00Z\n`;
  const { files } = await importContents(
    db,
    org,
    {
      'scenario-progress.csv': `email,scenario,status,completedAt\n${row('ada@x.example')}${row('nobody@x.example')}`,
    },
    { onRejected: 'keep_good_rows' },
  );
  expect(files).toMatchObject([{ created: 1, rejected: 1 }]);
}, 60_000);
afterAll(() => db?.drop());

const figures = async () => {
  const [assignment] = await db.asOwner<{ id: string }>(
    `insert into assignment (organization_id, title, target_type, target_scenario_id, scope_type, created_at)
       select $1, 'A', 'scenario', id, 'organization', '2026-09-01Z' from scenario where organization_id = $1
       returning id`,
    [org],
  );
  return db.tenancy.figures(org, {}, async (em, at) => {
    const rows = people.map((personId) => ({ personId }));
    const completions = [];
    for await (const items of streamItemCompletions(em, at, {
      personIds: people,
      assignmentId: assignment!.id,
    }))
      completions.push(...items);
    return {
      completions: completions.map(({ personId, source, sourceId }) => [personId, source, sourceId]),
      items: (await addItems(em, { ...at, assignmentId: assignment!.id }, rows)).map(
        ({ personId, items }) => [personId, items[0]!.source, items[0]!.sourceId],
      ),
      evidence: await readEvidence(em, await evidenceInstant(em, at)),
    };
  });
};

it('a completed scenario has its file as origin, in the inputs and at each item', async () => {
  const { evidence, completions, items } = await figures();
  expect(evidence.inputs).toMatchObject({ total: 1, attempts: 0, scenarios: 1 });
  const file = {
    fileName: 'scenario-progress.csv',
    fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  };
  expect(evidence.inputs.items).toMatchObject([
    { origin: 'file', source: 'csv', ...file, rowsAccepted: 1, rowsRejected: 1, attempts: 0, scenarios: 1 },
  ]);
  // The scenario was completed in October and imported now.
  expect(evidence.timeliness).toMatchObject({
    scenarios: 1,
    scenariosRecordedLate: 1,
    scenarioDependentPeople: 1,
  });
  const ofAda = [people[0], 'csv', 'scenario-progress.csv'];
  expect(completions).toContainEqual(ofAda);
  expect(items).toContainEqual(ofAda);
  expect(items).toContainEqual([people[1], null, null]);
});

it('the completed scenarios of a merged person keep their file', async () => {
  const actor: Actor = {
    organizationId: org,
    id: '',
    name: 'A',
    email: 'a@x.y',
    role: 'org_admin',
    ipAddress: null,
  };
  const service = new PeopleService(db.tenancy);
  await service.merge(actor, { from: people[0]!, into: people[1]! });
  await service.merge(actor, { from: people[1]!, into: people[2]! });
  people = [people[2]!];
  const { evidence, completions, items } = await figures();
  expect(evidence.inputs.items).toMatchObject([{ fileName: 'scenario-progress.csv', scenarios: 1 }]);
  expect(completions).toEqual([[people[0], 'csv', 'scenario-progress.csv']]);
  expect(items).toEqual([[people[0], 'csv', 'scenario-progress.csv']]);
});
