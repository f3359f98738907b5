import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ReportIntegrityCheck, type Finding, type FindingType } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { openStorage } from '@docket/storage';
import { UsageError, withDatabase, type CommandContext } from './command.js';
import * as messages from './messages.js';

const options = {
  deep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  tolerance: { type: 'string', default: '30' },
  'file-grace': { type: 'string', default: String(24 * 3600) },
} as const;

/** Runs `reports check`, which prints integrity findings. @returns 0 without findings, else 1 */
export async function check(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const checkOptions = {
    deep: values.deep,
    toleranceSeconds: seconds('--tolerance', values.tolerance),
    fileGraceSeconds: seconds('--file-grace', values['file-grace']),
  };
  return withDatabase(async (context) => {
    const queue = new ReportQueue(context.config.redisUrl);
    try {
      await queue.connected().catch(() => undefined);
      const findings = integrityCheck(context, queue).findings({
        ...checkOptions,
        workRoot: join(context.config.storageDir, 'work'),
      });
      return values.json ? await printJson(findings) : await printText(findings);
    } finally {
      await queue.close();
    }
  }, 'all');
}

export const integrityCheck = (
  { tenancy, config }: CommandContext,
  queue: ReportQueue,
): ReportIntegrityCheck => new ReportIntegrityCheck(tenancy, queue, openStorage(config));

function seconds(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(messages.reports.notSeconds(option, text));
  return Number(text);
}

/** Prints the findings as one JSON object. @returns 0 without findings, else 1 */
export async function printJson(findings: AsyncIterable<Finding>): Promise<number> {
  const all: Finding[] = [];
  for await (const finding of findings) all.push(finding);
  console.log(JSON.stringify({ healthy: all.length === 0, findings: all }, null, 2));
  return all.length === 0 ? 0 : 1;
}

/** Prints one line per finding, then how to fix each type. @returns 0 without findings, else 1 */
export async function printText(findings: AsyncIterable<Finding>): Promise<number> {
  const counts = new Map<FindingType, number>();
  for await (const { type, subject, reportId, detail } of findings) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const details = [reportId && messages.check.reportId(reportId), subject, detail].filter(
      (part) => part !== null,
    );
    console.log(messages.check.finding(type, details));
  }
  if (counts.size === 0) console.log(messages.check.noFindings);
  for (const [type, count] of counts)
    console.log(messages.check.summary(count, type, messages.findingRemedies[type]));
  return counts.size === 0 ? 0 : 1;
}
