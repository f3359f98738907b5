import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '@docket/domain';

/**
 * Local folder for the files of a run until they are stored. The folder is named after report and run, so a later run
 * on the same disk can remove the files of a killed one.
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
   * Removes the folders that killed workers left on this disk: all except those of runs in progress.
   * @param currentRunsOf returns the number of the current run for each report that is running
   * @returns the number of removed folders
   */
  static async clearLeftovers(
    root: string,
    currentRunsOf: (reportIds: string[]) => Promise<Map<string, number>>,
  ): Promise<number> {
    // Folders are listed before the rows are read, because a run is claimed before its folder is created.
    const names = await readdir(root).catch(() => []);
    const runs = names.map((name) => ({ name, ...parseName(name) }));
    const running = await currentRunsOf(runs.map(({ reportId }) => reportId));
    const leftovers = runs.filter(({ reportId, number }) => running.get(reportId) !== number);
    for (const { name } of leftovers) await rm(join(root, name), { recursive: true, force: true });
    return leftovers.length;
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Removes the folder. If that fails, `clearLeftovers` removes it later. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Parses the report ID and run number from a folder name. */
function parseName(name: string): { reportId: string; number: number } {
  const [reportId = '', number] = name.split('.');
  return { reportId, number: Number(number) };
}
