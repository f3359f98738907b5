import { ReportRuns, type Run, type WorkerIdentity } from '@docket/domain';
import { REPORT_QUEUE, reportGenerate, reportJob } from '@docket/queue';
import { describeSpan, withLogFields } from '@docket/observability';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import { WaitingError, type Job } from 'bullmq';
import { LOGGER, type Logger } from '../logger.js';
import { IDENTITY } from '../heartbeat/identity.js';
import { ReportGenerator, type GeneratorServices } from './report-generator.js';

/** Injection token of what runs work with. */
export const GENERATOR_SERVICES = Symbol('GENERATOR_SERVICES');
/** When running reports were told to stop, the process waits this much longer for them to be put back. */
export const PUT_BACK_MS = 5_000;
/** How long closing the queue may take after the last job has ended: milliseconds, unless Redis is away. */
export const CLOSE_MS = 1_000;

/** Takes report jobs from the queue. A job whose report is not to be had any more ends as done: the row is the truth. */
@Processor(REPORT_QUEUE, { ...reportGenerate.worker, autorun: false })
export class ReportProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly generators = new Set<ReportGenerator>();
  /** Jobs in progress, also those whose report is still being claimed. */
  private readonly jobs = new Set<Promise<string>>();
  private draining = false;

  constructor(
    private readonly runs: ReportRuns,
    @Inject(GENERATOR_SERVICES) private readonly tools: GeneratorServices,
    @Inject(IDENTITY) private readonly identity: WorkerIdentity,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  /** Begins to take jobs, `concurrency` at a time. */
  start(concurrency: number): void {
    this.worker.concurrency = concurrency;
    // Without a listener a lost Redis would end the process; the sweeps report what it holds up.
    this.worker.on('error', (error) => this.logger.warn({ err: error }, 'queue connection failed'));
    void this.worker.run().catch((error: unknown) => this.logger.error({ err: error }, 'queue worker ended'));
  }

  /** Finishes what runs and takes nothing more, or takes jobs again. Wishing the same twice is fine. */
  async drain(wish: boolean): Promise<void> {
    if (this.draining === wish) return;
    this.draining = wish;
    this.logger.info({ running: this.generators.size }, wish ? 'takes no more work' : 'takes work again');
    if (wish) await this.worker.pause(true);
    else await this.worker.resume();
  }

  override async process(job: Job, token?: string, signal?: AbortSignal): Promise<string> {
    const working = this.take(job, token, signal);
    this.jobs.add(working);
    try {
      return await working;
    } finally {
      this.jobs.delete(working);
    }
  }

  private async take(job: Job, token?: string, signal?: AbortSignal): Promise<string> {
    if (this.draining) {
      // Already on its way when the wish came: another worker takes it.
      await job.moveToWait(token);
      throw new WaitingError();
    }
    const payload = reportJob.parse(job.data);
    const run = await this.runs.claim(payload, this.identity.id);
    if (!run) return 'not claimable';
    return withLogFields({ reportId: payload.reportId, run: run.number }, () => this.generate(run, signal));
  }

  private async generate(run: Run, signal?: AbortSignal): Promise<string> {
    const { report, number } = run;
    describeSpan({
      'docket.report.id': report.id,
      'docket.report.kind': report.kind,
      'docket.run': number,
    });
    const generator = new ReportGenerator(this.tools, run);
    // The queue gives up a job whose lock it lost; the report's own lease decides, so only a shutdown counts here.
    signal?.addEventListener('abort', () => signal.reason === 'shutdown' && generator.stop('shutdown'));
    this.generators.add(generator);
    const started = performance.now();
    const ended = this.tools.metrics.begin(run);
    try {
      const outcome = await generator.execute();
      ended(outcome);
      describeSpan({ 'docket.run.outcome': outcome });
      this.logger.info({ outcome, ms: Math.round(performance.now() - started) }, 'report run ended');
      return outcome;
    } catch (error) {
      ended('error');
      this.logger.error({ err: error }, 'report run could not be settled');
      throw error;
    } finally {
      this.generators.delete(generator);
    }
  }

  /** Takes no new jobs, lets running ones finish for a while, then puts them back for another worker. */
  async beforeApplicationShutdown(): Promise<void> {
    const { graceMs } = this.tools;
    const hurry = setTimeout(() => {
      for (const generator of this.generators) generator.stop('shutdown');
    }, graceMs);
    const closed = this.worker.close().then(
      () => true,
      () => true,
    );
    const limit = delay(graceMs + PUT_BACK_MS, false, { ref: false });
    // A queue that is away must not hold up the end: the lease of a report is in PostgreSQL.
    const isClosed = await Promise.race([closed, this.idle(), limit]);
    clearTimeout(hurry);
    // Nest closes the worker once more and waits for it, which never ends while Redis is away.
    if (!isClosed) this.worker.close = async () => undefined;
  }

  /** Resolves to false when no job has been in progress for `CLOSE_MS`. */
  private async idle(): Promise<false> {
    do {
      await Promise.allSettled(this.jobs);
      await delay(CLOSE_MS);
    } while (this.jobs.size > 0);
    return false;
  }
}
