import { readFileSync } from 'node:fs';

/** The build of the program. */
export interface Build {
  /** Version of the release, e.g. `0.1.0`. */
  version: string;
  /** Commit that was built, followed by `-modified` if files differ from it; null if unknown. */
  commit: string | null;
  /** Digest of the container image, e.g. `sha256:4f…`; null if the configuration does not state it. */
  imageDigest: string | null;
}

type Sources = Omit<Build, 'imageDigest'>;

const read = (path: string): Partial<Sources> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Partial<Sources>;

/** Reads the build: what `tools/build.mjs` has written next to the compiled files, or the version of the sources. */
function readSources(): Sources {
  try {
    const { version, commit } = read('../../../build.json');
    return { version: version!, commit: commit ?? null };
  } catch {
    return { version: read('../../../package.json').version!, commit: null };
  }
}

const sources = readSources();

/** Returns the build of this program. An image does not contain its own digest, so the configuration states it. */
export const buildOf = (imageDigest: string | null): Build => ({ ...sources, imageDigest });
