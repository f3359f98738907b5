import { selectRow } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../organization/tenancy.js';

/** A worker without a sign of life for this long is shown as lost; by then its reports have been taken up by others. */
export const LOST_AFTER_SECONDS = 15;
/** The row of a lost worker is shown for this long. */
const FORGET_AFTER_MINUTES = 60;

/** A worker process as it introduces itself. */
export interface WorkerIdentity {
  /** `<host>:<random>:<pid>`: process numbers come again, above all in containers, where all are number 1. */
  id: string;
  host: string;
  pid: number;
  /** Reports that it makes at once. */
  concurrency: number;
}

/** The worker's side of the list of workers. All times are of the database's clock. */
@Injectable()
export class WorkerRegistry {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * A sign of life; the first one enters the worker into the list. `stopping` says that it was asked to end.
   * @returns whether an operator wishes that it takes no more work
   */
  async beat({ id, host, pid, concurrency }: WorkerIdentity, stopping: boolean): Promise<{ drain: boolean }> {
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

  /** Takes the worker off the list: it ends, and leaves nothing behind. */
  async leave(id: string): Promise<void> {
    await this.tenancy.system((em) => em.execute('delete from worker_process where id = ?', [id]));
  }

  /** Forgets workers that have been lost for an hour. @returns how many */
  async forgetLost(): Promise<number> {
    const rows = await this.tenancy.system((em) =>
      em.execute<unknown[]>(
        `delete from worker_process where seen_at < clock_timestamp() - make_interval(mins => ?) returning id`,
        [FORGET_AFTER_MINUTES],
      ),
    );
    return rows.length;
  }
}
