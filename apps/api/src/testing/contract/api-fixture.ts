import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, scopes } from '@docket/contracts';
import { REPORT_KINDS } from '@docket/report-kinds';
import { artefactKey, DiskStorage } from '@docket/storage';
import { startTestApi, type TestApi, type TestKey } from '../test-api.js';

const FILE = Buffer.from('%PDF-1.7 test file\n');
const SHA256 = createHash('sha256').update(FILE).digest('hex');

/** A running API with the real report kinds and an organization with at least one object of each type. */
export interface ApiFixture {
  api: TestApi;
  /** Session cookie of an administrator. */
  admin: string;
  /** Session cookie of an operator who belongs to no organization. */
  operator: string;
  /** Session cookie of a learner, who has no access. */
  learner: string;
  /** A key with every scope. */
  key: TestKey;
  ids: {
    admin: string;
    learner: string;
    team: string;
    module: string;
    topic: string;
    /** ID of the topic in the catalog. */
    topicId: string;
    assignment: string;
  };
  /** Inserts a row with the ID of the organization. @returns the ID of the row */
  insert(table: string, values: Record<string, unknown>): Promise<string>;
  /** Inserts a report with a status. A completed report has a file. @returns the ID of the report */
  report(status: 'queued' | 'failed' | 'completed' | 'expired'): Promise<string>;
  /** Places a report on legal hold. @returns the ID of the report */
  hold(reportId: string): Promise<string>;
  close(): Promise<void>;
}

export const ADMIN = 'ada@example.org';
export const OPERATOR = 'olga@example.org';

/** Creates the fixture. */
export async function createApiFixture(): Promise<ApiFixture> {
  const api = await startTestApi({}, { kinds: REPORT_KINDS });
  const insert: ApiFixture['insert'] = async (table, values) => {
    const columns = Object.keys({ organization_id: '', ...values });
    const [row] = await api.db.asOwner<{ id: string }>(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})
       returning id`,
      [api.organizationId, ...Object.values(values)],
    );
    return row!.id;
  };
  const admin = await api.person(ADMIN, 'org_admin');
  const learner = await api.person('lin@example.org', 'learner');
  const team = await insert('team', { name: 'Platform' });
  await api.db.asOwner('update person set team_id = $1 where id = $2', [team, learner]);
  const module = await insert('module', { family: 'web', slug: 'a03-injection', title: 'Injection' });
  await insert('course', { slug: 'foundations', title: 'Secure foundations' });
  await insert('scenario', { slug: 'leaked-token', title: 'The leaked token', module_id: module });
  const topic = await insert('topic', {
    module_id: module,
    slug: 'sqli',
    title: 'SQL injection',
    cwe_ids: '{89}',
  });
  const assignment = await insert('assignment', {
    title: 'Injection for all',
    target_type: 'module',
    target_module_id: module,
    scope_type: 'organization',
  });
  await insert('attempt', {
    person_id: learner,
    topic_id: topic,
    score: 90,
    completed_at: '2026-11-01T00:00:00Z',
    source: 'test',
    source_id: '1',
  });
  return {
    api,
    admin: await api.signIn(ADMIN),
    operator: await api.operator(OPERATOR),
    learner: await api.signIn('lin@example.org'),
    key: await api.key(...scopes),
    ids: { admin, learner, team, module, topic, topicId: 'sqli', assignment },
    insert,
    report: (status) => insertReport(api, insert, { status, requestedBy: admin }),
    hold: async (id) => {
      await api.db.asOwner(
        `update report set legal_hold_at = now(), legal_hold_by = $2, legal_hold_reason = 'Audit' where id = $1`,
        [id, ADMIN],
      );
      return id;
    },
    close: () => api.close(),
  };
}

async function insertReport(
  api: TestApi,
  insert: ApiFixture['insert'],
  { status, requestedBy }: { status: string; requestedBy: string },
): Promise<string> {
  const ended = status === 'queued' ? {} : { started_at: new Date(), finished_at: new Date() };
  const id = await insert('report', {
    kind: 'training',
    params: {},
    subject: 'Everything',
    status,
    requested_by: requestedBy,
    requested_by_name: 'Ada',
    requested_by_email: ADMIN,
    ...(status === 'failed' && { error_code: 'render_failed' }),
    ...ended,
  });
  if (status !== 'completed') return id;
  const file = join(api.storageDir, newId());
  await writeFile(file, FILE);
  await new DiskStorage(api.storageDir).put(artefactKey(api.organizationId, SHA256), file);
  await insert('artefact', {
    report_id: id,
    file_name: 'Report.pdf',
    media_type: 'application/pdf',
    size: FILE.length,
    sha256: SHA256,
    pages: 1,
  });
  return id;
}
