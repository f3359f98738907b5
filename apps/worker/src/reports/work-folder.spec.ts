import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkFolder } from './work-folder.js';

describe('folders of runs', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'docket-work-'));
  });
  afterAll(async () => rm(root, { recursive: true, force: true }));

  it('are removed when their run is not in work, and only then', async () => {
    const [running, ended] = [randomUUID(), randomUUID()];
    for (const name of [`${running}.1`, `${running}.2`, `${ended}.1`, 'something else'])
      await mkdir(join(root, name, 'below'), { recursive: true });
    const asked: string[][] = [];
    const removed = await WorkFolder.clearLeftovers(root, async (ids) => {
      asked.push(ids);
      return new Map([[running, 2]]);
    });
    expect([removed, await readdir(root)]).toEqual([3, [`${running}.2`]]);
    expect(asked).toHaveLength(1);
  });

  it('are nothing to remove where nobody has worked yet', async () => {
    expect(await WorkFolder.clearLeftovers(join(root, 'none'), async () => new Map())).toBe(0);
  });
});
