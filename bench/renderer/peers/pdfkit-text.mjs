// PDFKit as shown in its guide: each cell is drawn with a call of `text`, and a row is as high as its highest cell.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { COLUMNS, FONTS, PDFDocument, readRows, TITLE } from '../rows.mjs';

const MARGIN = 40;
const PADDING = 6;
const TOP = 80;
/** Lower edge of the rows on A4. The page number is below. */
const BOTTOM = 842 - MARGIN - 20;

const helvetica = { regular: 'Helvetica', bold: 'Helvetica-Bold' };

export async function render({ snapshot, file, embedded }) {
  const fonts = embedded ? FONTS : helvetica;
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, autoFirstPage: false });
  const out = document.pipe(createWriteStream(file));
  let y = Infinity;
  for await (const { cells, overdue } of readRows(snapshot)) {
    const font = overdue ? fonts.bold : fonts.regular;
    const height = heightOf(document.font(font).fontSize(8), cells);
    if (y + height > BOTTOM) y = addPage(document, fonts);
    document.font(font).fillColor(overdue ? '#b42318' : 'black');
    y = drawRow(document, cells, y, height);
  }
  numberPages(document, fonts);
  document.end();
  await once(out, 'finish');
}

function addPage(document, fonts) {
  document.addPage().font(fonts.bold).fillColor('black').fontSize(14).text(TITLE, MARGIN, MARGIN).fontSize(8);
  const titles = COLUMNS.map(({ title }) => title);
  return drawRow(document, titles, TOP, heightOf(document, titles));
}

const textOptions = (index) => ({ width: COLUMNS[index].width - 4 });

const heightOf = (document, cells) =>
  Math.max(...cells.map((cell, index) => document.heightOfString(cell, textOptions(index)))) + PADDING;

function drawRow(document, cells, y, height) {
  let x = MARGIN;
  for (const [index, { width }] of COLUMNS.entries()) {
    document.text(cells[index], x, y, textOptions(index));
    x += width;
  }
  const line = y + height - PADDING / 2;
  document.moveTo(MARGIN, line).lineTo(x, line).lineWidth(0.5).stroke('#d0d5dd');
  return y + height;
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
