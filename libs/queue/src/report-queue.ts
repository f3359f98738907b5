import { once } from 'node:events';
import type { QueueStatusView } from '@docket/contracts';
import { Queue, type Telemetry } from 'bullmq';
import { inTrace } from './job-trace.js';
import { assertKeepsKeys, connectRedis, QUEUE_PREFIX, type RedisConnection } from './redis-connection.js';
import { REPORT_QUEUE, reportGenerate, type ReportJob } from './report-generate.job.js';

/** How a job enters the queue. */
export interface EnqueueOptions {
  /** It is given out this many milliseconds later at the earliest. Default 0. */
  delayMs?: number;
  /** Ahead of all that wait, for a report that was begun before. Default false. */
  first?: boolean;
  /** Jobs of a lower number go first, 1 to 2,097,152; those of one number in their order. Default: ahead of all numbers. */
  priority?: number;
}

/** States in which a job still has to be done. */
const HELD_STATES = ['active', 'waiting', 'prioritized', 'delayed'] as const;
const PAGE = 500;

/** A job that the queue holds. */
export interface HeldJob {
  job: ReportJob;
  state: (typeof HELD_STATES)[number];
  enqueuedAt: Date;
}

/** The sending end of the queue. Every method throws when Redis cannot be reached; callers leave the outbox as it is. */
export class ReportQueue {
  private readonly redis: RedisConnection;
  private readonly queue: Queue<ReportJob>;
  private readonly epochKey: string;

  /** @param telemetry what makes spans of the queue's work. Default: none. */
  constructor(url: string, name: string = REPORT_QUEUE, telemetry?: Telemetry) {
    // It fails fast, because the outbox in PostgreSQL waits instead.
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

  /** Puts a job into the queue; the same dispatch twice is one job. */
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

  /** Which of these jobs the queue still knows, in one round trip. */
  async known(jobs: ReportJob[]): Promise<boolean[]> {
    this.requireReady();
    const pipeline = this.redis.pipeline();
    for (const job of jobs) pipeline.exists(this.queue.toKey(reportGenerate.jobId(job)));
    const answers = (await pipeline.exec()) ?? [];
    return answers.map(([error, found]) => {
      if (error) throw error;
      return found === 1;
    });
  }

  /** Every job that runs or still has to, those that come next first; taken in pages, so one may be told twice. */
  async *held(): AsyncGenerator<HeldJob, void, void> {
    this.requireReady();
    for (const state of HELD_STATES) {
      for (let start = 0; ; start += PAGE) {
        const page = await this.queue.getJobs([state], start, start + PAGE - 1, true);
        // A job that ended meanwhile is told as undefined.
        for (const job of page.filter(Boolean))
          yield { job: job.data, state, enqueuedAt: new Date(job.timestamp) };
        if (page.length < PAGE) break;
      }
    }
  }

  /** True when Redis has been emptied or replaced since the last call of any process: nothing queued is there any more. */
  async wasLost(): Promise<boolean> {
    this.requireReady();
    return (await this.redis.set(this.epochKey, new Date().toISOString(), 'NX')) === 'OK';
  }

  /** Waits for the first connection. @throws when there is none within `timeoutMs` */
  async connected(timeoutMs = 5_000): Promise<void> {
    if (this.redis.status === 'ready') return;
    await once(this.redis, 'ready', { signal: AbortSignal.timeout(timeoutMs) });
  }

  /** Refuses a Redis that throws keys away when its memory is full. @throws when it does */
  async assertKeepsJobs(): Promise<void> {
    await assertKeepsKeys(this.redis);
  }

  /** Whether Redis answers now. */
  async isReady(): Promise<boolean> {
    try {
      this.requireReady();
      return (await this.redis.ping()) === 'PONG';
    } catch {
      return false;
    }
  }

  /** How many jobs there are; the counts are null while Redis cannot be reached. */
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

  /** The queue as BullMQ knows it, for tools of its own that look and change nothing. */
  get inside(): Queue<ReportJob> {
    return this.queue;
  }

  async close(): Promise<void> {
    await this.queue.close().catch(() => undefined);
    this.redis.disconnect();
  }

  private requireReady(): void {
    if (this.redis.status !== 'ready') throw new Error(`Redis is not reachable (${this.redis.status}).`);
  }
}
