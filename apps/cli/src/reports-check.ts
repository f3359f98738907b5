import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingRemedies, ReportIntegrityCheck, type Finding } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { openStorage } from '@docket/storage';
import { UsageError, withDatabase, type Workplace } from './command.js';

const options = {
  deep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  tolerance: { type: 'string', default: '30' },
  'file-grace': { type: 'string', default: String(24 * 3600) },
} as const;

/** `reports doctor`: prints what is not in order. @returns 0 when everything is, 1 when something is not */
export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const examination = {
    deep: values.deep,
    toleranceSeconds: seconds('--tolerance', values.tolerance),
    fileGraceSeconds: seconds('--file-grace', values['file-grace']),
  };
  return withDatabase(async (place) => {
    const queue = new ReportQueue(place.config.redisUrl);
    try {
      await queue.connected().catch(() => undefined);
      const examined = doctorOf(place, queue).examine({
        ...examination,
        workRoot: join(place.config.storageDir, 'work'),
      });
      return values.json ? await asJson(examined) : await asText(examined);
    } finally {
      await queue.close();
    }
  }, 'all');
}

export const doctorOf = ({ tenancy, config }: Workplace, queue: ReportQueue): ReportIntegrityCheck =>
  new ReportIntegrityCheck(tenancy, queue, openStorage(config));

function seconds(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} must be a number of seconds, not "${text}".`);
  return Number(text);
}

export async function asJson(findings: AsyncIterable<Finding>): Promise<number> {
  const all: Finding[] = [];
  for await (const finding of findings) all.push(finding);
  console.log(JSON.stringify({ healthy: all.length === 0, findings: all }, null, 2));
  return all.length === 0 ? 0 : 1;
}

export async function asText(findings: AsyncIterable<Finding>): Promise<number> {
  const counts = new Map<Finding['finding'], number>();
  for await (const { finding, subject, reportId, detail } of findings) {
    counts.set(finding, (counts.get(finding) ?? 0) + 1);
    console.log(
      `${finding}  ${[reportId && `report ${reportId}`, subject, detail].filter(Boolean).join('  ')}`,
    );
  }
  if (counts.size === 0) console.log('All is well: rows, queue and files agree.');
  for (const [finding, count] of counts) console.log(`\n${count} x ${finding}: ${findingRemedies[finding]}`);
  return counts.size === 0 ? 0 : 1;
}
