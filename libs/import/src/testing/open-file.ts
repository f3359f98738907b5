import { tmpdir } from 'node:os';
import type { ImportSource } from '../import-source.js';
import { openContents, type ImportContent } from '../tables/open-contents.js';
import { TemporaryFolder } from '../tables/temporary-folder.js';
import { allOf } from './import-fixture.js';

/** Returns a file that yields few bytes at a time. */
export const source = (name: string, content: string | Uint8Array, chunk = 1000): ImportSource => ({
  name,
  async *open() {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  },
});

/** Returns what a content has, for comparisons: a table with its rows, `statements`, or what is wrong. */
async function shown(content: ImportContent): Promise<unknown[]> {
  if (content.type === 'statements') return [content.name, 'statements'];
  if (content.type === 'unreadable') {
    return [content.name, content.error.line, content.error.mistakes.map(({ field }) => field).join()];
  }
  const { table } = content;
  const rows = await allOf(table.rows());
  return [table.name, table.columns, rows];
}

/** Opens a file. Returns what each of its contents has. */
export async function open(name: string, content: string | Uint8Array, chunk?: number): Promise<unknown[][]> {
  return TemporaryFolder.use(tmpdir(), async (folder) => {
    const contents = await openContents(source(name, content, chunk), folder);
    return Promise.all(contents.map(shown));
  });
}

/** Returns the cells of the only table. */
export async function cellsOf(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const [[, columns, rows] = []] = (await open(name, content)) as [string, string[], { cells: string[] }[]][];
  return [columns, ...rows!.map(({ cells }) => cells)];
}

/** Returns the message about a file that cannot be read. */
export async function reasonOf(name: string, content: string | Uint8Array): Promise<string> {
  return TemporaryFolder.use(tmpdir(), async (folder) => {
    const [first] = await openContents(source(name, content), folder);
    if (first?.type !== 'unreadable') throw new Error(`${name} was read`);
    return first.error.message;
  });
}
