import type { MikroORM } from '@mikro-orm/postgresql';

/** A migration waits at most this long for a lock: whatever it waits for, everybody else waits behind it. */
const LOCK_TIMEOUT_MS = 3_000;
/** Tries that a migration gets when it did not get its lock; with the pauses between them about two minutes. */
const MOST_TRIES = 20;
/** Pause before the next try, in which the work that held the lock goes on. */
const PAUSE_MS = 3_000;

/** PostgreSQL's answers of one who did not get a lock: lock_not_available, deadlock_detected. */
const NO_LOCK = new Set(['55P03', '40P01']);

/** How migrations are applied; what is left out has the values above. */
export interface ApplyOptions {
  lockTimeoutMs?: number;
  tries?: number;
  pauseMs?: number;
  /** Told of a try that did not get its lock. */
  waiting?: (migration: string, tryNumber: number) => void;
}

/**
 * Applies what is pending, each migration in a transaction of its own with a short `lock_timeout`, tried again while others
 * hold what it needs. A migration that is not transactional (indexes made `concurrently`) waits as long as it takes:
 * nobody waits behind it.
 * @returns the names of the migrations that were applied
 * @throws what a migration throws; those before it stay applied
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
  const { lockTimeoutMs = LOCK_TIMEOUT_MS, tries = MOST_TRIES, pauseMs = PAUSE_MS } = options;
  for (let number = 1; ; number += 1) {
    try {
      return await orm.em.fork().transactional(async (em) => {
        await em.execute(`select set_config('lock_timeout', ?, true)`, [String(lockTimeoutMs)]);
        await orm.migrator.up({ migrations: [name], transaction: em.getTransactionContext()! });
      });
    } catch (error) {
      if (!NO_LOCK.has((error as { code?: string }).code ?? '')) throw error;
      if (number >= tries) {
        throw new Error(
          `Migration ${name} got no lock in ${tries} tries. Look for a long transaction in pg_stat_activity, end it, and migrate again; nothing of this migration has been applied.`,
          { cause: error },
        );
      }
      options.waiting?.(name, number);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
