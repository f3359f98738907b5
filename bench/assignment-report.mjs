// Time, peak memory and size of the Assignment Compliance Report by number of assignees.
// `npm run bench -- assignment-report [assignees ...]`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

const kinds = '../dist/libs/report-kinds/src/';
const folder = 'assignment-compliance/assignment-compliance';

/** Draws one prepared snapshot; its process does nothing else, so the peak of memory is the drawing's alone. */
async function draw(snapshot, file, snapshotSha256) {
  const { SnapshotReader } = await import(`${kinds}snapshot.js`);
  const { renderAssignmentCompliance } = await import(`${kinds}${folder}.render.js`);
  const begun = performance.now();
  const target = { file, snapshotSha256, progress: () => undefined };
  const { pages } = await renderAssignmentCompliance(await SnapshotReader.open(snapshot), target);
  const ms = Math.round(performance.now() - begun);
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ pages, ms, peakRssMb: rssMb, bytes: statSync(file).size }));
}

async function main(sizes) {
  const { writeComplianceSnapshot } = await import(`${kinds}${folder}.fixture.js`);
  const work = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  try {
    for (const assignees of sizes) {
      const snapshot = join(work, `${assignees}.gz`);
      const sha256 = await writeComplianceSnapshot(snapshot, { assignees });
      const script = fileURLToPath(import.meta.url);
      const args = [script, '--draw', snapshot, join(work, `${assignees}.pdf`), sha256];
      const { stdout, status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      if (status !== 0) throw new Error(`Drawing ${assignees} assignees failed.`);
      console.log(String(assignees).padStart(8), stdout.toString().trim());
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Draws in a thread with the limits that the worker sets, and waits for it. */
const drawInThread = (args) =>
  new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };
    const thread = new Worker(new URL(import.meta.url), { workerData: args, resourceLimits });
    thread.on('error', reject).on('exit', resolve);
  });

const [first, ...rest] = process.argv.slice(2);
if (!isMainThread) await draw(...workerData);
else if (first === '--draw') await drawInThread(rest);
else await main((first ? [first, ...rest] : ['0', '1', '240', '1000', '10000', '100000']).map(Number));
