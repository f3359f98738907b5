import { readFileSync } from 'node:fs';

/** The build of the program. */
export interface Build {
  /** Version of the release, e.g. `0.1.0`. */
  version: string;
  /** Commit that was built, followed by `-modified` if files differ from it; null if unknown. */
  commit: string | null;
}

const read = (path: string): Partial<Build> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Partial<Build>;

/** Reads the build: what `tools/build.mjs` has written next to the compiled files, or the version of the sources. */
function readBuild(): Build {
  try {
    const { version, commit } = read('../../../build.json');
    return { version: version!, commit: commit ?? null };
  } catch {
    return { version: read('../../../package.json').version!, commit: null };
  }
}

/** The build of this program. */
export const build: Build = readBuild();
