import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkFolder } from './work-folder.js';

describe('WorkFolder.clearLeftovers', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'docket-work-'));
  });
  afterAll(async () => rm(root, { recursive: true, force: true }));

  it('removes exactly the folders whose run is not in progress', async () => {
    const [running, ended] = [randomUUID(), randomUUID()];
    for (const name of [`${running}.1`, `${running}.2`, `${ended}.1`, 'something else'])
      await mkdir(join(root, name, 'below'), { recursive: true });
    const queries: string[][] = [];
    const removed = await WorkFolder.clearLeftovers(root, async (ids) => {
      queries.push(ids);
      return new Map([[running, 2]]);
    });
    expect([removed, await readdir(root)]).toEqual([3, [`${running}.2`]]);
    expect(queries).toHaveLength(1);
  });

  it('removes nothing if the root folder does not exist', async () => {
    expect(await WorkFolder.clearLeftovers(join(root, 'none'), async () => new Map())).toBe(0);
  });
});
