import { WorkerRegistry, type WorkerIdentity } from '@docket/domain';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger } from '../logger.js';
import { ReportProcessor } from '../reports/report.processor.js';
import { WORKER_IDENTITY } from './identity.js';

/** Interval between heartbeats, in milliseconds. Also the maximum delay before a drain request takes effect. */
const HEARTBEAT_MS = 2_000;

/**
 * Registers this process in the worker registry, sends heartbeats and follows drain requests from operators. Failed
 * heartbeats do not stop the worker: it is shown as lost until the database is reachable, and then registers again.
 */
@Injectable()
export class WorkerHeartbeat
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private timer: NodeJS.Timeout | undefined;
  private pendingHeartbeat: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly registry: WorkerRegistry,
    private readonly processor: ReportProcessor,
    @Inject(WORKER_IDENTITY) private readonly identity: WorkerIdentity,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sendHeartbeat();
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.pendingHeartbeat;
    await this.sendHeartbeat();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.pendingHeartbeat;
    await this.registry.unregister(this.identity.id).catch(() => undefined);
  }

  /** Schedules the next heartbeat after the current one has ended, so that heartbeats never overlap. */
  private schedule(): void {
    this.timer = setTimeout(() => {
      this.pendingHeartbeat = this.sendHeartbeat().then(() => {
        if (this.timer) this.schedule();
      });
    }, HEARTBEAT_MS);
  }

  private async sendHeartbeat(): Promise<void> {
    try {
      const { drain } = await this.registry.heartbeat(this.identity, this.stopping);
      if (!this.stopping) await this.processor.drain(drain);
    } catch (error) {
      this.logger.warn({ err: error }, 'worker heartbeat failed');
    }
  }
}
