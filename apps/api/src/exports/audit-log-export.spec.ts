import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEventView } from '@docket/contracts';
import { parse } from 'csv-parse/sync';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { EXPORT_LIMITS } from './exports.js';

const CSV = '/api/admin/audit-log.csv';
const COLUMNS = [
  'id',
  'createdAt',
  'action',
  'actorEmail',
  'actorRole',
  'targetType',
  'targetId',
  'targetLabel',
  'metadata',
  'ipAddress',
];

let api: TestApi;
let cookie: string;
let port: number;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  await api.app.listen(0, '127.0.0.1');
  ({ port } = api.app.getHttpServer().address() as AddressInfo);
});
afterAll(() => api.close());

const get = (query = '') => api.call('GET', `${CSV}${query}`, { cookie });
const parsed = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true });

const record = (fields: Record<string, unknown>): Promise<unknown> => {
  const event = {
    organization_id: api.organizationId,
    action: 'a',
    actor_email: 'a',
    actor_role: 'a',
    target_type: 'a',
    ...fields,
  };
  const columns = Object.keys(event);
  return api.db.asOwner(
    `insert into audit_event (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(event),
  );
};

/** Inserts many more events than the buffers between server and client can hold, even if they are compressed. */
const recordMany = (): Promise<unknown> =>
  api.db.asOwner(
    `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_label)
     select $1::uuid, 'bulk.done', 'bulk', 'api_key', 'team',
       (select string_agg(encode(sha512((event * 16 + part)::text::bytea), 'hex'), '') from generate_series(1, 16) part)
     from generate_series(1, 20000) event`,
    [api.organizationId],
  );

/** Encodings of a download: none, and each that the API offers. */
const ENCODINGS = ['identity', 'br', 'gzip'];
const decoders = { identity: () => new PassThrough(), br: createBrotliDecompress, gzip: createGunzip };

/** Starts a download and reads only the headers. */
const startDownload = async (encoding = 'identity'): Promise<IncomingMessage> => {
  const headers = { cookie, 'accept-encoding': encoding };
  const request = httpGet({ port, host: '127.0.0.1', path: `${CSV}?action=bulk.done`, headers });
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  return response;
};

/** Returns the database connections of exports that wait for their client to read. */
const waitingConnections = async (): Promise<number[]> => {
  const rows = await api.db.asOwner<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query like 'fetch forward%'
       and state = 'idle in transaction' and state_change < clock_timestamp() - interval '100 milliseconds'`,
  );
  return rows.map(({ pid }) => pid);
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('The condition did not become true within 30 seconds.');
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until an export waits for its client, then terminates its database connection. */
async function terminateExport(): Promise<void> {
  let pids: number[] = [];
  await until(async () => (pids = await waitingConnections()).length === 1);
  await api.db.asOwner('select pg_terminate_backend($1)', pids);
}

describe('the CSV file', () => {
  it('exports ordered columns with CRLF line ends, UTF-8 and a file name', async () => {
    await record({ target_label: 'Größe 研修 🎓 "quoted", and\r\nnew line' });
    const { status, headers, raw } = await get('?action=a');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="audit-log-\d{4}-\d\d-\d\dT\d{6}Z\.csv"$/,
    );
    expect(headers['content-length']).toBeUndefined();
    const text = raw.toString('utf8');
    expect(text.split('\r\n', 1)[0]).toBe(COLUMNS.map((name) => `"${name}"`).join(','));
    expect(text.endsWith('"\r\n') || text.endsWith(',\r\n')).toBe(true);
    expect(parsed(raw)[0]!.targetLabel).toBe('Größe 研修 🎓 "quoted", and\r\nnew line');
  });

  it('exports the same events as the list', async () => {
    await api.call('POST', '/api/admin/reports', { cookie, body: { kind: 'plain' } });
    const to = await api.db.distinctInstant();
    const { body } = await api.call('GET', `/api/admin/audit-log?to=${to}&pageSize=200`, { cookie });
    const rows = parsed((await get(`?to=${to}`)).raw);
    const { items } = body as { items: AuditEventView[] };
    expect(rows.map((row) => ({ ...row, metadata: JSON.parse(row.metadata!) as unknown }))).toEqual(
      items.map(({ actorName: _, ...event }) => ({
        ...event,
        targetId: event.targetId ?? '',
        targetLabel: event.targetLabel ?? '',
        ipAddress: event.ipAddress ?? '',
      })),
    );
  });

  it('exports only a header if no events match', async () => {
    expect((await get('?action=nothing.done')).raw.toString()).toBe(
      `${COLUMNS.map((name) => `"${name}"`).join(',')}\r\n`,
    );
  });

  it('rejects the filters that the list rejects', async () => {
    for (const query of ['?from=soon', '?action=%00', '?to=0000-01-01']) {
      const { status, headers, body } = await get(query);
      expect([status, body.error, headers['content-disposition']]).toEqual([
        422,
        'invalid_request',
        undefined,
      ]);
    }
  });
});

describe('cells', () => {
  const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
  const texts = [
    'action',
    'actor_email',
    'actor_role',
    'target_type',
    'target_id',
    'target_label',
    'ip_address',
  ];
  const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

  it.each(texts)(
    'prevents spreadsheets from evaluating cells of the column %s as formulas',
    async (column) => {
      const actor = column === 'actor_email' ? null : `formulas in ${column}`;
      for (const start of STARTS) {
        await record({ actor_email: actor, [column]: `${start}HYPERLINK("http://evil.example";"x")` });
        await record({ actor_email: actor, [column]: `${start}1,2\r\n=3` });
      }
      const rows = parsed((await get(actor ? `?actor=${encodeURIComponent(actor)}` : '')).raw);
      const cells = rows.map((row) => row[camel(column)]!).filter((cell) => /HYPERLINK|1,2/.test(cell));
      expect(cells).toHaveLength(STARTS.length * 2);
      expect(new Set(cells)).toEqual(
        new Set(STARTS.flatMap((s) => [`'${s}HYPERLINK("http://evil.example";"x")`, `'${s}1,2\r\n'=3`])),
      );
    },
  );

  it('writes the metadata into one cell that is not a formula', async () => {
    const metadata = { '=1+1': '=cmd|calc', list: ['@x', '\t=1', '";=1+1;"', '\r\n=1'] };
    const json = JSON.stringify(metadata).replace(/}$/, ', "n": 12345678901234567890}');
    await record({ action: 'formulas.nested', metadata: json });
    const { raw } = await get('?action=formulas.nested');
    const [row] = parsed(raw);
    expect(row!.metadata).toContain('"n": 12345678901234567890');
    expect(JSON.parse(row!.metadata!)).toMatchObject(metadata);
  });

  it('leaves all other cells unchanged', async () => {
    const labels = ["'a", ' a', 'a=1', '1-2', "it's", '', '0', 'null'];
    for (const target_label of labels) await record({ action: 'plain.cells', target_label });
    const rows = parsed((await get('?action=plain.cells')).raw);
    expect(new Set(rows.map(({ targetLabel }) => targetLabel))).toEqual(new Set(labels));
  });
});

describe('an export', () => {
  beforeAll(recordMany);
  afterEach(() => until(async () => (await waitingConnections()).length === 0));

  const exported = async (): Promise<number> => {
    const [row] = await api.db.asOwner<{ n: number }>(
      `select count(*)::int as n from audit_event where action = 'auditlog.exported'`,
    );
    return row!.n;
  };

  it('audits an export with its filters before it starts, and includes that event', async () => {
    const { raw } = await get('?action=auditlog.exported&from=2026-01-01');
    const [newest] = parsed(raw);
    expect(newest).toMatchObject({
      actorEmail: 'ada@example.org',
      actorRole: 'org_admin',
      targetType: 'audit_log',
    });
    expect(JSON.parse(newest!.metadata!)).toEqual({
      filters: { action: 'auditlog.exported', from: '2026-01-01T00:00:00.000Z' },
    });
  });

  it('responds with an error if the export cannot be audited', async () => {
    await api.db.asOwner('revoke insert on audit_event from docket_app');
    try {
      const { status, headers, body } = await get();
      expect([status, body.error, headers['content-disposition']]).toEqual([
        500,
        'internal_error',
        undefined,
      ]);
    } finally {
      await api.db.asOwner('grant insert on audit_event to docket_app');
    }
  });

  it('does not start an export on a HEAD request', async () => {
    const before = await exported();
    const { status, raw } = await api.call('HEAD', CSV, { cookie });
    expect([status, raw.length, await exported()]).toEqual([200, 0, before]);
  });

  it.each(ENCODINGS)('exports any number of events with backpressure, encoded as %s', async (encoding) => {
    const response = await startDownload(encoding);
    expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
    await until(async () => (await waitingConnections()).length === 1);
    let rows = 0;
    for await (const chunk of response.pipe(decoders[encoding as 'br']()))
      rows += (chunk as Buffer).toString('latin1').split('\n').length - 1;
    expect(rows).toBe(20_001);
    expect(response.complete).toBe(true);
  });

  it.each(ENCODINGS)('stops the export when the client disconnects, encoded as %s', async (encoding) => {
    const response = await startDownload(encoding);
    await until(async () => (await waitingConnections()).length === 1);
    response.destroy();
    await until(async () => (await waitingConnections()).length === 0);
  });

  it.each(ENCODINGS)(
    'aborts the response encoded as %s if the export fails, so that the file is not taken as complete',
    async (encoding) => {
      const response = await startDownload(encoding);
      await terminateExport();
      await expect(response.toArray()).rejects.toThrow(/aborted|ECONNRESET/);
      expect(response.complete).toBe(false);
    },
  );

  it('aborts the connection of an HTTP/1.0 client if the export fails, so that the file is not taken as complete', async () => {
    const socket = connect(port, '127.0.0.1');
    const ended = new Promise((done) => socket.once('error', done).once('end', () => done('a regular end')));
    socket.write(`GET ${CSV}?action=bulk.done HTTP/1.0\r\ncookie: ${cookie}\r\n\r\n`);
    await terminateExport();
    await until(async () => (await waitingConnections()).length === 0);
    socket.resume();
    expect(await ended).toMatchObject({ code: 'ECONNRESET' });
  });

  it('rejects an export while too many exports are running', async () => {
    const running = await Promise.all(
      Array.from({ length: EXPORT_LIMITS.perOrganization }, () => startDownload()),
    );
    const rejected = await get();
    expect([rejected.status, rejected.body.error, rejected.headers['retry-after']]).toEqual([
      429,
      'rate_limited',
      '30',
    ]);
    for (const response of running) response.destroy();
    await until(async () => (await get('?action=none')).status === 200);
  });
});
