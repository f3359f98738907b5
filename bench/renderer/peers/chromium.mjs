// A web page printed by Chromium. The time includes the start of the browser.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../programs.mjs';
import { allRows, COLUMNS, FONTS, TITLE } from '../rows.mjs';

const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-quic'];

export async function render({ snapshot, file }) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-print-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, pageOf(await allRows(snapshot)));
    const print = [
      '--no-pdf-header-footer',
      `--print-to-pdf=${file}`,
      `--user-data-dir=${join(folder, 'user')}`,
    ];
    await promisify(execFile)(findChromium(), [...QUIET, ...OFFLINE, ...print, pathToFileURL(page).href]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const pageOf = (rows) => `<!doctype html><meta charset="utf-8"><title>${TITLE}</title><style>
@font-face { font-family: Noto; src: url('${pathToFileURL(FONTS.regular)}') }
@font-face { font-family: Noto; font-weight: bold; src: url('${pathToFileURL(FONTS.bold)}') }
@page { size: A4; margin: 40pt; @bottom-left { content: 'Page ' counter(page) ' of ' counter(pages) } }
table { font: 8pt Noto; border-collapse: collapse; table-layout: fixed; width: 515pt }
td, th { border-bottom: 0.5pt solid #d0d5dd; padding: 4pt 0; text-align: left }
.overdue { color: #b42318; font-weight: bold }
</style><h1>${TITLE}</h1><table><thead><tr>${COLUMNS.map(({ title, width }) => `<th style="width:${width}pt">${title}`).join('')}</thead>
${rows.map(({ cells, overdue }) => `<tr${overdue ? ' class=overdue' : ''}>${cells.map((cell) => `<td>${escape(cell)}`).join('')}`).join('\n')}
</table>`;
