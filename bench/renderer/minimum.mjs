// The minimum that every renderer must do: read the rows, build the strings of each page and compress them. Writes no PDF.
import { open } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { readRows } from './rows.mjs';

const ROWS_PER_PAGE = 26;

export async function render({ snapshot, file }) {
  const handle = await open(file, 'w');
  let page = '';
  let rows = 0;
  for await (const { cells } of readRows(snapshot)) {
    for (const cell of cells) page += `(${cell}) Tj 0 -18 Td\n`;
    rows += 1;
    if (rows % ROWS_PER_PAGE !== 0) continue;
    await handle.write(deflateSync(page));
    page = '';
  }
  await handle.write(deflateSync(page));
  await handle.close();
}
