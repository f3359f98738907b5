import { Document, Font, Page, renderToFile, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { allRows, COLUMNS, FONTS, TITLE } from '../rows.mjs';

Font.register({ family: 'Noto', fonts: [{ src: FONTS.regular }, { src: FONTS.bold, fontWeight: 'bold' }] });

const line = { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#d0d5dd', paddingVertical: 4 };
const strong = { fontWeight: 'bold' };
const flagged = { ...strong, color: '#b42318' };

const row = (key, cells, style, rest = {}) =>
  h(
    View,
    { key, style: line, wrap: false, ...rest },
    cells.map((text, index) =>
      h(Text, { key: index, style: { width: COLUMNS[index].width, ...style } }, text),
    ),
  );

export async function render({ snapshot, file }) {
  const rows = await allRows(snapshot);
  const titles = COLUMNS.map(({ title }) => title);
  const page = h(
    Page,
    { size: 'A4', style: { padding: 40, fontFamily: 'Noto', fontSize: 8 } },
    h(Text, { key: 'title', style: { ...strong, fontSize: 14 } }, TITLE),
    row('head', titles, strong, { fixed: true }),
    rows.map(({ cells, overdue }, index) => row(index, cells, overdue ? flagged : undefined)),
    h(Text, {
      key: 'foot',
      fixed: true,
      style: { position: 'absolute', bottom: 20, left: 40 },
      render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
    }),
  );
  await renderToFile(h(Document, null, page), file);
}
