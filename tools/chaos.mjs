// `npm run chaos [-- <scenario>...]`: real processes, ended and cut off on purpose; then looks whether anything was lost.
// CHAOS_SEED repeats a run, CHAOS_REPORTS (200) sets its size, CHAOS_KEEP=1 keeps the logs. Ends with 1 on a violation.
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../test/chaos/random.mjs';
import { scenarios } from '../test/chaos/scenarios/index.mjs';
import { Stage } from '../test/chaos/test-cluster.mjs';
import { table } from '../test/chaos/table.mjs';
import { build } from './build.mjs';
import { dataFolder } from './paths.mjs';

const keep = process.env.CHAOS_KEEP === '1';

async function play(name, seed, reports) {
  const stage = new Stage(name);
  stage.random = seeded(seed);
  const started = performance.now();
  const response = { reports: 0, completed: 0, failed: 0, longestRecoveryMs: 0, violations: [] };
  try {
    Object.assign(response, await scenarios[name](stage, { reports }));
  } catch (error) {
    response.violations.push(error.stack);
  } finally {
    await stage.close({ keep });
  }
  return { ...response, name, tookMs: performance.now() - started };
}

async function main(wanted) {
  const unknown = wanted.find((name) => !scenarios[name]);
  if (unknown)
    throw new Error(`there is no scenario "${unknown}"; choose from: ${Object.keys(scenarios).join(', ')}`);
  const seed = Number(process.env.CHAOS_SEED || randomInt(2 ** 31));
  const reports = Number(process.env.CHAOS_REPORTS || 200);
  console.log(`docket: chaos with seed ${seed} (CHAOS_SEED=${seed} repeats it)`);
  await build({ web: false });
  const results = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(scenarios)) {
    const result = await play(name, seed, reports);
    results.push(result);
    console.log(`docket: ${name} ${result.violations.length === 0 ? 'holds' : 'DOES NOT HOLD'}`);
    for (const violation of result.violations) console.log(`  ${violation}`);
  }
  console.log(`\n${table(results)}\n\nseed ${seed}`);
  return results.some(({ violations }) => violations.length > 0) ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 2;
} finally {
  if (!keep) rmSync(join(dataFolder(), `chaos-${process.pid}`), { recursive: true, force: true });
}
