import { importFileKinds } from '@docket/contracts';
import { createTestDatabase, watchChanges, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from './import-files.js';

let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
});

const actor = {
  id: '',
  name: 'Test',
  email: 'test@example.com',
  role: 'org_admin',
  ipAddress: '192.0.2.7',
} as const;

async function run(name: string, content: string): Promise<void> {
  const source = {
    name,
    open: async function* () {
      yield Buffer.from(content);
    },
  };
  const done = await importFiles(db.tenancy, org, [source], { actor: { organizationId: org, ...actor } });
  expect(done.rejections).toEqual([]);
}

const people = (...rows: string[]): string =>
  ['email,name,role,team,languages,joinedAt,leftAt', ...rows].join('\n');
const attempts = 'id,email,topic,score,completedAt\na1,ada@x.example,sqli,70,2026-01-02T10:00:00Z\n';
const base: [file: string, content: string][] = [
  ['teams.csv', 'name\nRed\nBlue\n'],
  [
    'people.csv',
    people('ada@x.example,Ada,learner,Red,go,2025-01-01,', 'bob@x.example,Bob,learner,,,2025-01-01,'),
  ],
  ['topics.csv', 'id,title,family,module,cweIds\nsqli,SQL injection,web,a03,89\nxss,XSS,web,a03,79\n'],
  ['scenarios.csv', 'id,title,family,module\ntoken,The token,web,a03\n'],
  ['courses.csv', 'id,title,items\nbasics,Basics,sqli|token\n'],
  [
    'assignments.csv',
    'id,title,targetType,target,scopeType,scope,deadline,note\n1,All,module,web/a03,organization,,2030-01-31T12:00:00Z,\n' +
      '2,Mixed,custom,token|sqli,team,Red,,Why\n3,Ada,course,basics,person,ada@x.example,,\n4,Web,category,web,organization,,,\n' +
      '5,One,topic,sqli,organization,,,\n6,Play,scenario,token,organization,,,\n',
  ],
  [
    'exemptions.csv',
    'email,assignment,reason,approver,from,until\nada@x.example,1,Leave,CISO,2026-01-05,2026-03-01\n',
  ],
  ['attempts.csv', attempts],
  ['voided-attempts.csv', 'source,sourceId,reason\ncsv,a1,Wrong person\n'],
  [
    'scenario-progress.csv',
    'email,scenario,status,completedAt\nada@x.example,token,completed,2026-01-03T00:00:00Z\n',
  ],
  [
    'xapi.ndjson',
    '{"id":"S1","actor":{"mbox":"mailto:ada@x.example"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"https://lms.example/sqli"},"result":{"score":{"scaled":0.57}},"timestamp":"2026-02-01T10:00:00Z"}\n',
  ],
];

/** A second file of each kind that changes what the first one added. */
const changes: [file: string, content: string][] = [
  ['teams.csv', 'name\nGreen\n'],
  [
    'people.csv',
    people(
      'ada@x.example,Ada Lovelace,org_admin,Blue,go|java,2025-02-01,',
      'bob@x.example,Bob,learner,,,2025-01-01,2026-01-01',
    ),
  ],
  ['people.csv', people('bob@x.example,Bob,learner,Red,,2025-01-01,', 'eve@x.example,Eve,auditor,,,,')],
  [
    'topics.csv',
    'id,title,family,module,moduleTitle,cweIds,languages\nsqli,SQLi,api,a03,New,89|564,go\nxss,XSS,web,a03,Injection,79,\n',
  ],
  ['scenarios.csv', 'id,title\ntoken,A token\n'],
  ['courses.csv', 'id,title,items\nbasics,Basics,xss|token\n'],
  [
    'assignments.csv',
    'id,title,targetType,target,scopeType,scope,deadline,mandatory,note,active\n1,Every,topic,xss,team,Blue,2031-01-31T12:00:00Z,no,New,\n' +
      '2,Mixed,custom,token|xss,team,Red,,yes,Why,\n3,Ada,course,basics,person,bob@x.example,,,,no\n',
  ],
  [
    'exemptions.csv',
    'email,assignment,reason,approver,from,until\nada@x.example,1,Sick leave,CEO,2026-01-05,2026-04-01\n',
  ],
  [
    'scenario-progress.csv',
    'email,scenario,status,completedAt\nada@x.example,token,completed,2026-01-04T00:00:00Z\n',
  ],
];

/** The event names an attempt; its values never change. The ID of an assignment in a file is another name of it. */
const UNTOLD =
  /^attempt\.(person_id|topic_id|score|result|language|started_at|completed_at)$|^assignment\.external_id$/;

describe('the audit log alone tells which rows an import changed, from what to what', () => {
  it('covers every kind of file', () => {
    const kinds = base.map(([name]) => name.split('.')[0]);
    expect(new Set(kinds)).toEqual(new Set(importFileKinds));
  });

  it.each(base)('new records of %s', async (name, content) => {
    for (const [file, rows] of base) {
      if (file === name) break;
      await run(file, rows);
    }
    const watched = await watchChanges(db, org, UNTOLD);
    await run(name, content);
    expect(await watched.problems()).toEqual([]);
  });

  it('changed records, and a repeated file writes no event', async () => {
    for (const [file, rows] of base) await run(file, rows);
    for (const [file, rows] of changes) {
      const watched = await watchChanges(db, org, UNTOLD);
      await run(file, rows);
      expect([file, await watched.problems()]).toEqual([file, []]);
    }
    const events = () => db.asOwner('select id from audit_event where organization_id = $1', [org]);
    const before = await events();
    for (const [file, rows] of changes.filter(([file]) => file !== 'people.csv')) await run(file, rows);
    await run(...changes[2]!);
    expect(await events()).toEqual(before);
  });
});

const eventsOf = (email: string) =>
  db.asOwner<{ action: string; metadata: unknown }>(
    `select action, metadata from audit_event where organization_id = $1 and target_label = $2 order by action`,
    [org, email],
  );

describe('people', () => {
  it('a role raised by a file is recorded as through the API', async () => {
    await run('people.csv', people('ada@x.example,Ada,,,,2025-01-01,'));
    await run('people.csv', people('ada@x.example,Ada,org_admin,,,2025-01-01,'));
    expect(await eventsOf('ada@x.example')).toEqual([
      { action: 'user.updated', metadata: { before: { role: 'learner' }, after: { role: 'org_admin' } } },
    ]);
  });

  it('leaving and returning have their own events', async () => {
    await run('people.csv', people('ada@x.example,Ada,,,,2025-01-01,'));
    await run('people.csv', people('ada@x.example,Ada L,,,,2025-01-01,2026-01-01'));
    await run('people.csv', people('ada@x.example,Ada L,,,,2025-01-01,'));
    const left = '2026-01-01T00:00:00.000Z';
    expect(await eventsOf('ada@x.example')).toEqual([
      { action: 'user.reactivated', metadata: { before: { leftAt: left }, after: { leftAt: null } } },
      {
        action: 'user.removed',
        metadata: { before: { leftAt: null }, after: { leftAt: left }, effectiveAt: left },
      },
      { action: 'user.updated', metadata: { before: { name: 'Ada' }, after: { name: 'Ada L' } } },
    ]);
  });

  it('new learners share events of at most 200, an administrator has an event of their own', async () => {
    const rows = Array.from({ length: 401 }, (_, n) => `p${n}@x.example,P ${n},learner,,,2025-01-01,`);
    await run('people.csv', people(...rows, 'root@x.example,Root,org_admin,,,2025-01-01,'));
    const events = await db.asOwner<{ action: string; metadata: { created: number; users: unknown[] } }>(
      `select action, metadata from audit_event where organization_id = $1 and action like 'user%.created' order by action, id`,
      [org],
    );
    expect(events.map(({ action, metadata }) => [action, metadata.created])).toEqual([
      ['user.created', undefined],
      ['users.created', 200],
      ['users.created', 200],
      ['users.created', 1],
    ]);
  });
});
