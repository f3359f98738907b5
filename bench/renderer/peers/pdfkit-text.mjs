// PDFKit as its guide shows it: every cell a call of `text`, cut off where the column ends.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { COLUMNS, FONTS, PDFDocument, readRows, TITLE } from '../rows.mjs';

const MARGIN = 40;
const ROW = 20;
const TOP = 80;

const helvetica = { regular: 'Helvetica', bold: 'Helvetica-Bold' };

export async function render({ snapshot, file, embedded }) {
  const fonts = embedded ? FONTS : helvetica;
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, autoFirstPage: false });
  const out = document.pipe(createWriteStream(file));
  let y = Infinity;
  for await (const { cells, overdue } of readRows(snapshot)) {
    if (y > document.page?.height - MARGIN - 2 * ROW || y === Infinity) y = addPage(document, fonts);
    document.font(overdue ? fonts.bold : fonts.regular).fillColor(overdue ? '#b42318' : 'black');
    y = drawRow(document, cells, y);
  }
  numberPages(document, fonts);
  document.end();
  await once(out, 'finish');
}

function addPage(document, fonts) {
  document.addPage().font(fonts.bold).fillColor('black').fontSize(14).text(TITLE, MARGIN, MARGIN).fontSize(8);
  return drawRow(
    document,
    COLUMNS.map(({ title }) => title),
    TOP,
  );
}

function drawRow(document, cells, y) {
  let x = MARGIN;
  for (const [index, { width }] of COLUMNS.entries()) {
    document.text(cells[index], x, y, { width: width - 4, height: ROW - 6, ellipsis: true });
    x += width;
  }
  document
    .moveTo(MARGIN, y + ROW - 5)
    .lineTo(x, y + ROW - 5)
    .lineWidth(0.5)
    .stroke('#d0d5dd');
  return y + ROW;
}

export function numberPages(document, fonts) {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    const y = document.page.height - MARGIN - 10;
    document.font(fonts.regular).fontSize(8).fillColor('black');
    document.text(`Page ${index + 1} of ${count}`, MARGIN, y, { lineBreak: false });
  }
}
