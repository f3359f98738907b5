import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Formats that are not compressed themselves. */
const TEXT = /\.(html|m?js|css|svg)$/;

/** Smaller files fit into one packet anyway. */
const MIN_BYTES = 1_024;

/** Writes `<file>.br` and `<file>.gz` next to each text of the build. The API sends them to browsers that accept them. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    async writeBundle({ dir }, files) {
      const paths = Object.keys(files).filter((name) => TEXT.test(name));
      await Promise.all(paths.map((name) => compressFile(join(dir!, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < MIN_BYTES) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await Promise.all([
    writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params })),
    writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })),
  ]);
}
