import { untilEnded } from '../load.mjs';
import { toErrorResponse } from '../outcome.mjs';

const REQUESTS = 100;

/** A hundred identical requests at once, through two apis: without a key, and with one. */
export async function sameRequest(stage) {
  // The same is being made while all of them ask: no worker can have ended it before.
  await stage.open({ workers: 0, apis: 2, sizes: { small: 60 } });
  const [office] = stage.offices;
  const violations = [];
  const ids = [];
  for (const headers of [{}, { 'idempotency-key': `chaos-${stage.random.between(0, 1)}` }]) {
    const body = { kind: 'training', params: {}, fresh: 'idempotency-key' in headers };
    const answers = await Promise.all(
      Array.from({ length: REQUESTS }, async () => {
        const response = await office.send('POST', '/reports', { body, headers });
        return { status: response.status, id: (await response.json()).id };
      }),
    );
    const made = new Set(answers.map(({ id }) => id));
    const refused = answers.filter(({ status }) => status !== 202);
    const how = body.fresh ? 'with a key' : 'without a key';
    if (made.size !== 1) violations.push(`${REQUESTS} requests ${how} made ${made.size} reports`);
    if (refused.length > 0)
      violations.push(`${refused.length} requests ${how} answered ${refused[0].status}`);
    ids.push(...made);
    if (!body.fresh) await stage.startWorker();
    await untilEnded(stage, [...made]);
  }
  const [{ n }] = await stage.sql('select count(*)::int as n from report');
  if (n !== 2) violations.push(`there are ${n} reports, not 2`);
  const response = await toErrorResponse(stage, ids.filter(Boolean));
  return {
    ...response,
    violations: [...violations, ...response.violations],
    seen: `${2 * REQUESTS} requests`,
  };
}
