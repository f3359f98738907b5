import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attempt } from '@docket/domain';

/** What a worker that was killed left behind is removed after this many milliseconds; no attempt takes that long. */
export const LEFTOVER_MS = 60 * 60 * 1_000;

/**
 * Where an attempt keeps its files until they are stored. The folder is named after report and attempt, so a later
 * attempt on the same disk clears what a killed one left.
 */
export class WorkFolder {
  private constructor(readonly path: string) {}

  static async open(root: string, attempt: Attempt): Promise<WorkFolder> {
    await mkdir(root, { recursive: true });
    for (const name of await readdir(root)) {
      if (name.startsWith(`${attempt.report.id}.`))
        await rm(join(root, name), { recursive: true, force: true });
    }
    const folder = new WorkFolder(join(root, `${attempt.report.id}.${attempt.number}`));
    await mkdir(folder.path);
    return folder;
  }

  /** Removes folders that nobody has written to for an hour. */
  static async clearLeftovers(root: string): Promise<void> {
    for (const name of await readdir(root).catch(() => [])) {
      const path = join(root, name);
      const info = await stat(path).catch(() => null);
      if (info && info.mtimeMs < Date.now() - LEFTOVER_MS) await rm(path, { recursive: true, force: true });
    }
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Removes the files; what a broken disk does not let go is left to `clearLeftovers`. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true }).catch(() => undefined);
  }
}
