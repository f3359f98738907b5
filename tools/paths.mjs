// Paths of the checkout and its data.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Returns the data folder of this installation: DOCKET_DATA, or .data in the checkout. */
export const dataFolder = () => process.env.DOCKET_DATA ?? join(root, '.data');

/** Folder of the programs that the tools download. Like node_modules, it belongs to the checkout, not to the data. */
export const programsFolder = join(root, '.data', 'programs');
