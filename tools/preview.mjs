// `npm run preview -- <kind>`: draws a sample document and turns its pages into pictures, so that a change of a document
// can be looked at within seconds. docs/documents.md
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { works } from './processes.mjs';
import { dataFolder } from './services.mjs';
import { KINDS, makeSamples } from './verify-pdf/samples.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    orientation: { type: 'string', default: 'portrait' },
    paper: { type: 'string', default: 'A4' },
    rows: { type: 'string', default: '40' },
    /** Dots per inch of the pictures. */
    resolution: { type: 'string', default: '80' },
  },
});

async function preview(kind) {
  await build({ web: false });
  const folder = join(dataFolder(), 'preview', kind);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { language, orientation, paper } = options;
  const sample = {
    name: kind,
    kind,
    rows: Number(options.rows),
    params: { language, orientation },
    names: [],
    organization: { pageSize: paper },
  };
  const [{ file }] = await makeSamples([sample], folder);
  console.log(`docket: ${file}`);
  if (!works('pdftoppm', ['-v'])) {
    console.log('docket: for pictures of its pages install poppler-utils');
    return;
  }
  const { status } = spawnSync('pdftoppm', ['-png', '-r', options.resolution, file, join(folder, 'page')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('pdftoppm could not draw the document.');
  console.log(`docket: ${join(folder, 'page-*.png')}`);
}

const [kind] = positionals;
if (!KINDS.includes(kind)) {
  console.error(`docket: name a kind of document: npm run preview -- ${KINDS.join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    await preview(kind);
  } catch (error) {
    console.error(`docket: ${error.message}`);
    process.exitCode = 1;
  }
}
