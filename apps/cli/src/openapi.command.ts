import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeOpenApi } from '@docket/api/openapi';
import type { Command } from './command.js';

const DOCUMENT = 'apps/api/openapi.json';
const TYPES = 'apps/web/src/api/schema.d.ts';

/** Writes the API's description, and the types that the page makes from it. Needs no service. */
export const openApiCommand: Command = {
  name: 'openapi',
  usage: `openapi    writes ${DOCUMENT}, and the page's types of it`,
  async run() {
    await writeOpenApi(DOCUMENT);
    const manifest = createRequire(import.meta.url).resolve('openapi-typescript/package.json');
    const generator = join(dirname(manifest), 'bin/cli.js');
    const { status } = spawnSync(process.execPath, [generator, DOCUMENT, '-o', TYPES], { stdio: 'inherit' });
    return status ?? 1;
  },
};
