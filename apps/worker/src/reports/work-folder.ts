import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '@docket/domain';

/**
 * Where an run keeps its files until they are stored. The folder is named after report and run, so a later
 * run on the same disk clears what a killed one left.
 */
export class WorkFolder {
  private constructor(readonly path: string) {}

  static async open(root: string, run: Run): Promise<WorkFolder> {
    await mkdir(root, { recursive: true });
    for (const name of await readdir(root)) {
      if (name.startsWith(`${run.report.id}.`)) await rm(join(root, name), { recursive: true, force: true });
    }
    const folder = new WorkFolder(join(root, `${run.report.id}.${run.number}`));
    await mkdir(folder.path);
    return folder;
  }

  /**
   * Removes what killed workers left on this disk: every folder but those of running runs.
   * @param runningOf tells the number of the running run of each report that has one
   * @returns how many folders
   */
  static async clearLeftovers(
    root: string,
    runningOf: (reportIds: string[]) => Promise<Map<string, number>>,
  ): Promise<number> {
    // Looked at before the rows: an run is claimed before it has a folder.
    const names = await readdir(root).catch(() => []);
    const runs = names.map((name) => ({ name, ...runOf(name) }));
    const running = await runningOf(runs.map(({ reportId }) => reportId));
    const left = runs.filter(({ reportId, number }) => running.get(reportId) !== number);
    for (const { name } of left) await rm(join(root, name), { recursive: true, force: true });
    return left.length;
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Removes the files; what a broken disk does not let go is left to `clearLeftovers`. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The run that a folder is named after. */
function runOf(name: string): { reportId: string; number: number } {
  const [reportId = '', number] = name.split('.');
  return { reportId, number: Number(number) };
}
