// PDFKit's table. It does not repeat the header.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { allRows, COLUMNS, FONTS, PDFDocument, TITLE } from '../rows.mjs';
import { numberPages } from './pdfkit-text.mjs';

export async function render({ snapshot, file }) {
  const rows = await allRows(snapshot);
  const document = new PDFDocument({ size: 'A4', margin: 40, bufferPages: true });
  const out = document.pipe(createWriteStream(file));
  document.font(FONTS.bold).fontSize(14).text(TITLE).fontSize(8);
  document.font(FONTS.regular).table({
    columnStyles: COLUMNS.map(({ width }) => ({ width, border: [0, 0, 0.5, 0], padding: 4 })),
    data: [
      COLUMNS.map(({ title }) => title),
      ...rows.map(({ cells, overdue }) =>
        overdue ? cells.map((text) => ({ text, textColor: '#b42318' })) : cells,
      ),
    ],
  });
  numberPages(document, FONTS);
  document.end();
  await once(out, 'finish');
}
