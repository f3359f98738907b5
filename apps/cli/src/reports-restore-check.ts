import { parseArgs } from 'node:util';
import {
  GARBAGE_COLLECTION_PAUSE_DAYS,
  ReportOutbox,
  ReportMaintenance,
  RestoredDatabase,
} from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { openStorage } from '@docket/storage';
import { withDatabase } from './command.js';
import * as messages from './messages.js';
import { integrityCheck, printJson, printText } from './reports-check.js';

const options = {
  deep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * Runs `reports restore-check`: prepares a restored database for work, then prints integrity findings, including files
 * that are newer than the backup. @returns 0 without findings, else 1
 */
export async function restoreCheck(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withDatabase(async (context) => {
    const queue = new ReportQueue(context.config.redisUrl);
    try {
      await queue.connected();
      const outbox = new ReportOutbox(context.tenancy, queue);
      const maintenance = new ReportMaintenance(context.tenancy, outbox);
      const restored = new RestoredDatabase(
        context.tenancy,
        maintenance,
        outbox,
        openStorage(context.config),
      );
      const { recovered, queued, missingSnapshots } = await restored.reconcile();
      await outbox.idle();
      console.error(messages.restore.reconciled(queued, recovered, missingSnapshots));
      console.error(messages.restore.garbagePaused(GARBAGE_COLLECTION_PAUSE_DAYS));
      const findings = integrityCheck(context, queue).findings({ deep: values.deep, fileGraceSeconds: 0 });
      return values.json ? await printJson(findings) : await printText(findings);
    } finally {
      await queue.close();
    }
  }, 'all');
}
