import type { DocumentLanguage } from '@docket/contracts/values';
import { color, maxTextWidth, size, Table, type Column, type PdfDocument } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import type { AttachedData } from '../attachments/evidence-data.js';
import { NONE } from '../language/formats.js';
import { fieldOf, fieldTypes, isSection, sectionTypes, type FieldName, type FieldType } from './fields.js';
import { ar } from './messages/ar.js';
import { de } from './messages/de.js';
import { en, type DictionaryMessages } from './messages/en.js';
import { es } from './messages/es.js';
import { fr } from './messages/fr.js';
import { ja } from './messages/ja.js';
import { tr } from './messages/tr.js';

export const messages: Record<DocumentLanguage, DictionaryMessages> = { en, de, fr, es, tr, ja, ar };

/** Least space for starting the data dictionary below other content, in points. */
const MIN_SPACE = 150;
/** Space between two tables, in points. */
const SPACE_BELOW = 10;

/**
 * Draws the attached files with their columns, and the meaning, type and unit of each column and of each section of
 * `figures.json`. A column that means the same in several files is listed once.
 * @param data the data that is really attached, so that the dictionary lists nothing else
 */
export function drawDataDictionary(document: DocumentWriter, data: AttachedData): void {
  const { pdf, language } = document;
  const t = messages[language.code];
  const { left, width } = pdf.frame;
  const y = document.section(t.title, MIN_SPACE);
  const style = { size: size.small, color: color.secondary };
  const below = pdf.paragraph(t.about, left, y, Math.min(width, maxTextWidth), style);
  drawColumns(document, data, drawFiles(document, data, below - 2) - SPACE_BELOW);
}

function drawFiles({ pdf, language, header }: DocumentWriter, { tables, others }: AttachedData, top: number) {
  const t = messages[language.code];
  const texts: Record<string, string | undefined> = t.files;
  const names = Object.keys(tables).map((name) => `${name}.csv`);
  const files = ['figures.json', ...names, 'snapshot.ndjson', ...others];
  const columns: Column[] = [
    { title: t.file, sample: widest(pdf, files), rowHeader: true },
    { title: t.contents },
  ];
  const table = new Table(pdf, t.title, columns, top);
  for (const file of files) {
    const text = texts[`${header.kind}/${file}`] ?? texts[file] ?? NONE;
    const fields = tables[file.replace(/\.csv$/, '')];
    table.row([file, fields ? { text, note: fields.join(', ') } : text]);
  }
  return table.end();
}

function drawColumns(
  { pdf, language }: DocumentWriter,
  { figures, tables }: AttachedData,
  top: number,
): void {
  const t = messages[language.code];
  const sections = Object.keys(figures).filter(isSection);
  const fields = columnsOf(tables);
  const names = fields.map(({ column }) => column);
  const isAmbiguous = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  /** The file below a name that means something else in other files. */
  const noteOf = ({ column, field, file }: DictionaryColumn): string =>
    field !== column && isAmbiguous(column) ? file : '';
  const columns: Column[] = [
    { title: t.name, sample: widest(pdf, [...sections, ...names, ...fields.map(noteOf)]), rowHeader: true },
    { title: t.meaning, width: 0.66 },
    { title: t.type, width: 0.34 },
  ];
  const table = new Table(pdf, t.title, columns, top);
  table.group({ title: t.figures });
  for (const name of sections) table.row([name, t.sections[name], t.types[sectionTypes[name]]]);
  if (fields.length > 0) table.group({ title: t.columns });
  for (const entry of fields) {
    const { column, field } = entry;
    table.row([{ text: column, note: noteOf(entry) }, t.fields[field], typeText(fieldTypes[field], t)]);
  }
  table.end();
}

interface DictionaryColumn {
  column: string;
  /** Its entry in the catalog. */
  field: FieldName;
  /** The first file with the column in this meaning. */
  file: string;
}

/** Returns the columns of all tables, each meaning of a name once, sorted by name. */
function columnsOf(tables: AttachedData['tables']): DictionaryColumn[] {
  const found = new Map<FieldName, DictionaryColumn>();
  for (const [table, columns] of Object.entries(tables))
    for (const column of columns) {
      const field = fieldOf(table, column);
      if (field && !found.has(field)) found.set(field, { column, field, file: `${table}.csv` });
    }
  return [...found.values()].sort((a, b) => Number(a.column > b.column) - Number(a.column < b.column));
}

const typeText = (type: FieldType, { types }: DictionaryMessages): string =>
  typeof type === 'string' ? types[type] : type.join(', ');

/** Returns the text that needs the widest column. */
function widest({ typesetter }: PdfDocument, texts: string[]): string {
  const width = (text: string): number => typesetter.line(text).width;
  return texts.reduce((most, text) => (width(text) > width(most) ? text : most), '');
}
