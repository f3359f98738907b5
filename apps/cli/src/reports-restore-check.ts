import { parseArgs } from 'node:util';
import { GARBAGE_RESTS_DAYS, ReportOutbox, ReportMaintenance, RestoredDatabase } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { openStorage } from '@docket/storage';
import { withDatabase } from './command.js';
import { asJson, asText, doctorOf } from './reports-check.js';

const options = {
  deep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `reports restore-check`: makes a restored database go on, then has the doctor list what does not fit together, files
 * that are newer than the backup included. @returns 0 when all fits, 1 when something does not
 */
export async function restoreCheck(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withDatabase(async (place) => {
    const queue = new ReportQueue(place.config.redisUrl);
    try {
      await queue.connected();
      const outbox = new ReportOutbox(place.tenancy, queue);
      const sweeps = new ReportMaintenance(place.tenancy, outbox);
      const restored = new RestoredDatabase(place.tenancy, sweeps, outbox, openStorage(place.config));
      const { takenUp, waiting, recollected } = await restored.reconcile();
      await outbox.idle();
      console.error(
        `${waiting} reports wait for workers: ${takenUp} were being made, ${recollected} read their records anew. ` +
          `Garbage collection rests for ${GARBAGE_RESTS_DAYS} days.`,
      );
      const examined = doctorOf(place, queue).examine({ deep: values.deep, fileGraceSeconds: 0 });
      return values.json ? await asJson(examined) : await asText(examined);
    } finally {
      await queue.close();
    }
  }, 'all');
}
