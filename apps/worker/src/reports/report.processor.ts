import { ReportRuns, type Run, type WorkerIdentity } from '@docket/domain';
import { REPORT_QUEUE, reportGenerate, reportJob } from '@docket/queue';
import { describeSpan, withLogFields } from '@docket/observability';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import { WaitingError, type Job } from 'bullmq';
import { LOGGER, type Logger } from '../logger.js';
import { WORKER_IDENTITY } from '../heartbeat/identity.js';
import { ReportGenerator, type GeneratorServices } from './report-generator.js';

/** Injection token for the services that runs use. */
export const GENERATOR_SERVICES = Symbol('GENERATOR_SERVICES');
/** Additional time that a shutdown waits for stopped reports to be released, in milliseconds. */
export const RELEASE_MS = 5_000;
/** Time that closing the queue may take after the last job has ended, in milliseconds. Exceeded only without Redis. */
export const CLOSE_MS = 1_000;

/** Processes report jobs from the queue. A job whose report cannot be claimed completes without work. */
@Processor(REPORT_QUEUE, { ...reportGenerate.worker, autorun: false })
export class ReportProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly generators = new Set<ReportGenerator>();
  /** Jobs in progress, including those whose report is still being claimed. */
  private readonly jobs = new Set<Promise<string>>();
  private draining = false;

  constructor(
    private readonly runs: ReportRuns,
    @Inject(GENERATOR_SERVICES) private readonly services: GeneratorServices,
    @Inject(WORKER_IDENTITY) private readonly identity: WorkerIdentity,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  /** Starts to process jobs, up to `concurrency` at a time. */
  start(concurrency: number): void {
    this.worker.concurrency = concurrency;
    // Without a listener, a lost Redis connection would end the process.
    this.worker.on('error', (error) => this.logger.warn({ err: error }, 'queue connection failed'));
    void this.worker.run().catch((error: unknown) => this.logger.error({ err: error }, 'queue worker ended'));
  }

  /** Stops taking jobs while running ones finish (`true`), or takes jobs again (`false`). Idempotent. */
  async drain(draining: boolean): Promise<void> {
    if (this.draining === draining) return;
    this.draining = draining;
    this.logger.info(
      { running: this.generators.size },
      draining ? 'worker is draining' : 'worker has resumed',
    );
    if (draining) await this.worker.pause(true);
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
      // The job arrived before the drain request. Returns it to the queue for another worker.
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
    const generator = new ReportGenerator(this.services, run);
    // BullMQ also aborts jobs whose lock was lost. The report's lease is decisive, so only a shutdown stops the run.
    signal?.addEventListener('abort', () => signal.reason === 'shutdown' && generator.stop('shutdown'));
    this.generators.add(generator);
    const started = performance.now();
    const recordOutcome = this.services.metrics.runStarted(run);
    try {
      const outcome = await generator.execute();
      recordOutcome(outcome);
      describeSpan({ 'docket.run.outcome': outcome });
      this.logger.info({ outcome, ms: Math.round(performance.now() - started) }, 'report run ended');
      return outcome;
    } catch (error) {
      recordOutcome('error');
      this.logger.error({ err: error }, 'report run outcome could not be recorded');
      throw error;
    } finally {
      this.generators.delete(generator);
    }
  }

  /** Takes no new jobs, lets running ones finish within the grace period, then releases them for another worker. */
  async beforeApplicationShutdown(): Promise<void> {
    const { graceMs } = this.services;
    const graceTimer = setTimeout(() => {
      for (const generator of this.generators) generator.stop('shutdown');
    }, graceMs);
    const closed = this.worker.close().then(
      () => true,
      () => true,
    );
    const limit = delay(graceMs + RELEASE_MS, false, { ref: false });
    // An unreachable queue must not delay the shutdown. The leases of reports are in PostgreSQL.
    const isClosed = await Promise.race([closed, this.idle(), limit]);
    clearTimeout(graceTimer);
    // Nest closes the worker again and waits for it, which would never end while Redis is unreachable.
    if (!isClosed) this.worker.close = async () => undefined;
  }

  /** Resolves to false once no job has been in progress for `CLOSE_MS`. */
  private async idle(): Promise<false> {
    do {
      await Promise.allSettled(this.jobs);
      await delay(CLOSE_MS);
    } while (this.jobs.size > 0);
    return false;
  }
}
