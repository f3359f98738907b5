import type { MikroORM } from '@mikro-orm/postgresql';

/** Maximum time that a migration waits for a lock, in milliseconds. All later queries on the table queue behind it. */
const LOCK_TIMEOUT_MS = 3_000;
/** Maximum number of retries of a migration that did not get its locks. With the pauses, about two minutes. */
const MAX_RETRIES = 20;
/** Pause before each retry, in milliseconds, during which the queued queries continue. */
const PAUSE_MS = 3_000;

/** SQLSTATE codes of a failed lock: lock_not_available and deadlock_detected. */
const LOCK_FAILURES = new Set(['55P03', '40P01']);

/** Options of `applyMigrations`. The defaults are the constants above. */
export interface ApplyOptions {
  lockTimeoutMs?: number;
  maxRetries?: number;
  pauseMs?: number;
  /** Called each time a migration did not get its locks. `failures` counts from 1. */
  onLockFailure?: (migration: string, failures: number) => void;
}

/**
 * Applies the pending migrations, each in a separate transaction with a short `lock_timeout` and retries. A non-transactional
 * migration (indexes created `concurrently`) waits without a limit, because no query queues behind it.
 * @returns the names of the applied migrations
 * @throws errors of a migration; the earlier ones stay applied
 */
export async function applyMigrations(orm: MikroORM, options: ApplyOptions = {}): Promise<string[]> {
  const applied: string[] = [];
  for (const { name } of await orm.migrator.getPending()) {
    await applyOne(orm, name, options);
    applied.push(name);
  }
  return applied;
}

async function applyOne(orm: MikroORM, name: string, options: ApplyOptions): Promise<void> {
  const { lockTimeoutMs = LOCK_TIMEOUT_MS, maxRetries = MAX_RETRIES, pauseMs = PAUSE_MS } = options;
  for (let failures = 1; ; failures += 1) {
    try {
      return await orm.em.fork().transactional(async (em) => {
        await em.execute(`select set_config('lock_timeout', ?, true)`, [String(lockTimeoutMs)]);
        await orm.migrator.up({ migrations: [name], transaction: em.getTransactionContext()! });
      });
    } catch (error) {
      if (!LOCK_FAILURES.has((error as { code?: string }).code ?? '')) throw error;
      if (failures > maxRetries) {
        throw new Error(
          `Migration ${name} could not get its locks after ${maxRetries} retries and has not been applied. Find the long-running transaction in pg_stat_activity, end it, and run the migrations again.`,
          { cause: error },
        );
      }
      options.onLockFailure?.(name, failures);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
