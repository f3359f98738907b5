import pdfmake from 'pdfmake';
import { allRows, COLUMNS, FONTS, TITLE } from '../rows.mjs';

pdfmake.addFonts({ Noto: { normal: FONTS.regular, bold: FONTS.bold } });
pdfmake.setLocalAccessPolicy?.(() => true);

export async function render({ snapshot, file }) {
  const rows = await allRows(snapshot);
  const body = rows.map(({ cells, overdue }) =>
    overdue ? cells.map((text) => ({ text, bold: true, color: '#b42318' })) : cells,
  );
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: 40,
    defaultStyle: { font: 'Noto', fontSize: 8 },
    footer: (page, pages) => ({ text: `Page ${page} of ${pages}`, margin: [40, 10] }),
    content: [
      { text: TITLE, bold: true, fontSize: 14 },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: COLUMNS.map(({ width }) => width - 9),
          body: [COLUMNS.map(({ title }) => ({ text: title, bold: true })), ...body],
        },
      },
    ],
  });
  await document.write(file);
}
