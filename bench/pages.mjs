// Measures the first load of pages: `npm run bench -- pages [--people 240] [--rounds 3]`. Chromium loads each page without a
// cache, on a local connection and on a slow one. Prints the bytes on the wire by type and the time of the largest paint. See
// docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { firstLoad, totalBytes } from '../test/first-load.ts';
import { buildWeb } from '../tools/build.mjs';
import { commandLine } from '../tools/environment.mjs';
import { findChromium } from '../tools/programs/chromium.mjs';
import { startServices } from '../tools/services.mjs';
import { quantile } from './setup/figures.mjs';
import { benchEnvironment, migrate, startApi } from './setup/product.mjs';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '240' }, rounds: { type: 'string', default: '3' } },
});
const SIGN_IN = '/sign-in';
const PAGES = ['/organization', '/organization/reports', '/organization/people', SIGN_IN];
const SLOW = { megabitsPerSecond: 1.6, latencyMs: 150 };

/** Creates a demo organization. @returns the e-mail address and the password of its administrator */
function seed(env) {
  const [command, ...args] = commandLine('cli');
  const { stdout } = spawnSync(command, [...args, 'seed', '--people', values.people], {
    env,
    encoding: 'utf8',
  });
  const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(stdout);
  return { email, password };
}

/** Opens a browser with the session of the administrator. */
async function openBrowser(profile, url, account) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const response = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: account,
    headers: { origin: url },
  });
  if (!response.ok()) throw new Error(`the sign-in was refused: ${await response.text()}`);
  return context;
}

const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(1).padStart(7);
const seconds = (ms) => (ms / 1000).toFixed(2).padStart(8);

async function measure(context, url) {
  const loads = [];
  for (let round = 0; round < Number(values.rounds); round += 1)
    loads.push({ local: await firstLoad(context, url), slow: await firstLoad(context, url, SLOW) });
  const paint = (line) =>
    quantile(
      loads.map((load) => load[line].largestPaintMs),
      0.5,
    );
  const { local } = loads[0];
  const { Script, Stylesheet, Font } = local.bytes;
  const total = totalBytes(local);
  const rest = total - (Script ?? 0) - (Stylesheet ?? 0) - (Font ?? 0);
  return [
    ...[total, Script, Stylesheet, Font, rest].map(kilobytes),
    String(local.requests).padStart(8),
  ].concat([paint('local'), paint('slow')].map(seconds));
}

/** Prints a line for each page. */
async function measurePages(context, url) {
  console.log('kB on the wire            total  script   style    font    rest requests  local s   slow s');
  for (const page of PAGES) {
    if (page === SIGN_IN) await context.clearCookies();
    console.log(page.padEnd(23), (await measure(context, `${url}${page}`)).join(' '));
  }
}

async function measureProduct(env, folder) {
  const account = seed(env);
  const api = await startApi(env);
  try {
    const url = new URL(api.url).origin;
    const context = await openBrowser(join(folder, 'profile'), url, account);
    await measurePages(context, url).finally(() => context.close());
  } finally {
    await api.stop();
  }
}

await buildWeb();
const data = mkdtempSync(join(tmpdir(), 'docket-bench-pages-'));
const stack = await startServices({ data, ephemeral: true });
try {
  const env = { ...benchEnvironment(stack), STORAGE_DIR: join(data, 'storage') };
  migrate(env);
  await measureProduct(env, data);
} finally {
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}
