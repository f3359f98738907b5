import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { open, reasonOf, source } from '../testing/open-file.js';
import { archive, workbook } from '../testing/workbook.js';
import { openContents } from './open-contents.js';
import { TemporaryFolder } from './temporary-folder.js';

describe('archives', () => {
  const csv = 'email,name\na@x.y,Ada\n';
  const rows = [['email', 'name'], [{ line: 2, cells: ['a@x.y', 'Ada'] }]];

  it('have the files of all folders, without hidden ones', async () => {
    const bytes = archive({
      'people.csv': csv,
      'hr/2026/people.csv': csv,
      'hr/people.xlsx': workbook({
        P: [
          ['email', 'name'],
          ['a@x.y', 'Ada'],
        ],
      }),
      'inner.zip': archive({ 'people.csv.gz': gzipSync(csv) }),
      'x.json': '[{"actor":{},"verb":{}}]',
      '.hidden': 'x',
      '__MACOSX/people.csv': 'x',
      'hr/.DS_Store': 'x',
      'notes.pdf': '%PDF-1.7',
    });
    expect(await open('all.zip', bytes)).toEqual([
      ['all.zip/people.csv', ...rows],
      ['all.zip/hr/2026/people.csv', ...rows],
      ['all.zip/hr/people.xlsx/P', ...rows],
      ['all.zip/inner.zip/people.csv.gz', ...rows],
      ['all.zip/x.json', 'statements'],
      ['all.zip/notes.pdf', 0, '(file)'],
    ]);
  });

  it('are recognized by their bytes, whatever their names', async () => {
    expect(await open('people.csv', gzipSync(csv))).toEqual([['people.csv', ...rows]]);
    expect(await open('people', archive({ 'a.txt': csv }))).toEqual([['people/a.txt', ...rows]]);
  });

  it('may have files with the same name, which get a number', async () => {
    const bytes = Buffer.from(archive({ 'hr/people.csv': csv, 'hr/peoplx.csv': csv }));
    for (let at = bytes.indexOf('peoplx'); at !== -1; at = bytes.indexOf('peoplx')) bytes.write('people', at);
    expect(await open('all.zip', bytes)).toEqual([
      ['all.zip/hr/people.csv', ...rows],
      ['all.zip/hr/people (2).csv', ...rows],
    ]);
  });

  it('of which one file is damaged have the others', async () => {
    const bytes = Buffer.from(archive({ 'people.csv': csv.repeat(50), 'b.csv': csv }));
    bytes.fill(0xff, 42, 60);
    expect(await open('all.zip', bytes)).toEqual([
      ['all.zip/people.csv', 0, '(file)'],
      ['all.zip/b.csv', ...rows],
    ]);
  });

  it('of gzip may have several members', async () => {
    const bytes = Buffer.concat([gzipSync('email,name\n'), gzipSync('a@x.y,Ada\n'), Buffer.alloc(512)]);
    expect(await open('people.csv.gz', bytes)).toEqual([['people.csv.gz', ...rows]]);
  });

  const zeros = new Uint8Array(100 * 1024 ** 2);
  it.each([
    ['a bomb', archive({ 'a.csv': zeros }), 'too large'],
    ['a compressed bomb', gzipSync(zeros), 'too large'],
    [
      'a bomb in a workbook',
      archive({ 'xl/workbook.xml': '<workbook/>', 'xl/sheet1.xml': zeros }),
      'too large',
    ],
    [
      'too many files',
      archive(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, csv]))),
      'more than 1,000',
    ],
    ['nothing', archive({}), 'no files'],
    ['a path that leads out of it', archive({ '../people.csv': csv }), 'leads out of it'],
    ['an absolute path', archive({ '/people.csv': csv }), 'leads out of it'],
    ['a cut end', archive({ 'people.csv': csv }).subarray(0, 60), 'damaged'],
    ['a cut gzip file', gzipSync(csv).subarray(0, 25), 'damaged'],
    ['damaged bytes', gzipSync(csv).fill(0, 12, 20), 'damaged'],
    ['a password', encrypted(archive({ 'people.csv': csv })), 'password'],
    [
      'archives in archives',
      [1, 2, 3].reduce((inner) => archive({ 'a.zip': inner }), archive({ 'people.csv': csv })),
      'Send the inner archive',
    ],
  ])('with %s are refused', async (_, bytes, reason) => {
    expect(await reasonOf('all.zip', bytes)).toContain(reason);
  });

  it('leave no temporary files', async () => {
    const root = await mkdtemp(join(tmpdir(), 'docket-import-test-'));
    const work = TemporaryFolder.use(root, async (folder) => {
      await openContents(
        source('a.zip', archive({ 'people.csv': csv, 'p.xlsx': workbook({ S: [['a']] }) })),
        folder,
      );
      expect(await readdir(root)).toHaveLength(1);
      throw new Error('stopped');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(await readdir(root)).toEqual([]);
  });
});

/** Marks the first file of an archive as encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[6]! |= 1;
  copy[copy.indexOf(Buffer.from('504b0102', 'hex')) + 8]! |= 1;
  return copy;
}
