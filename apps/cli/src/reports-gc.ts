import { parseArgs } from 'node:util';
import { GARBAGE_GRACE_HOURS, StorageCollector } from '@docket/domain';
import { openStorage } from '@docket/storage';
import { withDatabase } from './command.js';

const options = { 'dry-run': { type: 'boolean', default: false } } as const;

/** `reports gc`: deletes what workers delete when it is their turn, now and to the end, or only names it. */
export async function gc(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const dryRun = values['dry-run'];
  return withDatabase(async ({ tenancy, config }) => {
    const collector = new StorageCollector(tenancy, openStorage(config));
    const total = { deleted: 0, bytes: 0 };
    for (;;) {
      const { seen, deleted, bytes, unknown, more } = await collector.collect({
        dryRun,
        found: ({ key, size, storedAt }) => console.log(`${storedAt.toISOString()}  ${size}  ${key}`),
      });
      total.deleted += deleted;
      total.bytes += bytes;
      if (more) continue;
      console.log(
        `${total.deleted} objects of ${total.bytes} bytes ${dryRun ? 'would be deleted' : 'deleted'}; ${seen} looked at, ` +
          `none younger than ${GARBAGE_GRACE_HOURS} h touched.`,
      );
      if (unknown > 0)
        console.log(`${unknown} files have names that Docket does not give; they were left alone.`);
      return 0;
    }
  }, 'all');
}
