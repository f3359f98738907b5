import { describedActions } from '@docket/contracts';
import { ReportOutbox } from '@docket/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN_PREFIX, PUBLIC_PREFIX } from '../access/route-prefixes.js';
import { QUEUE_BOARD } from '../operations/queue-board.js';
import { operationsOf, type Described } from '../testing/contract/operations-of.js';
import { samples, type Sample } from '../testing/contract/samples/index.js';
import { send } from '../testing/contract/send.js';
import { ADMIN, createApiFixture, OPERATOR, type ApiFixture } from '../testing/contract/api-fixture.js';

/** Operations that change nothing of an organization, and so are not in its audit log (docs/audit-log.md). */
const NOT_AUDITED = [
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/revoke-sessions',
];
/** Operations that hand out evidence or personal data as a file: they are audited though they change nothing. */
const AUDITED_READS = ['GET /audit-log.csv', 'GET /reports/{id}/download', 'GET /users.csv'];
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Tables that requests write to besides what they are for; `dispatch` notes when a report went to the queue. */
const IN_PASSING = [
  'audit_event',
  'operations_event',
  'session',
  'verification',
  'schema_migration',
  'dispatch',
];
/** The queue board refuses every change that it is asked for (queue-board.spec.ts). */
const isRefused = (route: string): boolean => route.split(' ')[1]!.startsWith(QUEUE_BOARD);

let fixture: ApiFixture;
let operations: Described[];

beforeAll(async () => {
  fixture = await createApiFixture();
  operations = operationsOf((await fixture.api.call('GET', '/api/openapi.json')).body);
});
afterAll(() => fixture.close());

interface EventRow {
  action: string;
  actor_email: string;
  actor_role: string;
  /** Null for what operators did to the installation. */
  organization_id: string | null;
}

const eventsSince = (instant: string): Promise<EventRow[]> =>
  fixture.api.db.asOwner<EventRow>(
    `select action, actor_email, actor_role, organization_id from audit_event where created_at > $1::timestamptz
     union all select action, actor_email, 'operator', null from operations_event where created_at > $1::timestamptz`,
    [instant],
  );

async function databaseNow(): Promise<string> {
  const [row] = await fixture.api.db.asOwner<{ now: string }>('select clock_timestamp()::text as now');
  return row!.now;
}

/** Changes with any row of any table that a request could be for. */
async function fingerprint(): Promise<Record<string, string | null>> {
  const tables = await fixture.api.db.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1::text[])`,
    [IN_PASSING],
  );
  // When a key was last used is kept to the minute, with every request.
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '' order by to_jsonb(t)::text)) as sum
       from "${name}" t`,
  );
  const rows = await fixture.api.db.asOwner<{ name: string; sum: string | null }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Calls an operation while no audit event can be written. @returns whether it failed, as it must */
async function failsWithoutAudit(described: Described, sample: Sample): Promise<boolean> {
  await fixture.api.db.asOwner('revoke insert on audit_event from docket_app');
  await fixture.api.db.asOwner('revoke insert on operations_event from docket_system');
  try {
    const answer = await send(fixture, described, sample);
    // An import has begun its answer by then and can only break it off, before its last line.
    const lines = String(answer.headers['content-type']).startsWith('application/x-ndjson');
    return answer.status >= 500 || (lines && !answer.raw.includes('"done"'));
  } catch {
    return true;
  } finally {
    await fixture.api.db.asOwner('grant insert on audit_event to docket_app');
    await fixture.api.db.asOwner('grant insert on operations_event to docket_system');
  }
}

const who = ({ door }: Described): Pick<EventRow, 'actor_email' | 'actor_role'> | undefined => {
  if (door === 'admin') return { actor_email: ADMIN, actor_role: 'org_admin' };
  if (door === 'operations') return { actor_email: OPERATOR, actor_role: 'operator' };
  return door === 'public' ? { actor_email: `apikey:${fixture.key.id}`, actor_role: 'api_key' } : undefined;
};

/** The organization whose log tells of an operation; null for the installation's own. */
const ownerOf = (name: string): string | null =>
  name.startsWith('POST /api/operations/workers/') ? null : fixture.api.organizationId;

/** What is wrong with the record of an operation; `[]` when nothing is. */
async function problemsOf(described: Described): Promise<string[]> {
  const { method, path, name, door } = described;
  const sample = (await samples[name]?.(fixture, door))?.find(({ status }) => status < 300);
  if (!sample) return [`${name} has no sample that ends well`];
  const problems: string[] = [];
  await sample.before?.();
  // A report that is waiting is dispatched behind the back of the request that asked for it.
  await fixture.api.app.get(ReportOutbox).idle();
  const before = await fingerprint();
  if (!(await failsWithoutAudit(described, sample))) problems.push('ends well without an audit event');
  const after = await fingerprint();
  for (const [table, sum] of Object.entries(before)) {
    if (after[table] !== sum) problems.push(`changes ${table} without an audit event`);
  }
  const start = await databaseNow();
  const answer = await send(fixture, described, sample);
  if (answer.status !== sample.status) problems.push(`ends in ${answer.status}: ${answer.raw.toString()}`);
  const events = await eventsSince(start);
  if (events.length === 0) problems.push('writes no audit event');
  for (const event of events) {
    if (!describedActions.includes(event.action)) problems.push(`${event.action} has no words`);
    if (event.organization_id !== ownerOf(name)) problems.push('is recorded elsewhere');
    const expected = who(described);
    if (expected && (event.actor_email !== expected.actor_email || event.actor_role !== expected.actor_role))
      problems.push(`is recorded as ${event.actor_role} ${event.actor_email}`);
  }
  return problems.map((problem) => `${method} ${path}: ${problem}`);
}

it('lists every route that can change something', () => {
  const named = new Set(operations.map(({ name }) => name));
  const routes = routesOf(
    fixture.api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }),
  );
  expect(routes.length).toBeGreaterThan(20);
  const changing = routes.filter((route) => !READS.has(route.split(' ')[0]!));
  expect(changing.filter((route) => !named.has(route) && !isRefused(route))).toEqual([]);
  for (const name of [...NOT_AUDITED, ...AUDITED_READS]) expect(named).toContain(name);
});

it('is recorded in the transaction of each change, and of each reading of evidence', async () => {
  const problems: string[] = [];
  for (const described of operations) {
    const { method, name } = described;
    if (READS.has(method) ? AUDITED_READS.includes(name) : !NOT_AUDITED.includes(name))
      problems.push(...(await problemsOf(described)));
  }
  expect(problems).toEqual([]);
}, 60_000);

/** `POST /reports/{id}/cancel` and the like, out of the tree of routes that the server prints. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+) \(([^)]*)\)$/.exec(line) ?? [];
    if (indent === undefined || !part || !methods) return [];
    const depth = indent.length / 4;
    const path = (above[depth - 1] ?? '') + part;
    above[depth] = path;
    const within = path.replace(`/${ADMIN_PREFIX}`, '').replace(`/${PUBLIC_PREFIX}`, '');
    return methods.split(', ').map((method) => `${method} ${within.replace(/:(\w+)/g, '{$1}')}`);
  });
}
