import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUEUE_BOARD } from '../operations/queue-board.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { requireDeclaredAccess, type DeclaredRoute, type Needed } from './access.js';
import { ADMIN_PREFIX, PUBLIC_PREFIX } from './route-prefixes.js';

const GUIDE = new URL('../../../../docs/access.md', import.meta.url);

let api: TestApi;
let webDir: string;
let declared: DeclaredRoute[];
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'docket-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html>');
  api = await startTestApi({}, { webDir });
  declared = api.app.getHttpAdapter().getInstance().declaredRoutes();
});
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

const inWords = (needed: Needed | undefined): string =>
  typeof needed === 'object' ? `scope ${needed.scope}` : String(needed);
const isBelow = (folder: string, { route }: DeclaredRoute): boolean => route.includes(` ${folder}/`);

it('is listed in docs/access.md, route by route', () => {
  const lines = declared
    .filter((route) => !isBelow(`/${PUBLIC_PREFIX}`, route) && !isBelow(QUEUE_BOARD, route))
    .map(({ route, access }) => `${route} | ${inWords(access)}`);
  const listed = readFileSync(GUIDE, 'utf8').matchAll(/^\| `([A-Z]+ [^`]+)` +\| (.+?) +\|$/gm);
  const documented = [...listed].map(([, route, needed]) => `${route} | ${needed}`);
  expect(documented.toSorted()).toEqual(lines.toSorted());
});

it('is the same for programs as for administrators', () => {
  const access = new Map(declared.map(({ route, access: needed }) => [route, needed]));
  const forPrograms = declared.filter((route) => isBelow(`/${PUBLIC_PREFIX}`, route));
  expect(forPrograms).not.toEqual([]);
  for (const { route, access: needed } of forPrograms)
    expect([route, access.get(route.replace(PUBLIC_PREFIX, ADMIN_PREFIX))]).toEqual([route, needed]);
});

it('is operator everywhere in the queue board', () => {
  const board = declared.filter((route) => isBelow(QUEUE_BOARD, route));
  expect(new Set(board.map(({ access }) => access))).toEqual(new Set(['operator']));
});

it('keeps a server from getting ready when one of its routes declares nothing', async () => {
  const server = fastify();
  requireDeclaredAccess(server);
  server.get('/open', { config: { access: 'public' } }, () => 'open');
  server.post('/forgotten', () => 'open too');
  await expect(server.ready()).rejects.toThrow(
    'These routes do not declare who may call them; add @Access: POST /forgotten',
  );
});
