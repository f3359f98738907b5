// What must hold of reports, whatever happened meanwhile.
import { createHash } from 'node:crypto';
import { sleep } from '../../tools/processes.mjs';

/** The doctor finds nothing by then: rows past their deadline may take 30 s, and sweeps come round within it. */
const HEALTHY_WITHIN_MS = 35_000;
/** Documents that are also fetched as a browser would; the doctor reads all of them. */
const DOWNLOADS = 10;

/**
 * Judges what became of `ids`. Gives `{ reports, completed, failed, longestRecoveryMs, violations }`.
 * @param failures ids of the reports that have to fail, each with its code
 * @param recoveryMs how soon the reports of a worker that was killed have to be taken up again
 */
export async function toErrorResponse(stage, ids, { failures = new Map(), recoveryMs = 15_000 } = {}) {
  const violations = [];
  const rows = await stage.sql(
    `select r.id, r.status, r.phase, r.error_code, r.organization_id, a.sha256,
       (select count(*)::int from artefact x where x.report_id = r.id) as artefacts,
       (select count(*)::int from report_event e where e.report_id = r.id and e.event = 'completed') as completions
     from report r left join artefact a on a.report_id = r.id where r.id = any($1::uuid[])`,
    [ids],
  );
  if (rows.length !== ids.length) violations.push(`${ids.length - rows.length} accepted reports have no row`);
  for (const row of rows) {
    const code = failures.get(row.id);
    const wanted = code ? `failed ${code}` : 'completed';
    const ended = row.status === 'failed' ? `failed ${row.error_code}` : row.status;
    if (ended !== wanted) violations.push(`report ${row.id} is ${ended} (${row.phase}), not ${wanted}`);
    const times = code ? 0 : 1;
    if (row.artefacts !== times || row.completions !== times)
      violations.push(`report ${row.id} was published ${row.completions} times, with ${row.artefacts} files`);
  }
  violations.push(...(await downloads(stage, rows)));
  const recoveries = await recoveriesOf(stage);
  for (const { id, ms } of recoveries)
    if (ms > recoveryMs)
      violations.push(`report ${id} was taken up again after ${(ms / 1_000).toFixed(1)} s`);
  violations.push(...(await illnesses(stage)));
  return {
    reports: rows.length,
    completed: rows.filter(({ status }) => status === 'completed').length,
    failed: rows.filter(({ status }) => status === 'failed').length,
    longestRecoveryMs: Math.max(0, ...recoveries.map(({ ms }) => ms)),
    violations,
  };
}

/** Fetches some of the documents through the api and compares what arrives with what was recorded. */
async function downloads(stage, rows) {
  const violations = [];
  for (const row of rows.filter(({ status }) => status === 'completed').slice(0, DOWNLOADS)) {
    const office = stage.offices.find(({ organizationId }) => organizationId === row.organization_id);
    const response = await office.send('GET', `/reports/${row.id}/download`);
    const sha256 = createHash('sha256')
      .update(Buffer.from(await response.arrayBuffer()))
      .digest('hex');
    if (response.status !== 200 || sha256 !== row.sha256)
      violations.push(`the download of report ${row.id} is not what was published (${response.status})`);
  }
  return violations;
}

/** How long each report of a killed worker waited for its next: from the kill to the claim. */
async function recoveriesOf(stage) {
  const recoveries = [];
  for (const { pid, at } of stage.losses) {
    recoveries.push(
      ...(await stage.sql(
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

/** What the doctor finds once everything has had its time. */
async function illnesses(stage) {
  for (const deadline = Date.now() + HEALTHY_WITHIN_MS; ; await sleep(1_000)) {
    const { output } = await stage.cli('reports', 'doctor', '--deep', '--json', '--tolerance', '0');
    const { findings } = JSON.parse(output.slice(output.indexOf('{')));
    if (findings.length === 0) return [];
    if (Date.now() > deadline)
      return findings.map(({ finding, subject, reportId, detail }) =>
        ['doctor:', finding, reportId, subject, detail].filter(Boolean).join(' '),
      );
  }
}
