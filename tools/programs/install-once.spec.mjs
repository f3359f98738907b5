import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installOnce } from './install-once.mjs';

let parent;
beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'docket-programs-'))));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

let fills;
beforeEach(() => (fills = 0));

/** Fills a folder with a program that exits with `code`. */
const fillWith =
  (code = 0) =>
  async (part) => {
    fills += 1;
    writeFileSync(join(part, 'program'), `#!/bin/sh\nexit ${code}\n`);
    chmodSync(join(part, 'program'), 0o755);
  };

const install = (fill = fillWith(), version = '1') =>
  installOnce(join(parent, 'folder'), version, 'program', fill);

it('fills a folder once for a version', async () => {
  expect(await install()).toBe(join(parent, 'folder', 'program'));
  await install();
  expect(fills).toBe(1);
  await install(fillWith(), '2');
  expect(fills).toBe(2);
  expect(readdirSync(parent)).toEqual(['folder']);
});

it('leaves nothing behind if a download fails, and installs on the next call', async () => {
  const failing = install(async (part) => {
    await fillWith()(part);
    throw new Error('no network');
  });
  await expect(failing).rejects.toThrow('no network');
  expect(readdirSync(parent)).toEqual([]);
  await install();
  expect(fills).toBe(2);
});

it('rejects a program that does not run', async () => {
  await expect(install(fillWith(1))).rejects.toThrow('program was downloaded but does not run');
  expect(readdirSync(parent)).toEqual([]);
});

it('reports a download without a program', async () => {
  await expect(install(async () => {})).rejects.toThrow('the download does not contain a program');
});

it('removes partial downloads of killed commands but not of running ones', async () => {
  const { pid } = spawnSync('true');
  for (const owner of [pid, process.pid]) mkdirSync(join(parent, `.folder-${owner}-abc`));
  mkdirSync(join(parent, `.other-${pid}-abc`));
  await install();
  expect(readdirSync(parent).toSorted()).toEqual([
    `.folder-${process.pid}-abc`,
    `.other-${pid}-abc`,
    'folder',
  ]);
});

it.each(['program', '.version'])('fills the folder again if %s was deleted', async (deleted) => {
  await install();
  rmSync(join(parent, 'folder', deleted));
  expect(await install()).toBe(join(parent, 'folder', 'program'));
  expect(fills).toBe(2);
});

it('returns the same folder to two concurrent commands', async () => {
  const paths = await Promise.all([install(), install()]);
  expect(paths).toEqual([join(parent, 'folder', 'program'), join(parent, 'folder', 'program')]);
  expect(readdirSync(parent)).toEqual(['folder']);
});
