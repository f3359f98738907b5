// Where this installation is, and where it keeps what it makes.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Returns the folder of everything this installation keeps; DOCKET_DATA moves it. */
export const dataFolder = () => process.env.DOCKET_DATA ?? join(root, '.data');

/** The folder of the programs that Docket brings for itself. They belong to the checkout, as node_modules does. */
export const programsFolder = join(root, '.data', 'programs');
