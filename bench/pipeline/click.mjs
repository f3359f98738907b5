// One report as a person gets it: asked for, waited for, and its file opened.
import { sleep } from '../../tools/processes.mjs';
import { TOKEN } from '../setup/product.mjs';

const POLL_MS = 20;

/**
 * @returns milliseconds: `total` from the click to the first byte, to the nearest poll; `wait`, `collect`, `render` and
 * `store` from the report's timeline
 * @throws when the report does not complete
 */
export async function click(url, assignmentId) {
  const begun = performance.now();
  const { id } = await ask(`${url}/reports`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'assignment-compliance', params: { assignmentId }, fresh: true }),
  });
  let report;
  do {
    await sleep(POLL_MS);
    report = await ask(`${url}/reports/${id}`);
  } while (report.status === 'queued' || report.status === 'running');
  if (report.status !== 'completed') throw new Error(`the report ended ${report.status}`);
  await openFile(`${url}/reports/${id}/download`);
  return { total: performance.now() - begun, ...phases(report.timeline) };
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

async function ask(url, options = {}) {
  const response = await fetch(url, { ...options, headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function openFile(url) {
  const response = await fetch(url, { headers: { ...headers, range: 'bytes=0-0' } });
  await response.arrayBuffer();
  if (response.status !== 206) throw new Error(`${url} answered ${response.status}`);
}
