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
import { IDENTITY } from './identity.js';

/** A sign of life is given this often; it is also how soon a wish to drain is heard. */
const BEAT_MS = 2_000;

/**
 * Tells operators that this process lives, and hears from them whether it is to take no more work. A database that is away
 * is no reason to stop: the process is shown as lost meanwhile, and enters the list again by itself.
 */
@Injectable()
export class WorkerHeartbeat
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly registry: WorkerRegistry,
    private readonly processor: ReportProcessor,
    @Inject(IDENTITY) private readonly identity: WorkerIdentity,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.beating;
    await this.beat();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.beating;
    await this.registry.leave(this.identity.id).catch(() => undefined);
  }

  /** One beat follows the other, however long it takes. */
  private schedule(): void {
    this.timer = setTimeout(() => {
      this.beating = this.beat().then(() => {
        if (this.timer) this.schedule();
      });
    }, BEAT_MS);
  }

  private async beat(): Promise<void> {
    try {
      const { drain } = await this.registry.beat(this.identity, this.stopping);
      if (!this.stopping) await this.processor.drain(drain);
    } catch (error) {
      this.logger.warn({ err: error }, 'sign of life was not given');
    }
  }
}
