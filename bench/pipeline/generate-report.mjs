// Generates one report through the public API: requests it, waits for it, and downloads its file.
import { sleep } from '../../tools/processes.mjs';
import { TOKEN } from '../setup/product.mjs';

const POLL_MS = 20;

/**
 * Generates a report of an assignment.
 * @returns times in milliseconds: `total` from the request to the first byte, rounded up to the next poll; `wait`, `collect`,
 * `render` and `store` from the report's timeline
 * @throws if the report fails or is cancelled
 */
export async function generateReport(url, assignmentId) {
  const startedAt = performance.now();
  const { id } = await send(`${url}/reports`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true }),
  });
  let report;
  do {
    await sleep(POLL_MS);
    report = await send(`${url}/reports/${id}`);
  } while (report.status === 'queued' || report.status === 'running');
  if (report.status !== 'completed') throw new Error(`report ${id} ended with status ${report.status}`);
  await download(`${url}/reports/${id}/download`);
  return { total: performance.now() - startedAt, ...phases(report.timeline) };
}

function phases(timeline) {
  const at = (name) => Date.parse(timeline.findLast(({ event }) => event === name).at);
  return {
    wait: at('claimed') - at('queued'),
    collect: at('collected') - at('claimed'),
    render: at('rendered') - at('collected'),
    store: at('completed') - at('rendered'),
  };
}

const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

async function send(url, options = {}) {
  const response = await fetch(url, { ...options, headers });
  if (!response.ok) throw new Error(`${url} responded with ${response.status}: ${await response.text()}`);
  return response.json();
}

async function download(url) {
  const response = await fetch(url, { headers: { ...headers, range: 'bytes=0-0' } });
  await response.arrayBuffer();
  if (response.status !== 206) throw new Error(`${url} responded with ${response.status}`);
}
