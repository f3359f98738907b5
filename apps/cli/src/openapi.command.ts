import { writeOpenApi } from '@docket/api/openapi';
import type { Command } from './command.js';
import * as messages from './messages.js';

const FILE = 'openapi.json';

/** Writes the OpenAPI description. Needs no database, Redis or storage. */
export const openApiCommand: Command = {
  name: 'openapi',
  usage: messages.openApi.usage(FILE),
  async run([file = FILE]) {
    await writeOpenApi(file);
    return 0;
  },
};
