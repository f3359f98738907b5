import { randomUUID } from 'node:crypto';
import { ReportRuns, ReportOutbox, type Run } from '@docket/domain';
import { QUEUE_PREFIX, ReportQueue, reportGenerate, reportJob } from '@docket/queue';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Worker } from 'bullmq';

const SLOTS = 4;

/** Runs a real queue worker in which a report is published as soon as it is claimed. */
describe('fair sharing between organizations', () => {
  let database: TestDatabase;
  let queueName: string;
  let queue: ReportQueue;
  let outbox: ReportOutbox;
  let runs: ReportRuns;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => database.drop());

  beforeEach(async () => {
    queueName = `reports-${randomUUID()}`;
    queue = new ReportQueue(process.env.TEST_REDIS_URL!, queueName);
    outbox = new ReportOutbox(database.tenancy, queue, SLOTS);
    runs = new ReportRuns(database.tenancy, outbox);
    while (!(await queue.isReady())) await new Promise((resolve) => setImmediate(resolve));
  });

  /** Creates an organization with `count` requested reports, none of which is dispatched yet. */
  async function organizationWith(count: number): Promise<string> {
    const id = await database.organization();
    await requestReports(id, count);
    return id;
  }

  async function requestReports(organizationId: string, count: number): Promise<void> {
    await database.asOwner(
      `with requester as (insert into person (organization_id, name, email, role)
         values ($1, 'Ada', gen_random_uuid() || '@example.com', 'org_admin') returning id)
       insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email)
       select $1, 'training', '{}', 'Acme', id, 'Ada', 'ada@example.com' from requester, generate_series(1, $2)`,
      [organizationId, count],
    );
  }

  /** Processes reports until `onStart` returns `stop`. @returns the organization of each report, in starting order */
  async function work(
    concurrency: number,
    onStart: (started: string[], active: number) => Promise<'stop' | 'continue'>,
  ): Promise<string[]> {
    const started: string[] = [];
    let active = 0;
    let stop = (): void => undefined;
    const done = new Promise<void>((resolve) => (stop = resolve));
    const process = async (data: unknown): Promise<void> => {
      const run = await runs.claim(reportJob.parse(data), 'w1');
      if (!run) return;
      started.push(run.report.organizationId);
      active += 1;
      if ((await onStart(started, active)) === 'stop') stop();
      active -= 1;
      await publish(run);
    };
    const worker = new Worker(queueName, async ({ data }) => process(data), {
      ...reportGenerate.worker,
      concurrency,
      prefix: QUEUE_PREFIX,
      connection: { url: globalThis.process.env.TEST_REDIS_URL!, maxRetriesPerRequest: null },
    });
    worker.on('error', () => undefined);
    await done;
    await worker.close();
    await outbox.idle();
    await queue.close();
    return started;
  }

  const publish = async (run: Run) =>
    runs.publish(run, {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'c'.repeat(64),
      pages: 1,
    });

  const inFlight = async (organizationId: string) => {
    const [row] = await database.asOwner<{ assigned: number; waiting: number; dispatched: number }>(
      `select count(*) filter (where slot is not null)::int as assigned, count(*) filter (where slot is null)::int as waiting,
         (select count(*)::int from dispatch where organization_id = $1) as dispatched
       from report where organization_id = $1 and status in ('queued', 'running')`,
      [organizationId],
    );
    return row!;
  };

  it('starts a single report of one organization before the second waiting report of another', async () => {
    const many = await organizationWith(1_000);
    await outbox.dispatchPending(many);
    expect(await inFlight(many)).toEqual({ assigned: SLOTS, waiting: 1_000 - SLOTS, dispatched: SLOTS });
    const one = await database.organization();
    let startedBefore = 0;
    const started = await work(1, async (startedSoFar) => {
      if (startedSoFar.length === 10) {
        await requestReports(one, 1);
        await outbox.dispatchPending(one);
        startedBefore = startedSoFar.length;
      }
      expect((await inFlight(many)).assigned).toBeLessThanOrEqual(SLOTS);
      return startedSoFar.includes(one) ? 'stop' : 'continue';
    });
    // At most one report of the other organization may start first: the one that takes the freed slot.
    expect(started.indexOf(one) - startedBefore).toBeLessThanOrEqual(1);
  });

  it('lets organizations take turns, however many reports each has requested', async () => {
    const organizations = [
      await organizationWith(300),
      await organizationWith(30),
      await organizationWith(30),
    ];
    for (const id of organizations) await outbox.dispatchPending(id);
    const started = await work(2, async (startedSoFar) => (startedSoFar.length >= 60 ? 'stop' : 'continue'));
    const shares = organizations.map((id) => started.slice(0, 60).filter((other) => other === id).length);
    for (const share of shares) expect(Math.abs(share - 20)).toBeLessThanOrEqual(SLOTS);
  });

  it('never runs more reports of an organization than it has slots, even with idle workers', async () => {
    const id = await organizationWith(40);
    await outbox.dispatchPending(id);
    let max = 0;
    const started = await work(16, async (startedSoFar, active) => {
      max = Math.max(max, active);
      return startedSoFar.length === 40 ? 'stop' : 'continue';
    });
    expect([started.length, max <= SLOTS]).toEqual([40, true]);
  });

  it('dispatches undispatched reports in a maintenance run, one report per slot', async () => {
    const ids = [await organizationWith(6), await organizationWith(2)];
    const other = new ReportOutbox(database.tenancy, queue, SLOTS);
    await Promise.all([
      outbox.redispatch(),
      other.redispatch(),
      outbox.dispatchPending(ids[0]!),
      other.dispatchPending(ids[0]!),
    ]);
    const slots = await database.asOwner<{ slot: number }>(
      'select slot from report where organization_id = $1 and slot is not null order by slot',
      [ids[0]],
    );
    expect(slots.map(({ slot }) => slot)).toEqual([1, 2, 3, 4]);
    expect(await inFlight(ids[1]!)).toEqual({ assigned: 2, waiting: 0, dispatched: 2 });
    await queue.close();
  });
});
