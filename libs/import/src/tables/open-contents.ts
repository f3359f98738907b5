import type { ImportEncoding } from '@docket/contracts';
import type { ImportSource } from '../import-source.js';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { isStatementList } from '../xapi/statement-file.js';
import {
  DecompressionBudget,
  fileSource,
  gunzip,
  membersOf,
  withPath,
  type ArchiveMember,
} from './archive.js';
import { headOf } from './bytes.js';
import { decodeHead, detectEncoding } from './encoding.js';
import { isMarkup, refusalOf, signatureOf } from './file-signature.js';
import { jsonLayoutOf } from './json-objects.js';
import { openJsonTable } from './json-table.js';
import { TABLE_LIMITS } from './limits.js';
import type { Table } from './table.js';
import type { TemporaryFolder } from './temporary-folder.js';
import { openTextTable } from './text-table.js';
import { openWorkbook, workbookPart } from './workbook/open-workbook.js';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** What a file contains, by the name of the file with the member or the sheet: a table, xAPI statements, or what is wrong. */
export type ImportContent =
  | { type: 'table'; name: string; table: Table }
  | { type: 'statements'; name: string; source: ImportSource; encoding: ImportEncoding }
  | { type: 'unreadable'; name: string; error: UnreadableFile };

/**
 * Opens a file by its bytes, not by its name: text with separated cells, JSON, workbooks (.xlsx), and ZIP and gzip with such
 * files. The contents can be read until the folder is deleted.
 */
export async function openContents(source: ImportSource, folder: TemporaryFolder): Promise<ImportContent[]> {
  return new ContentOpener(folder).open(source, 0);
}

/** Opens the tables of a file. @throws UnreadableFile if a part of the file cannot be read */
export async function openTables(source: ImportSource, folder: TemporaryFolder): Promise<Table[]> {
  const contents = await openContents(source, folder);
  return contents.flatMap((content) => {
    if (content.type === 'unreadable') throw content.error;
    return content.type === 'table' ? [content.table] : [];
  });
}

class ContentOpener {
  private readonly budget = new DecompressionBudget();

  constructor(private readonly folder: TemporaryFolder) {}

  /** @param depth number of archives that the file is in */
  async open(source: ImportSource, depth: number): Promise<ImportContent[]> {
    try {
      return await this.openKnown(source, depth);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return [{ type: 'unreadable', name: source.name, error }];
    }
  }

  private async openKnown(source: ImportSource, depth: number): Promise<ImportContent[]> {
    const head = await headOf(source.open());
    const signature = signatureOf(head);
    if (signature === 'zip') return this.openArchive(await withPath(source, this.folder), depth);
    if (signature === 'gzip') {
      this.checkDepth(depth);
      return this.openKnown(await gunzip(source, this.folder, this.budget), depth + 1);
    }
    const refusal = refusalOf(head);
    if (refusal !== null) throw new UnreadableFile(0, '(file)', refusal);
    return [await this.openText(source, head)];
  }

  private async openText(source: ImportSource, head: Buffer): Promise<ImportContent> {
    const { name } = source;
    const encoding = await detectEncoding(source.open);
    const text = decodeHead(head, encoding);
    if (isMarkup(text)) throw new UnreadableFile(0, '(file)', fileMessages.otherDocument);
    const layout = jsonLayoutOf(name, text);
    if (layout === null) return { type: 'table', name, table: await openTextTable(source, encoding) };
    if (hasStatements(text)) return { type: 'statements', name, source, encoding };
    return { type: 'table', name, table: await openJsonTable(source, encoding, layout) };
  }

  private async openArchive(source: Required<ImportSource>, depth: number): Promise<ImportContent[]> {
    this.checkDepth(depth);
    const members = await membersOf(source.path, this.budget);
    if (workbookPart(members)) {
      const tables = await openWorkbook(source.name, members, this.folder);
      if (tables.length === 0) throw new UnreadableFile(0, '(file)', fileMessages.empty);
      return tables.map((table) => ({ type: 'table', name: table.name, table }));
    }
    if (members.some(({ name }) => /^(?:xl|word|ppt)\/|^mimetype$/.test(name)))
      throw new UnreadableFile(0, '(file)', fileMessages.otherDocument);
    if (members.length === 0) throw new UnreadableFile(0, '(file)', fileMessages.emptyArchive);
    const contents: ImportContent[] = [];
    for (const member of members) contents.push(...(await this.openMember(source.name, member, depth)));
    return contents;
  }

  private async openMember(archive: string, member: ArchiveMember, depth: number): Promise<ImportContent[]> {
    const name = `${archive}/${member.name}`;
    if (member.isEncrypted)
      return [{ type: 'unreadable', name, error: new UnreadableFile(0, '(file)', fileMessages.encrypted) }];
    const file = fileSource(name, this.folder.newFile());
    try {
      await pipeline(member.open(), createWriteStream(file.path));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return [{ type: 'unreadable', name, error }];
    }
    return this.open(file, depth + 1);
  }

  private checkDepth(depth: number): void {
    if (depth >= TABLE_LIMITS.nesting)
      throw new UnreadableFile(0, '(file)', fileMessages.tooNested(TABLE_LIMITS.nesting));
  }
}

/** Whether JSON that begins like this has xAPI statements. */
const hasStatements = (head: string): boolean =>
  isStatementList(head) || ['actor', 'verb', 'object'].filter((key) => head.includes(`"${key}"`)).length > 1;
