import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { startServices } from './services.mjs';
import { removeStaleTestFolders } from './test-folder.mjs';

afterEach(() => vi.unstubAllEnvs());

it('starts dedicated servers for tests and ignores the environment variables', async () => {
  const external = 'redis://127.0.0.1:1/0';
  for (const name of ['DATABASE_URL', 'AUTH_DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL'])
    vi.stubEnv(name, external);
  const data = mkdtempSync(join(tmpdir(), 'docket-services-'));
  const services = await startServices({ data, ephemeral: true });
  expect(Object.values(services.env)).not.toContain(external);
  expect(services.from).toEqual(['embedded PostgreSQL', 'embedded Redis']);
  await services.stop();
  expect(existsSync(data)).toBe(false);
});

it.skipIf(process.getuid?.() !== 0 || !existsSync('/dev/shm'))(
  "removes the folders of this user's killed test runs but not those of other users",
  async () => {
    const { pid } = spawnSync('true');
    const { pid: other } = spawnSync('true');
    const [own, foreign] = [pid, other].map((owner) => `/dev/shm/docket-test-${owner}`);
    for (const folder of [own, foreign]) mkdirSync(folder);
    chownSync(foreign, 65534, 65534);
    try {
      await removeStaleTestFolders();
      expect([own, foreign].map((folder) => existsSync(folder))).toEqual([false, true]);
    } finally {
      rmSync(foreign, { recursive: true });
    }
  },
);
