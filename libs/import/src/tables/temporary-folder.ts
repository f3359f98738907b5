import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder for files that are needed while an import runs. */
export class TemporaryFolder {
  private files = 0;

  private constructor(private readonly path: string) {}

  /** Runs `work` with a new folder below `root`, which is deleted afterwards. */
  static async use<T>(root: string, work: (folder: TemporaryFolder) => Promise<T>): Promise<T> {
    const folder = new TemporaryFolder(await mkdtemp(join(root, 'import-')));
    try {
      return await work(folder);
    } finally {
      await rm(folder.path, { recursive: true, force: true });
    }
  }

  /** Returns the path of a file that does not exist yet. */
  newFile(): string {
    this.files += 1;
    return join(this.path, String(this.files));
  }
}
