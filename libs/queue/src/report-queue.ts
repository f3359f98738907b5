import { once } from 'node:events';
import type { QueueStatusView } from '@docket/contracts';
import { Queue, type Telemetry } from 'bullmq';
import { inTrace } from './job-trace.js';
import { assertNoKeyEviction, connectRedis, QUEUE_PREFIX, type RedisConnection } from './redis-connection.js';
import { REPORT_QUEUE, reportGenerate, type ReportJob } from './report-generate.job.js';

/** Options for enqueueing a job. */
export interface EnqueueOptions {
  /** Minimum delay before a worker gets the job, in milliseconds. Default: 0. */
  delayMs?: number;
  /** Whether the job is added before all waiting jobs, for a report that was already started. Default: false. */
  first?: boolean;
  /** Priority from 1 (first) to 2,097,152, in order of arrival within a priority. Default: ahead of all priorities. */
  priority?: number;
}

/** States of jobs that are not finished, in the order of processing. */
const UNFINISHED_STATES = ['active', 'waiting', 'prioritized', 'delayed'] as const;
const PAGE = 500;

/** An unfinished job in the queue. */
export interface QueuedJob {
  job: ReportJob;
  state: (typeof UNFINISHED_STATES)[number];
  enqueuedAt: Date;
}

/** Enqueues and inspects jobs. Methods throw if Redis is unreachable; the outbox entry then remains for a later dispatch. */
export class ReportQueue {
  private readonly redis: RedisConnection;
  private readonly queue: Queue<ReportJob>;
  private readonly epochKey: string;

  /** @param telemetry creates spans for queue operations. Default: no spans. */
  constructor(url: string, name: string = REPORT_QUEUE, telemetry?: Telemetry) {
    // Fails fast, because the outbox in PostgreSQL keeps the report for a later dispatch.
    this.redis = connectRedis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 2_000,
      commandTimeout: 2_000,
    });
    this.queue = new Queue<ReportJob>(name, {
      connection: this.redis,
      prefix: QUEUE_PREFIX,
      skipVersionCheck: true,
      skipWaitingForReady: true,
      ...(telemetry && { telemetry }),
    });
    this.queue.on('error', () => undefined);
    this.epochKey = `${QUEUE_PREFIX}:${name}:epoch`;
  }

  /** Enqueues a job. Enqueueing the same dispatch again has no effect. */
  async enqueue(
    job: ReportJob,
    { delayMs = 0, first = false, priority = 0 }: EnqueueOptions = {},
  ): Promise<void> {
    this.requireReady();
    await inTrace(job.trace, () =>
      this.queue.add(reportGenerate.name, job, {
        ...reportGenerate.options,
        jobId: reportGenerate.jobId(job),
        delay: delayMs,
        lifo: first,
        priority: first ? 0 : priority,
      }),
    );
  }

  /** Returns for each job whether the queue contains it, in one round trip. */
  async contains(jobs: ReportJob[]): Promise<boolean[]> {
    this.requireReady();
    const pipeline = this.redis.pipeline();
    for (const job of jobs) pipeline.exists(this.queue.toKey(reportGenerate.jobId(job)));
    const results = (await pipeline.exec()) ?? [];
    return results.map(([error, found]) => {
      if (error) throw error;
      return found === 1;
    });
  }

  /** Yields every unfinished job, active ones first. Reads in pages, so a moving job may appear twice. */
  async *queuedJobs(): AsyncGenerator<QueuedJob, void, void> {
    this.requireReady();
    for (const state of UNFINISHED_STATES) {
      for (let start = 0; ; start += PAGE) {
        const page = await this.queue.getJobs([state], start, start + PAGE - 1, true);
        // A job that finished in the meantime is undefined.
        for (const job of page.filter(Boolean))
          yield { job: job.data, state, enqueuedAt: new Date(job.timestamp) };
        if (page.length < PAGE) break;
      }
    }
  }

  /** Returns whether Redis has lost its data, including all queued jobs, since the last call from any process. */
  async wasLost(): Promise<boolean> {
    this.requireReady();
    return (await this.redis.set(this.epochKey, new Date().toISOString(), 'NX')) === 'OK';
  }

  /** Waits for the first connection. @throws if there is none within `timeoutMs` */
  async connected(timeoutMs = 5_000): Promise<void> {
    if (this.redis.status === 'ready') return;
    await once(this.redis, 'ready', { signal: AbortSignal.timeout(timeoutMs) });
  }

  /** Checks that Redis does not evict keys when its memory is full. @throws if it does */
  async assertNoEviction(): Promise<void> {
    await assertNoKeyEviction(this.redis);
  }

  /** Returns whether Redis is reachable. */
  async isReady(): Promise<boolean> {
    try {
      this.requireReady();
      return (await this.redis.ping()) === 'PONG';
    } catch {
      return false;
    }
  }

  /** Returns the number of jobs by state. The counts are null if Redis is unreachable. */
  async status(): Promise<QueueStatusView> {
    const { name } = this.queue;
    try {
      this.requireReady();
      const { waiting = 0, prioritized = 0, active = 0, delayed = 0 } = await this.queue.getJobCounts();
      return { name, reachable: true, waiting: waiting + prioritized, active, delayed };
    } catch {
      return { name, reachable: false, waiting: null, active: null, delayed: null };
    }
  }

  /** The underlying BullMQ queue, for read-only tools such as the queue board. */
  get bullQueue(): Queue<ReportJob> {
    return this.queue;
  }

  async close(): Promise<void> {
    await this.queue.close().catch(() => undefined);
    this.redis.disconnect();
  }

  private requireReady(): void {
    if (this.redis.status !== 'ready')
      throw new Error(
        `Redis is not reachable (${this.redis.status}). Check that Redis is running and that REDIS_URL is correct.`,
      );
  }
}
