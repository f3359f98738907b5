// Writes large tables piece by piece: CSV, JSON lines and workbooks.
import { Zip, ZipDeflate } from 'fflate';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Characters that are written at once. */
const PIECE = 65_536;

function* linesOf(rows, line) {
  for (let n = 0; n < rows; n += 1) yield line(n);
}

function* concat(...parts) {
  for (const part of parts) yield* part;
}

/** Joins texts to larger pieces. */
function* piecesOf(texts) {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

async function writeText(path, texts) {
  const out = createWriteStream(path);
  for (const piece of piecesOf(texts)) if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

/** A table: its column names, and the texts of the row with a number. At most 26 columns, without XML or CSV syntax in the texts. */
export const writeCsv = (path, { header, cells }, rows) =>
  writeText(
    path,
    concat(
      [`${header}\n`],
      linesOf(rows, (n) => `${cells(n)}\n`),
    ),
  );

/** Writes a JSON object per line. */
export const writeJson = (path, { header, cells }, rows) =>
  writeText(
    path,
    linesOf(rows, (n) => {
      const texts = cells(n);
      return `${JSON.stringify(Object.fromEntries(header.map((name, at) => [name, texts[at]])))}\n`;
    }),
  );

/** Writes a workbook whose cells are shared strings, all of them different. */
export async function writeWorkbook(path, { header, cells }, rows) {
  const out = createWriteStream(path);
  const zip = new Zip((error, bytes, isLast) => {
    if (error) out.destroy(error);
    else if (isLast) out.end(bytes);
    else out.write(bytes);
  });
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const relation = (id, name) => `<Relationship Id="${id}" Type="${type}${name}" Target="${name}.xml"/>`;
  const cell = (at, row, string) => `<c r="${String.fromCharCode(65 + at)}${row}" t="s"><v>${string}</v></c>`;
  const rowXml = (n) =>
    `<row r="${n + 1}">${header.map((_, at) => cell(at, n + 1, header.length * n + at)).join('')}</row>`;
  const strings = (texts) => texts.map((text) => `<si><t>${text}</t></si>`).join('');
  const parts = {
    'xl/workbook.xml': ['<workbook><sheets><sheet name="People" r:id="a"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      `<Relationships>${relation('a', 'worksheet')}${relation('b', 'sharedStrings')}</Relationships>`,
    ],
    'xl/worksheet.xml': concat(['<worksheet><sheetData>'], linesOf(rows + 1, rowXml), [
      '</sheetData></worksheet>',
    ]),
    'xl/sharedStrings.xml': concat(
      ['<sst>', strings(header)],
      linesOf(rows, (n) => strings(cells(n))),
      ['</sst>'],
    ),
  };
  for (const [name, texts] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 1 });
    zip.add(file);
    for (const piece of piecesOf(texts)) {
      file.push(piece);
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  await once(out, 'close');
}
