import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { documentLanguages, type DocumentLanguage } from '@docket/contracts/values';
import { checkPdf, pageLayouts, pdfAttachment, pdfObjects, type PdfValue } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { fixtureEvidence } from '../evidence/evidence.fixture.js';
import { fullSnapshots } from '../document/every-kind.fixture.js';
import { messages as documentMessages } from '../language/messages/index.js';
import { fixturePerson } from '../people/people.fixture.js';
import { REPORT_KINDS, reportKind } from '../registry.js';
import { writeSnapshot } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader, type SnapshotLine } from '../snapshot/snapshot.js';
import { messages } from './data-dictionary.js';
import { fieldOf, fieldTypes, isSection, sectionTypes } from './fields.js';
import { glossaries } from './glossary.js';
import { termsOf } from './terms.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-dictionary-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns the lines of a comparison, the evidence and the kind, as a collector writes them. */
function complete(kind: string, [header, ...lines]: SnapshotLine[]): [SnapshotHeader, SnapshotLine[]] {
  const { inputs, changes, records } = fixtureEvidence;
  const figures = [{ key: 'eligible', before: { unit: 'count', value: 3 }, after: null }];
  const { asOf } = header as unknown as SnapshotHeader;
  const comparison = { reportId: 'r', asOf, knownAt: asOf, snapshotSha256: 'a'.repeat(64), figures };
  const change = { subject: 'person', id: 'p', name: 'Ada', email: null, before: null, after: null };
  return [
    header as unknown as SnapshotHeader,
    [
      { section: 'comparison', data: comparison },
      { section: 'inputs', total: inputs.items.length },
      ...inputs.items.map((row) => ({ row })),
      { section: 'changed-values', total: changes.items.length },
      ...changes.items.map((row) => ({ row })),
      ...(reportKind(kind)!.aboutOnePerson ? [] : namesOfOthers(records!.items)),
      ...lines.slice(0, -1),
      { section: 'changes', total: 1 },
      { row: change },
    ],
  ];
}

/** Returns the sections that documents about one person do not have. */
const namesOfOthers = (records: object[]): SnapshotLine[] => [
  { section: 'changed-records', total: records.length },
  ...records.map((row) => ({ row })),
  { section: 'excluded-people', total: 1 },
  { row: { category: 'left', ...fixturePerson(7) } },
];

interface Rendered {
  file: string;
  /** Text of the pages before the glossary, and from it on. */
  body: string;
  appendix: string;
}
const documents = new Map<string, Promise<Rendered>>();
const rendered = (kind: string, language: DocumentLanguage): Promise<Rendered> => {
  const key = `${kind}-${language}`;
  if (!documents.has(key)) documents.set(key, render(kind, language, join(folder, key)));
  return documents.get(key)!;
};

async function render(kind: string, language: DocumentLanguage, path: string): Promise<Rendered> {
  await fullSnapshots[kind]!(`${path}.part`, { params: { language } });
  const text = gunzipSync(await readFile(`${path}.part`)).toString();
  const [header, lines] = complete(
    kind,
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SnapshotLine),
  );
  const snapshotSha256 = await writeSnapshot(`${path}.gz`, header, lines);
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  await reportKind(kind)!.render(await SnapshotReader.open(`${path}.gz`), target);
  if (language === 'en') await checkPdf(target.file);
  const pages = (await pageLayouts(target.file)).map((page) => page.normalize('NFKC'));
  const { title } = glossaries[language];
  const heading = new RegExp(`^ *${title} *$`, 'm');
  // The title is also a line of the contents, on the second page.
  const first = pages.findIndex((page, index) => index > 1 && heading.test(page));
  const [before = '', after = ''] = pages[first]!.split(heading);
  return {
    file: target.file,
    body: [...pages.slice(2, first), before].join('\f'),
    appendix: [after, ...pages.slice(first + 1)].join('\f'),
  };
}

/** Returns the names of all attachments. */
async function attachmentsOf(file: string): Promise<string[]> {
  const names: string[] = [];
  const visit = (value: PdfValue): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && value['/Type'] === '/Filespec')
      names.push((value['/UF'] as string).slice(2));
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const object of (await pdfObjects(file)).values()) visit(object);
  return [...new Set(names)];
}

/** Returns the names of the attachments, the columns of each CSV file, and the contents of `figures.json`. */
async function attachedData(file: string) {
  const names = await attachmentsOf(file);
  const tables: Record<string, string[]> = {};
  for (const name of names.filter((one) => one.endsWith('.csv'))) {
    const [columns] = parse(await pdfAttachment(file, name)) as string[][];
    tables[name.slice(0, -4)] = columns!;
  }
  const figures = JSON.parse((await pdfAttachment(file, 'figures.json')).toString()) as Record<
    string,
    unknown
  >;
  return { names, tables, figures };
}

/** Number of characters that a meaning has on its first line at least. */
const START = 24;
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

test('each meaning stands alone, because columns are sorted by name', () => {
  const refersToNeighbor = /^(Those|These|They|Its?)\b|\b(these|those|of them)\b|\bit$/;
  for (const [field, meaning] of Object.entries(messages.en.fields))
    expect(meaning, field).not.toMatch(refersToNeighbor);
});

describe.each(REPORT_KINDS.map(({ id }) => id))('the dictionary of %s', (kind) => {
  it('lists every attached file with its columns, and every column and section with its meaning', async () => {
    const { file, appendix } = await rendered(kind, 'en');
    const { names, tables, figures } = await attachedData(file);
    const text = squeezed(appendix);
    expect(names).toEqual(expect.arrayContaining(['figures.json', 'snapshot.ndjson']));
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['inputs', 'changed-values', 'changes']));
    const { files, fields, sections: meanings } = messages.en;
    for (const name of names) {
      const contents = (files as Record<string, string>)[`${kind}/${name}`] ?? files[name as 'inputs.csv'];
      expect(text, name).toContain(squeezed(`${name}${contents.slice(0, START)}`));
    }
    for (const [table, columns] of Object.entries(tables))
      for (const column of columns) {
        const field = fieldOf(table, column);
        expect(field, `${table}.csv: ${column}`).toBeDefined();
        const rows = appendix.split('\n').filter((line) => line.trim().startsWith(`${column} `));
        expect(rows.map(squeezed).join('\n'), column).toContain(squeezed(fields[field!].slice(0, START)));
      }
    for (const section of Object.keys(figures)) {
      expect(isSection(section), section).toBe(true);
      expect(text).toContain(squeezed(`${section}${meanings[section as 'rules'].slice(0, START)}`));
    }
  });

  it('lists the terms of the kind only', async () => {
    const { body, appendix, file } = await rendered(kind, 'en');
    const { figures } = await attachedData(file);
    // A document prints the states that its assignees have.
    const states = Object.values(documentMessages.en.states).join(' ');
    const words = `${body} ${states}`.replace(/\s+/g, ' ').toLowerCase();
    const { terms } = glossaries.en;
    for (const term of termsOf(kind, figures)) {
      const [name, meaning] = terms[term];
      expect(squeezed(appendix), name).toContain(squeezed(name));
      expect(squeezed(appendix), name).toContain(squeezed(meaning.slice(0, START)));
      // Pages may have the words in another form, or on two lines.
      const stems = name.split(', ').map((words) =>
        words
          .toLowerCase()
          .slice(0, 12)
          .replace(/(es|s|y)$/, ''),
      );
      const used = stems.some((stem) => words.includes(stem));
      expect(used, `${kind} does not use “${name}”`).toBe(true);
    }
  });
});

test('every entry of the catalog is used by a file of some kind', async () => {
  const [fields, sections, files] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id } of REPORT_KINDS) {
    const data = await attachedData((await rendered(id, 'en')).file);
    for (const [table, columns] of Object.entries(data.tables))
      for (const column of columns) fields.add(fieldOf(table, column)!);
    for (const section of Object.keys(data.figures)) sections.add(section);
    for (const name of data.names) files.add(name in messages.en.files ? name : `${id}/${name}`);
  }
  // Only snapshots of earlier versions have the people who are not yet trained by control.
  files.add('untrained.csv');
  // Only the sample of a control with mapped topics has them, and the one above is of a control with languages.
  files.add('sample/topics.csv');
  expect(Object.keys(fieldTypes).filter((field) => !fields.has(field))).toEqual([]);
  expect(Object.keys(sectionTypes).filter((section) => !sections.has(section))).toEqual([]);
  expect(Object.keys(messages.en.files).filter((file) => !files.has(file))).toEqual([]);
});

describe.each(documentLanguages.filter((language) => language !== 'en'))('in %s', (language) => {
  it('prints the glossary and the dictionary in the language', async () => {
    for (const { id } of REPORT_KINDS) {
      const { appendix, file } = await rendered(id, language);
      const { figures } = await attachedData(file);
      const text = squeezed(appendix);
      const { terms } = glossaries[language];
      const printed = termsOf(id, figures).map((term) => squeezed(terms[term][0].slice(0, 20)));
      expect(printed.filter((term) => !text.includes(term))).toEqual([]);
      expect(text).toContain(squeezed(messages[language].meaning));
    }
  });

  it('has a term of its own for each meaning within a kind', () => {
    for (const { id } of REPORT_KINDS) {
      const names = termsOf(id, sectionTypes).map((term) => glossaries[language].terms[term][0]);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

test('sorts the terms by the alphabet of the language', async () => {
  const { appendix } = await rendered('training', 'tr');
  const terms = ['Aktif', 'Atama', 'Deneme', 'Düzeltme', 'Geçme puanı', 'Girdi', 'İptal', 'Konu'];
  const lines = appendix.split('\n').map((line) => line.trim());
  const found = terms.map((term) => lines.findIndex((line) => line.startsWith(`${term} `)));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});
