import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { services } from './services.mjs';
import { removeStaleTestFolders } from './test-folder.mjs';

afterEach(() => vi.unstubAllEnvs());

it('gives tests servers of their own, whatever the environment names', async () => {
  const foreign = 'redis://127.0.0.1:1/0';
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL']) vi.stubEnv(name, foreign);
  const data = mkdtempSync(join(tmpdir(), 'docket-services-'));
  const up = await services({ data, ephemeral: true });
  expect(Object.values(up.env)).not.toContain(foreign);
  expect(up.from).toEqual(['embedded PostgreSQL', 'embedded Redis']);
  await up.stop();
  expect(existsSync(data)).toBe(false);
});

it.skipIf(process.getuid?.() !== 0 || !existsSync('/dev/shm'))(
  "leaves the test runs of other users alone, and removes this user's that were killed",
  async () => {
    const { pid } = spawnSync('true');
    const { pid: other } = spawnSync('true');
    const [mine, foreign] = [pid, other].map((owner) => `/dev/shm/docket-test-${owner}`);
    for (const folder of [mine, foreign]) mkdirSync(folder);
    chownSync(foreign, 65534, 65534);
    try {
      await removeStaleTestFolders();
      expect([mine, foreign].map((folder) => existsSync(folder))).toEqual([false, true]);
    } finally {
      rmSync(foreign, { recursive: true });
    }
  },
);
