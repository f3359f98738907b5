import { randomUUID } from 'node:crypto';
import { ReportRuns, ReportOutbox, type Run } from '@docket/domain';
import { QUEUE_PREFIX, ReportQueue, reportGenerate, reportJob } from '@docket/queue';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Worker } from 'bullmq';

const SLOTS = 4;

/** Reports are made by a real queue worker, one at a time unless told; a render takes no time and is counted. */
describe('sharing between organizations', () => {
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

  /** An organization that has asked for `count` reports, none of them given to the workers yet. */
  async function organizationWith(count: number): Promise<string> {
    const id = await database.organization();
    await ask(id, count);
    return id;
  }

  async function ask(organizationId: string, count: number): Promise<void> {
    await database.asOwner(
      `with asker as (insert into person (organization_id, name, email, role)
         values ($1, 'Ada', gen_random_uuid() || '@example.com', 'org_admin') returning id)
       insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email)
       select $1, 'training', '{}', 'Acme', id, 'Ada', 'ada@example.com' from asker, generate_series(1, $2)`,
      [organizationId, count],
    );
  }

  /** Makes reports until `during` says so; tells whose they were, in the order they were begun. */
  async function work(
    concurrency: number,
    during: (begun: string[], held: number) => Promise<'stop' | 'go on'>,
  ): Promise<string[]> {
    const begun: string[] = [];
    let held = 0;
    let stopped = (): void => undefined;
    const done = new Promise<void>((resolve) => (stopped = resolve));
    const process = async (data: unknown): Promise<void> => {
      const run = await runs.claim(reportJob.parse(data), 'w1');
      if (!run) return;
      begun.push(run.report.organizationId);
      held += 1;
      if ((await during(begun, held)) === 'stop') stopped();
      held -= 1;
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
    return begun;
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
    const [row] = await database.asOwner<{ given: number; waiting: number; wished: number }>(
      `select count(*) filter (where slot is not null)::int as given, count(*) filter (where slot is null)::int as waiting,
         (select count(*)::int from dispatch where organization_id = $1) as wished
       from report where organization_id = $1 and status in ('queued', 'running')`,
      [organizationId],
    );
    return row!;
  };

  it('begins the one report of an organization before a second of those that another has asked for', async () => {
    const many = await organizationWith(1_000);
    await outbox.dispatchPending(many);
    expect(await inFlight(many)).toEqual({ given: SLOTS, waiting: 1_000 - SLOTS, wished: SLOTS });
    const one = await database.organization();
    let begunBefore = 0;
    const begun = await work(1, async (sofar) => {
      if (sofar.length === 10) {
        await ask(one, 1);
        await outbox.dispatchPending(one);
        begunBefore = sofar.length;
      }
      expect((await inFlight(many)).given).toBeLessThanOrEqual(SLOTS);
      return sofar.includes(one) ? 'stop' : 'go on';
    });
    // The running one ends, one more of the same slot may have been ahead.
    expect(begun.indexOf(one) - begunBefore).toBeLessThanOrEqual(1);
  });

  it('lets organizations take turns, however much each has asked for', async () => {
    const organizations = [
      await organizationWith(300),
      await organizationWith(30),
      await organizationWith(30),
    ];
    for (const id of organizations) await outbox.dispatchPending(id);
    const begun = await work(2, async (sofar) => (sofar.length >= 60 ? 'stop' : 'go on'));
    const shares = organizations.map((id) => begun.slice(0, 60).filter((other) => other === id).length);
    for (const share of shares) expect(Math.abs(share - 20)).toBeLessThanOrEqual(SLOTS);
  });

  it('never has more than its slots of an organization in work, with workers to spare', async () => {
    const id = await organizationWith(40);
    await outbox.dispatchPending(id);
    let most = 0;
    const begun = await work(16, async (sofar, held) => {
      most = Math.max(most, held);
      return sofar.length === 40 ? 'stop' : 'go on';
    });
    expect([begun.length, most <= SLOTS]).toEqual([40, true]);
  });

  it('gives out in a sweep what nobody gave out, and to each slot one report', async () => {
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
    expect(await inFlight(ids[1]!)).toEqual({ given: 2, waiting: 0, wished: 2 });
    await queue.close();
  });
});
