import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUEUE_BOARD } from '../operations/queue-board.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { requireDeclaredAccess, type DeclaredRoute, type AccessRequirement } from './access.js';
import { ADMIN_PREFIX, PUBLIC_PREFIX, XAPI_PREFIX } from './route-prefixes.js';

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

const formatAccess = (access: AccessRequirement | undefined): string =>
  typeof access === 'object' ? `scope ${access.scope}` : String(access);
const isBelow = (folder: string, { route }: DeclaredRoute): boolean => route.includes(` ${folder}/`);

it('lists the access requirements of all routes in docs/access.md', () => {
  const lines = declared
    .filter((route) => !isBelow(`/${PUBLIC_PREFIX}`, route) || isBelow(`/${XAPI_PREFIX}`, route))
    .filter((route) => !isBelow(QUEUE_BOARD, route))
    .map(({ route, access }) => `${route} | ${formatAccess(access)}`);
  const listed = readFileSync(GUIDE, 'utf8').matchAll(/^\| `([A-Z]+ [^`]+)` +\| (.+?) +\|$/gm);
  const documented = [...listed].map(([, route, needed]) => `${route} | ${needed}`);
  expect(documented.toSorted()).toEqual(lines.toSorted());
});

it('requires the same access in the public API as in /api/admin', () => {
  const access = new Map(declared.map(({ route, access: needed }) => [route, needed]));
  // Only programs send statements.
  const publicRoutes = declared.filter(
    (route) => isBelow(`/${PUBLIC_PREFIX}`, route) && !isBelow(`/${XAPI_PREFIX}`, route),
  );
  expect(publicRoutes).not.toEqual([]);
  for (const { route, access: needed } of publicRoutes)
    expect([route, access.get(route.replace(PUBLIC_PREFIX, ADMIN_PREFIX))]).toEqual([route, needed]);
});

it('requires an operator for the whole queue board', () => {
  const board = declared.filter((route) => isBelow(QUEUE_BOARD, route));
  expect(new Set(board.map(({ access }) => access))).toEqual(new Set(['operator']));
});

it('fails the start of a server with an undeclared route', async () => {
  const server = fastify();
  requireDeclaredAccess(server);
  server.get('/open', { config: { access: 'public' } }, () => 'open');
  server.post('/forgotten', () => 'open too');
  await expect(server.ready()).rejects.toThrow('These routes have no @Access decorator: POST /forgotten');
});
