// Checks that reports survived the failures of a scenario.
import { createHash } from 'node:crypto';
import { sleep } from '../../tools/processes.mjs';

/** Time limit until `reports check` reports no findings, in milliseconds. Maintenance tasks may need 30 s for overdue rows. */
const CONSISTENT_WITHIN_MS = 35_000;
/** Number of documents to download through the API. `reports check` verifies the stored files of all reports. */
const DOWNLOADS = 10;

/**
 * Assesses the outcome of the reports with `ids`.
 * @param failures error codes of the reports that must fail, by ID
 * @param recoveryMs time limit for recovering the reports of a killed worker, in milliseconds
 * @returns `{ reports, completed, failed, longestRecoveryMs, violations }`
 */
export async function assessOutcome(cluster, ids, { failures = new Map(), recoveryMs = 15_000 } = {}) {
  const violations = [];
  const rows = await cluster.sql(
    `select r.id, r.status, r.phase, r.error_code, r.organization_id, a.sha256,
       (select count(*)::int from artefact x where x.report_id = r.id) as artefacts,
       (select count(*)::int from report_event e where e.report_id = r.id and e.event = 'completed') as completions
     from report r left join artefact a on a.report_id = r.id where r.id = any($1::uuid[])`,
    [ids],
  );
  if (rows.length !== ids.length) violations.push(`${ids.length - rows.length} accepted reports have no row`);
  for (const row of rows) {
    const code = failures.get(row.id);
    const expected = code ? `failed ${code}` : 'completed';
    const actual = row.status === 'failed' ? `failed ${row.error_code}` : row.status;
    if (actual !== expected) violations.push(`report ${row.id} is ${actual} (${row.phase}), not ${expected}`);
    const times = code ? 0 : 1;
    if (row.artefacts !== times || row.completions !== times)
      violations.push(`report ${row.id} was published ${row.completions} times, with ${row.artefacts} files`);
  }
  violations.push(...(await downloads(cluster, rows)));
  const recoveries = await recoveriesOf(cluster);
  for (const { id, ms } of recoveries)
    if (ms > recoveryMs) violations.push(`report ${id} was recovered after ${(ms / 1_000).toFixed(1)} s`);
  violations.push(...(await integrityFindings(cluster)));
  return {
    reports: rows.length,
    completed: rows.filter(({ status }) => status === 'completed').length,
    failed: rows.filter(({ status }) => status === 'failed').length,
    longestRecoveryMs: Math.max(0, ...recoveries.map(({ ms }) => ms)),
    violations,
  };
}

/** Downloads some of the documents and compares their hashes with the recorded ones. @returns the violations */
async function downloads(cluster, rows) {
  const violations = [];
  for (const row of rows.filter(({ status }) => status === 'completed').slice(0, DOWNLOADS)) {
    const tenant = cluster.tenants.find(({ organizationId }) => organizationId === row.organization_id);
    const response = await tenant.send('GET', `/reports/${row.id}/download`);
    const sha256 = createHash('sha256')
      .update(Buffer.from(await response.arrayBuffer()))
      .digest('hex');
    if (response.status !== 200 || sha256 !== row.sha256)
      violations.push(
        `the download of report ${row.id} differs from the published file (status ${response.status})`,
      );
  }
  return violations;
}

/** Returns the time from the kill of a worker to the next claim, for each of its reports. */
async function recoveriesOf(cluster) {
  const recoveries = [];
  for (const { pid, at } of cluster.losses) {
    recoveries.push(
      ...(await cluster.sql(
        `select lost.report_id as id,
           round(extract(epoch from min(again.at) - to_timestamp($2::float8 / 1000)) * 1000)::float8 as ms
         from report_event lost join report_event again
           on again.report_id = lost.report_id and again.event = 'claimed' and again.run = lost.run + 1
         where lost.event = 'worker_lost' and lost.detail like '%:' || $1 group by lost.report_id, lost.run`,
        [String(pid), at],
      )),
    );
  }
  return recoveries;
}

/** Runs `reports check` until it reports no findings or the time limit is exceeded. @returns the remaining findings as violations */
async function integrityFindings(cluster) {
  for (const deadline = Date.now() + CONSISTENT_WITHIN_MS; ; await sleep(1_000)) {
    const { output } = await cluster.cli('reports', 'check', '--deep', '--json', '--tolerance', '0');
    const { findings } = JSON.parse(output.slice(output.indexOf('{')));
    if (findings.length === 0) return [];
    if (Date.now() > deadline)
      return findings.map(({ type, subject, reportId, detail }) =>
        ['reports check:', type, reportId, subject, detail].filter(Boolean).join(' '),
      );
  }
}
