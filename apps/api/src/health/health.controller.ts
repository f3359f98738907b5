import { ReportQueue } from '@docket/queue';
import { readiness, type HealthCheck, type Readiness } from '@docket/observability';
import { ACCOUNTS_ORM, pendingMigrations } from '@docket/persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access.js';
import { ShutdownState } from './shutdown-state.js';

const STOPPING: Readiness = { status: 'unavailable', checks: {} };

/** Health checks: liveness (`/healthz`) and readiness (`/readyz`). */
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly checks: HealthCheck[];

  constructor(
    private readonly shutdown: ShutdownState,
    orm: MikroORM,
    @Inject(ACCOUNTS_ORM) accounts: MikroORM,
    queue: ReportQueue,
  ) {
    this.checks = [
      {
        name: 'database',
        critical: true,
        async check() {
          if ((await pendingMigrations(orm)) > 0)
            throw new Error('Pending migrations. Run the migrate command.');
          await accounts.em.fork().execute('select 1');
        },
      },
      {
        // Redis is not critical: reports stay queued in PostgreSQL while Redis is not available.
        name: 'queue',
        critical: false,
        async check() {
          if (!(await queue.isReady())) throw new Error('Redis is not available.');
        },
      },
    ];
  }

  @Get('healthz')
  @Access('public')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Access('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const response = this.shutdown.signal.aborted ? STOPPING : await readiness(this.checks);
    void reply.code(response.status === 'unavailable' ? 503 : 200).header('cache-control', 'no-store');
    return response;
  }
}
