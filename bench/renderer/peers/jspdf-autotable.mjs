import { readFileSync, writeFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { allRows, COLUMNS, FONTS, TITLE } from '../rows.mjs';

export async function render({ snapshot, file }) {
  const rows = await allRows(snapshot);
  const document = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
  for (const [style, path] of [
    ['normal', FONTS.regular],
    ['bold', FONTS.bold],
  ]) {
    document.addFileToVFS(`${style}.ttf`, readFileSync(path, 'base64'));
    document.addFont(`${style}.ttf`, 'Noto', style);
  }
  document.setFont('Noto', 'bold').text(TITLE, 40, 50);
  autoTable(document, {
    startY: 70,
    margin: 40,
    theme: 'plain',
    showHead: 'everyPage',
    styles: { font: 'Noto', fontSize: 8, lineWidth: { bottom: 0.5 } },
    columnStyles: Object.fromEntries(COLUMNS.map(({ width }, index) => [index, { cellWidth: width }])),
    head: [COLUMNS.map(({ title }) => title)],
    body: rows.map(({ cells }) => cells),
    didParseCell: ({ section, row, cell }) => {
      if (section !== 'body' || !rows[row.index].overdue) return;
      cell.styles.fontStyle = 'bold';
      cell.styles.textColor = '#b42318';
    },
    didDrawPage: () =>
      document.setFontSize(8).text(`Page ${document.getNumberOfPages()} of {pages}`, 40, 820),
  });
  document.putTotalPages('{pages}');
  writeFileSync(file, Buffer.from(document.output('arraybuffer')));
}
