// `npm run preview -- <kind>`: renders a sample document and saves its pages as PNG files, to review a change of a document
// within seconds. See docs/documents.md.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { withPdfium } from '../libs/testing/src/pdf/pdfium.ts';
import { build } from './build.mjs';
import { dataFolder } from './paths.mjs';
import { KINDS, generateSamples } from './verify-pdf/samples.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    orientation: { type: 'string', default: 'portrait' },
    paper: { type: 'string', default: 'A4' },
    rows: { type: 'string', default: '40' },
    /** Resolution of the PNG files, in dots per inch. */
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
  const [{ file }] = await generateSamples([sample], folder);
  console.log(`docket: ${file}`);
  await withPdfium(file, ({ pageCount, render }) => {
    const digits = String(pageCount).length;
    for (let page = 1; page <= pageCount; page += 1) {
      const { width, height, pixels } = render(page, { resolution: Number(options.resolution) });
      const image = Object.assign(new PNG({ width, height }), { data: Buffer.from(pixels) });
      const name = `page-${String(page).padStart(digits, '0')}.png`;
      writeFileSync(join(folder, name), PNG.sync.write(image));
    }
  });
  console.log(`docket: ${join(folder, 'page-*.png')}`);
}

const [kind] = positionals;
if (!KINDS.includes(kind)) {
  console.error(`docket: usage: npm run preview -- <${KINDS.join(' | ')}>`);
  process.exitCode = 2;
} else {
  try {
    await preview(kind);
  } catch (error) {
    console.error(`docket: ${error.message}`);
    process.exitCode = 1;
  }
}
