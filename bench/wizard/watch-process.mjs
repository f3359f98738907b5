// Loaded into a process with `--import`: appends its memory and its longest turn of the event loop to WATCH_FILE every 250 ms, as
// `{at, rss, longest}` in milliseconds and bytes.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { watchTurns } from '../setup/watch-turns.mjs';

const file = process.env.WATCH_FILE;
if (file && isMainThread && process.argv[1]?.includes('apps/api')) {
  const longest = watchTurns();
  setInterval(() => {
    appendFileSync(
      file,
      `${JSON.stringify({ at: Date.now(), rss: process.memoryUsage().rss, longest: longest() })}\n`,
    );
  }, 250).unref();
}
