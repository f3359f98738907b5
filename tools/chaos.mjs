// `npm run chaos [-- <scenario>...]`: runs real processes, injects failures and checks that no report was lost.
// CHAOS_SEED repeats a run, CHAOS_REPORTS sets the number of reports (200), CHAOS_KEEP=1 keeps the logs. The exit code is
// 1 if a check fails.
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../test/chaos/random.mjs';
import { scenarios } from '../test/chaos/scenarios/index.mjs';
import { TestCluster } from '../test/chaos/test-cluster.mjs';
import { table } from '../test/chaos/table.mjs';
import { build } from './build.mjs';
import { dataFolder } from './paths.mjs';

const keep = process.env.CHAOS_KEEP === '1';

async function runScenario(name, seed, reports) {
  const cluster = new TestCluster(name);
  cluster.random = seeded(seed);
  const started = performance.now();
  const outcome = { reports: 0, completed: 0, failed: 0, longestRecoveryMs: 0, violations: [] };
  try {
    Object.assign(outcome, await scenarios[name](cluster, { reports }));
  } catch (error) {
    outcome.violations.push(error.stack);
  } finally {
    await cluster.close({ keep });
  }
  return { ...outcome, name, tookMs: performance.now() - started };
}

async function main(names) {
  const unknown = names.find((name) => !scenarios[name]);
  if (unknown)
    throw new Error(
      `Unknown scenario "${unknown}". Available scenarios: ${Object.keys(scenarios).join(', ')}`,
    );
  const seed = Number(process.env.CHAOS_SEED || randomInt(2 ** 31));
  const reports = Number(process.env.CHAOS_REPORTS || 200);
  console.log(`docket: running chaos scenarios with seed ${seed} (repeat with CHAOS_SEED=${seed})`);
  await build({ web: false });
  const results = [];
  for (const name of names.length > 0 ? names : Object.keys(scenarios)) {
    const result = await runScenario(name, seed, reports);
    results.push(result);
    console.log(`docket: ${name} ${result.violations.length === 0 ? 'passed' : 'FAILED'}`);
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
