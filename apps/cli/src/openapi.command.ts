import { writeOpenApi } from '@docket/api/openapi';
import type { Command } from './command.js';

const FILE = 'openapi.json';

/** Writes the API's description. Needs no service. */
export const openApiCommand: Command = {
  name: 'openapi',
  usage: `openapi [file]    writes the description of the HTTP API, to ${FILE} unless you name another file`,
  async run([file = FILE]) {
    await writeOpenApi(file);
    return 0;
  },
};
