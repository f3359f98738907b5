import { waitForReports } from '../load.mjs';
import { assessOutcome } from '../outcome.mjs';

const REQUESTS = 100;

/** Sends a hundred identical requests in parallel through two API servers: without and with an Idempotency-Key. */
export async function sameRequest(cluster) {
  // No worker runs yet, so the first report is unfinished while all requests arrive.
  await cluster.open({ workers: 0, apis: 2, sizes: { small: 60 } });
  const [tenant] = cluster.tenants;
  const violations = [];
  const ids = [];
  for (const headers of [{}, { 'idempotency-key': `chaos-${cluster.random.between(0, 1)}` }]) {
    const body = { kind: 'training', params: {}, fresh: 'idempotency-key' in headers };
    const responses = await Promise.all(
      Array.from({ length: REQUESTS }, async () => {
        const response = await tenant.send('POST', '/reports', { body, headers });
        return { status: response.status, id: (await response.json()).id };
      }),
    );
    const created = new Set(responses.map(({ id }) => id));
    const rejected = responses.filter(({ status }) => status !== 202);
    const how = body.fresh ? 'with a key' : 'without a key';
    if (created.size !== 1) violations.push(`${REQUESTS} requests ${how} created ${created.size} reports`);
    if (rejected.length > 0)
      violations.push(`${rejected.length} requests ${how} returned ${rejected[0].status}`);
    ids.push(...created);
    if (!body.fresh) await cluster.startWorker();
    await waitForReports(cluster, [...created]);
  }
  const [{ n }] = await cluster.sql('select count(*)::int as n from report');
  if (n !== 2) violations.push(`there are ${n} reports, not 2`);
  const outcome = await assessOutcome(cluster, ids.filter(Boolean));
  return {
    ...outcome,
    violations: [...violations, ...outcome.violations],
    details: `${2 * REQUESTS} requests`,
  };
}
