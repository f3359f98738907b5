import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeOpenApi } from '../../api/src/openapi/write-openapi.js';
import type { Command } from './command.js';

const DOCUMENT = 'apps/api/openapi.json';

/** Writes the API's description, and the types that the page makes from it. Needs no service. */
export const openApiCommand: Command = {
  name: 'openapi',
  usage: `openapi [--types <file>]     write ${DOCUMENT}, and TypeScript types of it`,
  async run(args) {
    const { values } = parseArgs({ args, options: { types: { type: 'string' } } });
    await writeOpenApi(DOCUMENT);
    console.log(`Wrote ${DOCUMENT}.`);
    return values.types ? writeTypes(values.types) : 0;
  },
};

function writeTypes(file: string): number {
  const manifest = createRequire(import.meta.url).resolve('openapi-typescript/package.json');
  const generator = join(dirname(manifest), 'bin/cli.js');
  const { status } = spawnSync(process.execPath, [generator, DOCUMENT, '-o', file], { stdio: 'inherit' });
  return status ?? 1;
}
