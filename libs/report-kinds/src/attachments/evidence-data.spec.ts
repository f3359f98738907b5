import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { PdfDocument } from '@docket/pdf';
import { expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { EvidenceData } from './evidence-data.js';
import type { SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';

/** Returns the rows of the attached CSV file, header first. */
function attachedRows(lines: SnapshotLine[]): string[][] {
  const data = new EvidenceData(fixtureHeader('training'), join(tmpdir(), 'document.pdf'));
  for (const line of lines) data.add(line);
  const files = new Map<string, string>();
  const pdf: Pick<PdfDocument, 'attach'> = {
    attach: ({ name, deflated }) =>
      void files.set(name, inflateSync(Buffer.concat([...deflated.pieces])).toString()),
  };
  data.attachTo(pdf as PdfDocument);
  return parse(files.get('rows.csv')!);
}

it('keeps each value in its column, also if the first columns are empty', () => {
  const rows = [
    { team: null, name: '', score: 12.5 },
    { team: 'Checkout', name: 'Doe, "Jo"', score: null },
  ];
  expect(attachedRows([{ section: 'rows', total: 2 }, ...rows.map((row) => ({ row }))])).toEqual([
    ['team', 'name', 'score'],
    ['', '', '12.5'],
    ['Checkout', 'Doe, "Jo"', ''],
  ]);
});

it('repeats shared values in each row and writes one row per object of a list', () => {
  const passes = [
    { language: 'java', trained: true },
    { language: null, trained: false },
  ];
  const lines: SnapshotLine[] = [
    { section: 'rows', total: 2, data: { itemId: 'A03' } },
    { row: { name: 'Ada', languages: passes } },
    { row: { name: 'Grace', languages: [] } },
    { section: 'rows', total: 1, data: { itemId: '' } },
    { row: { name: 'Linus', languages: passes.slice(0, 1) } },
  ];
  expect(attachedRows(lines)).toEqual([
    ['itemId', 'name', 'language', 'trained'],
    ['A03', 'Ada', 'java', 'true'],
    ['A03', 'Ada', '', 'false'],
    ['A03', 'Grace', '', ''],
    ['', 'Linus', 'java', 'true'],
  ]);
});
