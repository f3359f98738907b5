import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, vi, test } from 'vitest';
import { REPORT_KINDS } from '@docket/report-kinds';

const run = promisify(execFile);
// Two processes render documents, which is slow on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Module that is loaded first: a clock fixed at 1970 and a constant random generator. */
const FIXED_TIME = `data:text/javascript,${encodeURIComponent(`
  globalThis.Date = class extends Date {
    constructor(...args) { super(...(args.length > 0 ? args : [0])); }
    static now() { return 0; }
  };
  Math.random = () => 0.5;
`)}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-same-bytes-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Renders documents of every kind in a separate process. @returns their SHA-256 by file name */
async function render(
  name: string,
  env: NodeJS.ProcessEnv,
  ...flags: string[]
): Promise<Map<string, string>> {
  const out = join(folder, name);
  const script = [
    'tools/verify-pdf.mjs',
    '--only-make',
    '--rows',
    '0,30',
    '--languages',
    'en,ja',
    '--out',
    out,
  ];
  await run(process.execPath, [...flags, ...script], { env: { PATH: process.env['PATH'], ...env } });
  const files = (await readdir(out)).filter((file) => file.endsWith('.pdf'));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(join(out, file)))
      .digest('hex');
  return new Map(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
}

test('a snapshot renders to the same bytes in any time zone, locale and at any time', async () => {
  const [here, elsewhere] = await Promise.all([
    render('here', { TZ: 'UTC', LANG: 'C' }),
    render('elsewhere', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }, '--import', FIXED_TIME),
  ]);
  const kinds = [...here.keys()].map((file) => file.slice(0, file.search(/-(\d+-|names|logo)/)));
  expect([...new Set(kinds)].sort()).toEqual(REPORT_KINDS.map(({ id }) => id).sort());
  expect(new Set(here.values()).size).toBe(here.size);
  expect(elsewhere).toEqual(here);
});
