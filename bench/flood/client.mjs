// Sends one request over and over at a fixed rate, and reports the number of responses by status when it gets a message. A process
// of its own with a low priority, so that it does not take the time of what is measured.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';

setPriority(5);

/** Interval between two groups of requests, in milliseconds. */
const TICK_MS = 20;

function start({ url, method, headers, body, perSecond, clients }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const statuses = {};
  let [open, due] = [0, 0];
  const count = (status) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    open -= 1;
  };
  const send = () => {
    open += 1;
    let status = 'closed';
    const sent = request(url, { method, headers, agent }, (response) => {
      status = response.statusCode;
      response.resume();
    });
    sent.on('error', () => undefined);
    sent.on('close', () => count(status));
    sent.end(body);
  };
  const timer = setInterval(() => {
    for (due += (perSecond * TICK_MS) / 1_000; due >= 1; due -= 1) if (open < clients) send();
  }, TICK_MS);
  process.once('message', () => {
    clearInterval(timer);
    process.send(statuses, () => process.exit());
  });
}

// Without its parent there is nothing to measure.
process.once('disconnect', () => process.exit());
process.once('message', ({ body, ...flood }) =>
  start({ ...flood, body: body && Buffer.from(body, 'base64') }),
);
