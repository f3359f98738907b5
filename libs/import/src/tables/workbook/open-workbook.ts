import { posix } from 'node:path';
import { fileMessages } from '../../messages/index.js';
import { UnreadableFile } from '../../text-input.js';
import type { ArchiveMember } from '../archive.js';
import { findHeader, rowsBelow } from '../header.js';
import { TABLE_LIMITS } from '../limits.js';
import type { Table } from '../table.js';
import type { TemporaryFolder } from '../temporary-folder.js';
import { readCellFormats } from './cell-format.js';
import { SharedStrings } from './shared-strings.js';
import { readSheet, type WorkbookParts } from './sheet-rows.js';
import { damagedFile, readXml } from './xml.js';

/** A sheet of `workbook.xml`. */
interface Sheet {
  name: string;
  /** ID of the relation to its part. */
  relation: string;
  isHidden: boolean;
}

/** Returns the part of an archive that makes it a workbook; undefined if it is none. */
export const workbookPart = (members: readonly ArchiveMember[]): ArchiveMember | undefined =>
  members.find(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name));

/** Opens the sheets of a workbook (.xlsx) that are not empty. @throws UnreadableFile if the workbook is damaged */
export async function openWorkbook(
  name: string,
  members: readonly ArchiveMember[],
  folder: TemporaryFolder,
): Promise<Table[]> {
  const workbook = workbookPart(members)!;
  const { sheets, is1904 } = await readWorkbook(workbook);
  const relations = await readRelations(workbook.name, members);
  const part = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return members.find((member) => member.name.toLowerCase() === target);
  };
  const [styles, strings] = [part('styles'), part('sharedStrings')];
  const parts: WorkbookParts = {
    is1904,
    formats: styles ? await readCellFormats(styles.open()) : [],
    strings: strings ? await SharedStrings.copy(strings.open(), folder) : null,
  };
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const target = relations.find(({ id, type }) => id === sheet.relation && type === 'worksheet')?.target;
    const member = members.find((each) => each.name.toLowerCase() === target);
    const table = member && (await openSheet(`${name}/${sheet.name}`, member, parts));
    if (table) tables.push({ ...table, isHidden: sheet.isHidden });
  }
  return tables;
}

/** Returns the table of a sheet; null if the sheet is empty. */
async function openSheet(name: string, member: ArchiveMember, parts: WorkbookParts): Promise<Table | null> {
  const read = () => readSheet(member.open(), parts);
  const header = await findHeader(read());
  if (!header) return null;
  return {
    name,
    columns: header.columns,
    headerLine: header.line,
    encoding: null,
    separator: null,
    countsFrom1904: parts.is1904,
    rows: () => rowsBelow(read(), header, { short: true }),
  };
}

async function readWorkbook(workbook: ArchiveMember): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(workbook.open(), {
    open(name, attributes) {
      if (name === 'sheet') {
        const { name: title = '', id: relation = '', state = 'visible' } = attributes;
        sheets.push({ name: title, relation, isHidden: state !== 'visible' });
        if (sheets.length > TABLE_LIMITS.sheets)
          throw new UnreadableFile(0, '(file)', fileMessages.tooManySheets(TABLE_LIMITS.sheets));
      } else if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
    close: () => undefined,
  });
  return { sheets, is1904 };
}

/** Returns the parts that a part refers to, with names in lower case. */
async function readRelations(part: string, members: readonly ArchiveMember[]) {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`).toLowerCase();
  const relations: { id: string; type: string; target: string }[] = [];
  const member = members.find(({ name }) => name.toLowerCase() === file);
  if (!member) return relations;
  await readXml(member.open(), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: posix.basename(Type), target: target.toLowerCase() });
      if (relations.length > TABLE_LIMITS.relations) throw damagedFile();
    },
    close: () => undefined,
  });
  return relations;
}
