import { parseArgs } from 'node:util';
import { GARBAGE_GRACE_HOURS, StorageCollector } from '@docket/domain';
import { openStorage } from '@docket/storage';
import { withDatabase } from './command.js';
import * as messages from './messages.js';

const options = { 'dry-run': { type: 'boolean', default: false } } as const;

/** Runs `reports gc`: collects all garbage now, or with `--dry-run` lists it, instead of waiting for a worker. */
export async function gc(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const dryRun = values['dry-run'];
  return withDatabase(async ({ tenancy, config }) => {
    const collector = new StorageCollector(tenancy, openStorage(config));
    const total = { deleted: 0, bytes: 0 };
    for (;;) {
      const { seen, deleted, bytes, unknown, more } = await collector.collect({
        dryRun,
        onFound: ({ key, size, storedAt }) =>
          console.log(messages.garbage.object(storedAt.toISOString(), size, key)),
      });
      total.deleted += deleted;
      total.bytes += bytes;
      if (more) continue;
      const summary = dryRun ? messages.garbage.wouldDelete : messages.garbage.deleted;
      console.log(summary(total.deleted, total.bytes));
      console.log(messages.garbage.checked(seen, GARBAGE_GRACE_HOURS));
      if (unknown > 0) console.log(messages.garbage.unknownFiles(unknown));
      return 0;
    }
  }, 'all');
}
