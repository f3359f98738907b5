import { auditedFields, knownAuditActions } from '@docket/contracts';
import { ReportOutbox } from '@docket/domain';
import { watchChanges } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN_PREFIX, PUBLIC_PREFIX, XAPI_PREFIX } from '../access/route-prefixes.js';
import { QUEUE_BOARD } from '../operations/queue-board.js';
import { operationsOf, type OperationUnderTest } from '../testing/contract/operations-of.js';
import { exports } from '../testing/contract/samples/exports.js';
import { samples, type Sample } from '../testing/contract/samples/index.js';
import { send } from '../testing/contract/send.js';
import { ADMIN, createApiFixture, OPERATOR, type ApiFixture } from '../testing/contract/api-fixture.js';

/** Operations that change nothing, or only sessions, notices, an unconfirmed second factor or files that wait for their import (docs/audit-log.md). */
const NOT_AUDITED = [
  'POST /api/invitations/find',
  'POST /assignments/preview',
  'POST /api/account/second-factor/authenticator',
  'POST /api/account/second-factor/dismiss-removal',
  'POST /api/account/second-factor/passkeys/options',
  'POST /classroom-sessions/sheets',
  'POST /imports/uploads',
  'DELETE /imports/uploads/{id}',
  'POST /imports/uploads/{id}/preview',
  'POST /api/session/organization',
  'POST /api/auth/sign-in/code',
  'POST /api/auth/sign-in/passkey',
  'POST /api/auth/sign-in/passkey/options',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/revoke-sessions',
];
/** Operations that change people of several organizations, and are recorded in the audit log of each. */
const ACROSS_ORGANIZATIONS = ['POST /api/account/join'];
/** Downloads of evidence or personal data, which are audited although they change nothing. */
const AUDITED_READS = [
  ...Object.keys(exports),
  'GET /classroom-sessions/{id}/sheet',
  'GET /imports/rejected/{id}',
  'GET /reports/{id}/download',
  'GET /users/{id}/data.json',
];
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Tables that requests also write to for other purposes, e.g. `dispatch` for the queueing of reports. */
const IGNORED_TABLES = [
  'audit_event',
  'operations_event',
  'session',
  'verification',
  'pending_sign_in',
  'passkey_challenge',
  'schema_migration',
  'dispatch',
  'import_upload',
  'import_file',
];
/**
 * Columns whose values no event tells: the state of a report (the action is the change), secrets, bytes and contents that the
 * event has the hash or number of, the actor, the account of a person, and the values of an attempt, which never change.
 */
const UNTOLD = new RegExp(
  `^(${[
    'report\\..*',
    '(artefact|dismissed_notice|idempotency_key|invitation|second_factor_removal)\\..*',
    'api_key\\.(token_sha256|prefix|last4|created_by)',
    'attempt\\.(person_id|topic_id|score|result|language|started_at|completed_at)',
    'classroom_session\\.(request_sha256|voided_by)',
    'framework_pack\\.pack',
    '(framework_override|required_share)\\.(framework_id|item_id)',
    'organization\\.(logo|logo_media_type|logo_width|logo_height)',
    'erased_person_report\\.kept_(at|by)',
    'person\\.(account_id|merged_into)',
  ].join('|')})$`,
);
/** An erasure must not tell what it has erased. */
const UNTOLD_OF_ERASURE = new RegExp(`${UNTOLD.source}|^person\\.(name|email)$`);
const untoldOf = (name: string): RegExp => (name === 'POST /users/{id}/erasure' ? UNTOLD_OF_ERASURE : UNTOLD);

/** The queue board rejects all changes (queue-board.spec.ts). */
const isReadOnly = (route: string): boolean => route.split(' ')[1]!.startsWith(QUEUE_BOARD);

let fixture: ApiFixture;
let operations: OperationUnderTest[];

beforeAll(async () => {
  fixture = await createApiFixture();
  operations = operationsOf((await fixture.api.call('GET', '/api/openapi.json')).body);
});
afterAll(() => fixture.close());

interface EventRow {
  action: string;
  actor_email: string;
  actor_role: string;
  /** Null for actions of operators on the installation. */
  organization_id: string | null;
  metadata: Record<string, unknown>;
}

const eventsSince = (instant: string): Promise<EventRow[]> =>
  fixture.api.db.asOwner<EventRow>(
    `select action, actor_email, actor_role, organization_id, metadata from audit_event where created_at > $1::timestamptz
     union all select action, actor_email, 'operator', null, '{}' from operations_event where created_at > $1::timestamptz`,
    [instant],
  );

async function databaseNow(): Promise<string> {
  const [row] = await fixture.api.db.asOwner<{ now: string }>('select clock_timestamp()::text as now');
  return row!.now;
}

/** Returns a hash of the rows of each table that requests can change. */
async function fingerprint(): Promise<Record<string, string | null>> {
  const tables = await fixture.api.db.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1::text[])`,
    [IGNORED_TABLES],
  );
  // Every request updates the last use of its key.
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '' order by to_jsonb(t)::text)) as sum
       from "${name}" t`,
  );
  const rows = await fixture.api.db.asOwner<{ name: string; sum: string | null }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Calls an operation while audit events cannot be written. @returns whether it failed as expected */
async function failsWithoutAudit(described: OperationUnderTest, sample: Sample): Promise<boolean> {
  await fixture.api.db.asOwner('revoke insert on audit_event from docket_app, docket_erasure');
  await fixture.api.db.asOwner('revoke insert on operations_event from docket_system');
  try {
    const response = await send(fixture, described, sample);
    // An import has already sent its headers, so it reports the file as rejected.
    const streamed = String(response.headers['content-type']).startsWith('application/x-ndjson');
    return response.status >= 500 || (streamed && response.raw.includes('"ok":false'));
  } catch {
    return true;
  } finally {
    await fixture.api.db.asOwner('grant insert on audit_event to docket_app, docket_erasure');
    await fixture.api.db.asOwner('grant insert on operations_event to docket_system');
  }
}

/** Returns the names of the fields of a record, and of the objects in it. The fields of objects in lists are not shown. */
const fieldsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, part]) => [name, ...fieldsOf(part)])
    : [];

const knownFields: ReadonlySet<string> = new Set(auditedFields);

const expectedActor = ({
  area,
}: OperationUnderTest): Pick<EventRow, 'actor_email' | 'actor_role'> | undefined => {
  if (area === 'admin') return { actor_email: ADMIN, actor_role: 'org_admin' };
  if (area === 'operations') return { actor_email: OPERATOR, actor_role: 'operator' };
  return area === 'public' ? { actor_email: `apikey:${fixture.key.id}`, actor_role: 'api_key' } : undefined;
};

/** Returns the organization whose audit log records an operation, or null for the log of the installation. */
const organizationOf = (name: string): string | null =>
  name.startsWith('POST /api/operations/workers/') ? null : fixture.api.organizationId;

/** Returns the problems with the audit of an operation. */
async function problemsOf(described: OperationUnderTest): Promise<string[]> {
  const { method, path, name, area } = described;
  const sampleOf = async (): Promise<Sample | undefined> =>
    (await samples[name]?.(fixture, area))?.find(({ status }) => status < 300);
  let sample = await sampleOf();
  if (!sample) return [`${name} has no successful sample`];
  const problems: string[] = [];
  await sample.before?.();
  // A queued report is dispatched in the background.
  await fixture.api.app.get(ReportOutbox).idle();
  const before = await fingerprint();
  if (!(await failsWithoutAudit(described, sample))) problems.push('succeeds without an audit event');
  const after = await fingerprint();
  for (const [table, sum] of Object.entries(before)) {
    if (after[table] !== sum) problems.push(`changes ${table} without an audit event`);
  }
  // The challenge for a passkey is used once, also by a request that fails.
  if (name === 'POST /api/account/second-factor/passkeys') sample = (await sampleOf())!;
  const watched = await watchChanges(fixture.api.db, fixture.api.organizationId, untoldOf(name));
  const start = await databaseNow();
  const response = await send(fixture, described, sample);
  if (response.status !== sample.status)
    problems.push(`responds with ${response.status}: ${response.raw.toString()}`);
  problems.push(...(await watched.problems()));
  const events = await eventsSince(start);
  if (events.length === 0) problems.push('writes no audit event');
  for (const event of events) {
    if (!knownAuditActions.includes(event.action)) problems.push(`${event.action} has no label`);
    if (event.organization_id !== organizationOf(name) && !ACROSS_ORGANIZATIONS.includes(name))
      problems.push('is recorded in another log');
    for (const field of fieldsOf(event.metadata))
      if (!knownFields.has(field)) problems.push(`${event.action} has the field ${field} without a label`);
    const expected = expectedActor(described);
    if (expected && (event.actor_email !== expected.actor_email || event.actor_role !== expected.actor_role))
      problems.push(`is recorded as ${event.actor_role} ${event.actor_email}`);
  }
  return problems.map((problem) => `${method} ${path}: ${problem}`);
}

it('covers all routes that change data', () => {
  const documented = new Set(operations.map(({ name }) => name));
  const declared = fixture.api.app.getHttpAdapter().getInstance().declaredRoutes();
  // The statement resource is not in the document (xapi.spec.ts).
  const ours = declared.filter(({ route }) => !route.includes(` /${XAPI_PREFIX}/`));
  const routes = ours.map(({ route }) =>
    route
      .replace(`/${ADMIN_PREFIX}`, '')
      .replace(`/${PUBLIC_PREFIX}`, '')
      .replace(/:(\w+)/g, '{$1}'),
  );
  expect(routes.length).toBeGreaterThan(20);
  const changing = routes.filter((route) => !READS.has(route.split(' ')[0]!));
  expect(changing.filter((route) => !documented.has(route) && !isReadOnly(route))).toEqual([]);
  for (const name of [...NOT_AUDITED, ...AUDITED_READS]) expect(documented).toContain(name);
});

it('audits each change and each download of evidence in its transaction', async () => {
  const problems: string[] = [];
  for (const described of operations) {
    const { method, name } = described;
    if (READS.has(method) ? AUDITED_READS.includes(name) : !NOT_AUDITED.includes(name))
      problems.push(...(await problemsOf(described)));
  }
  expect(problems).toEqual([]);
}, 180_000);
