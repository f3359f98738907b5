import { documentLanguages } from '@docket/contracts';
import { inRequestScope } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOptions, ImportOutcome } from '../import-files.js';
import { importContents } from '../testing/import-fixture.js';
import { catalogs } from './index.js';

/** Returns all texts of messages by their path, those of functions with values that are easy to find. */
function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]): [string, string][] => {
    const name = `${path}.${key}`;
    if (typeof message === 'string') return [[name, message]];
    if (typeof message !== 'function') return textsOf(message as object, name);
    const values = name === '.files.repeatedName' ? [[2, 5]] : [7, 8, 9, 10];
    return [[name, (message as (...values: unknown[]) => string)(...values)]];
  });
}

const english = new Map(textsOf(catalogs.en));

describe.each(documentLanguages.filter((language) => language !== 'en'))('the messages in %s', (language) => {
  const texts = textsOf(catalogs[language]);

  it('are those of the English catalog, translated', () => {
    expect(texts.map(([name]) => name).toSorted()).toEqual([...english.keys()].toSorted());
    for (const [name, text] of texts) expect([name, text]).not.toEqual([name, english.get(name)]);
  });

  it('have the values and the file names of the English ones', () => {
    const factsOf = (text = '') =>
      new Set(text.match(/(?<![\w.])(?:7|8|9|10)(?!\w|\.\d)|[\w-]+\.(?:csv|xlsx)|\b[a-z]+[A-Z]\w+/g));
    for (const [name, text] of texts) {
      const missing = [...factsOf(english.get(name))].filter(
        (fact) => !factsOf(westernDigits(text)).has(fact),
      );
      expect([name, missing]).toEqual([name, []]);
    }
  });
});

const westernDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - 0x660));

it.each(documentLanguages)('the messages about rows in %s can be a part of a query', (language) => {
  // A question mark, or a colon before a letter, would be a parameter of the query.
  for (const [, text] of textsOf(catalogs[language].rows)) expect(text).not.toMatch(/\?|:\w/);
});

describe('an import', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db?.drop());

  const files = {
    'people.csv': 'email,name,joinedAt\nnobody,Ada,2020-01-01\nbo@x.example,,2020-01-01\n',
    'attempts.csv':
      'id,email,topic,score,completedAt\n1,nobody@x.example,sqli,90,2026-01-01T00:00:00Z\n2,cy@x.example,"a\n',
    'notes.csv': 'a,b\n1,2\n',
    'report.pdf': '%PDF-1.7',
    'statements.json':
      '[{"id":"7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f","actor":{},"verb":{"id":"passed"},"object":{}}]',
  };

  const inLanguage = (language: (typeof documentLanguages)[number], options: Partial<ImportOptions> = {}) =>
    new Promise<ImportOutcome>((resolve, reject) => {
      const scope = { signal: new AbortController().signal, language };
      inRequestScope(scope, () => {
        db.organization()
          .then((id) => importContents(db, id, files, options))
          .then(resolve, reject);
      });
    });

  it('says what is wrong in the language of its request, and in English without one', async () => {
    const reasons = async (outcome: ImportOutcome) =>
      outcome.rejections.map(({ file, reason }) => `${file}: ${reason}`).join('\n');
    const [german, japanese] = await Promise.all([inLanguage('de'), inLanguage('ja')]);
    expect(await reasons(german)).toContain('Erforderlich. Geben Sie einen Wert ein.');
    expect(await reasons(german)).toContain('„nobody“ ist keine E-Mail-Adresse.');
    expect(await reasons(german)).toContain('Person „nobody@x.example“ nicht gefunden.');
    expect(await reasons(german)).toContain('Der Dateiname zeigt nicht, was die Datei enthält.');
    expect(await reasons(german)).toContain('Statement 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f: ');
    expect(await reasons(german)).toContain('Die Datei ist ein PDF-Dokument.');
    expect(await reasons(japanese)).toContain('メンバー「nobody@x.example」が見つかりません。');
    expect(await reasons(await importContents(db, await db.organization(), files))).toContain(
      'Person "nobody@x.example" not found.',
    );
    const places = ({ rejections }: ImportOutcome) =>
      rejections.map(({ file, line, field }) => [file, line, field]);
    expect(places(japanese)).toEqual(places(german));
  });
});
