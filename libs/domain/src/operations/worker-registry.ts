import { selectRow } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../organization/tenancy.js';

/** Seconds without a heartbeat after which a worker is shown as lost. By then, other workers have claimed its reports. */
export const LOST_AFTER_SECONDS = 15;
/** Minutes without a heartbeat after which the row of a lost worker is deleted. */
const DELETE_AFTER_MINUTES = 60;

/** Identity of a worker process. */
export interface WorkerIdentity {
  /** `<host>:<random>:<pid>`. The random part is needed because process IDs repeat: in containers they are all 1. */
  id: string;
  host: string;
  pid: number;
  /** Maximum number of reports that run at the same time. */
  concurrency: number;
}

/** Registers worker processes and their heartbeats. All times come from the database clock. */
@Injectable()
export class WorkerRegistry {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Records a heartbeat. The first heartbeat registers the worker.
   * @param stopping whether the process is shutting down
   * @returns whether an operator has requested that the worker drains
   */
  async heartbeat(
    { id, host, pid, concurrency }: WorkerIdentity,
    stopping: boolean,
  ): Promise<{ drain: boolean }> {
    const row = await this.tenancy.system((em) =>
      selectRow(
        em,
        z.object({ drain: z.boolean() }),
        `insert into worker_process (id, host, pid, concurrency, stopping) values (?, ?, ?, ?, ?)
         on conflict (id) do update set seen_at = clock_timestamp(), stopping = excluded.stopping
         returning drain_requested_at is not null as drain`,
        [id, host, pid, concurrency, stopping],
      ),
    );
    return row!;
  }

  /** Removes a worker that shuts down from the registry. */
  async unregister(id: string): Promise<void> {
    await this.tenancy.system((em) => em.execute('delete from worker_process where id = ?', [id]));
  }

  /** Deletes workers that have been lost for an hour. @returns the number of workers */
  async deleteLost(): Promise<number> {
    const rows = await this.tenancy.system((em) =>
      em.execute<unknown[]>(
        `delete from worker_process where seen_at < clock_timestamp() - make_interval(mins => ?) returning id`,
        [DELETE_AFTER_MINUTES],
      ),
    );
    return rows.length;
  }
}
