// `npm run preview -- <kind>`: draws a sample document and turns its pages into pictures, so that a change of a document
// can be looked at within seconds. docs/documents.md
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { withPdfium } from '../libs/testing/src/pdf/pdfium.ts';
import { build } from './build.mjs';
import { dataFolder } from './paths.mjs';
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
  await withPdfium(file, ({ pageCount, draw }) => {
    const digits = String(pageCount).length;
    for (let page = 1; page <= pageCount; page += 1) {
      const { width, height, pixels } = draw(page, { resolution: Number(options.resolution) });
      const picture = Object.assign(new PNG({ width, height }), { data: Buffer.from(pixels) });
      const name = `page-${String(page).padStart(digits, '0')}.png`;
      writeFileSync(join(folder, name), PNG.sync.write(picture));
    }
  });
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
