import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages, type DocumentLanguage } from '@docket/contracts/values';
import { pageLayouts, placedTexts, uncompressedPdf } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { messages as evidenceMessages } from '../framework-evidence/messages/index.js';
import { writeEvidenceSnapshot } from '../framework-evidence/framework-evidence.fixture.js';
import { renderFrameworkEvidence } from '../framework-evidence/framework-evidence.render.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { messages as dictionaryMessages } from '../dictionary/data-dictionary.js';
import { glossaries } from '../dictionary/glossary.js';
import { REPORT_KINDS } from '../registry.js';
import type { Formats } from './formats.js';
import { languageOf } from './language.js';
import { messages as documentMessages } from './messages/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-language-'));
});
afterAll(() => rm(folder, { recursive: true }));

const { organization } = fixtureHeader('training');
const header = (language: unknown, locale = 'en') =>
  fixtureHeader('training', { params: { language }, organization: { ...organization, locale } });

describe('the language of a document', () => {
  it.each([
    ['de', 'en', 'de'],
    [undefined, 'fr-CA', 'fr'],
    [undefined, 'nl', 'en'],
    ['xx', 'es', 'es'],
  ])('resolves %s requested by an organization in %s to %s', (requested, locale, expected) => {
    expect(languageOf(header(requested, locale)).code).toBe(expected);
  });

  it.each([
    ['en', '<1%', '66%', '69.9%'],
    ['de', '<1 %', '66 %', '69,9 %'],
    ['es', '<1 %', '66 %', '69,9 %'],
    ['fr', '<1 %', '66 %', '69,9 %'],
    ['tr', '<%1', '%66', '%69,9'],
    ['ja', '1%未満', '66%', '69.9%'],
    ['ar', 'دون 1٪', '66٪', '69.9٪'],
  ] as const)('prints rounded shares and scores in %s (rule 10)', (language, few, share, score) => {
    const { formats } = languageOf(header(language, language));
    const printed = [formats.percent(1, 500), formats.percent(2, 3), formats.score(69.99)];
    expect(printed.map((text) => text.replace(/[\u00a0\u202f]/g, ' '))).toEqual([few, share, score]);
  });

  it('formats numbers by the locale of the organization if both languages are the same', () => {
    expect(languageOf(header('de', 'de-CH')).formats.count(12_345)).toMatch(/^12[’']345$/);
    expect(languageOf(header('de', 'en-GB')).formats.count(12_345)).toBe('12.345');
    expect(languageOf(header('tr')).formats.percent(559, 1000)).toBe('%55');
    expect(languageOf(header('fr')).formats.score(null)).toBe('–');
  });
});

/** Returns every string of a catalog with its path. Functions are not called. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** English words that are the same in another language. */
const shared = new Set([
  'Team',
  'Teams',
  'Status',
  'Person',
  'Module',
  'Score',
  'Type',
  'Total',
  'Active',
  'Inactive',
  'Instant',
  'E-mail',
  'No.',
  'team',
  'topic',
  'module',
  'file',
  'CWE',
  'Coverage',
  'Learner',
  'Administrator',
  'Auditor',
  'System',
  'No',
  'ID',
  'Name',
  'Population',
  'Exception',
  'Conclusion',
  'Correction',
  'Stratification',
]);

/** Messages of a kind by language; some need number formats. */
type Catalogs = Record<DocumentLanguage, object | ((formats: Formats) => object)>;

const catalogs = await Promise.all(
  REPORT_KINDS.map(async ({ id }) => {
    const { messages } = (await import(`../${id}/messages/index.ts`)) as { messages: Catalogs };
    return [id, messages] as const;
  }),
);

describe.each(documentLanguages.filter((language) => language !== 'en'))('%s', (language) => {
  const { formats } = languageOf(header(language));
  const of = (code: DocumentLanguage) =>
    textsOf(
      {
        document: documentMessages[code],
        dictionary: dictionaryMessages[code],
        glossary: glossaries[code],
        ...Object.fromEntries(
          catalogs.map(([id, messages]) => {
            const catalog = messages[code];
            return [id, typeof catalog === 'function' ? catalog(formats) : catalog];
          }),
        ),
      },
      code,
    );

  it('translates every string', () => {
    const english = new Set(of('en').map(([, text]) => text));
    const untranslated = of(language).filter(([, text]) => english.has(text) && !shared.has(text));
    expect(untranslated).toEqual([]);
    expect(of(language)).toHaveLength(of('en').length);
    expect(of(language).filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('writes the document in the language and declares it', async () => {
    const [snapshot, file] = [join(folder, `${language}.gz`), join(folder, `${language}.pdf`)];
    await writeEvidenceSnapshot(snapshot, { eligible: 3, header: { params: { language } } });
    const target = { file, snapshotSha256: 'a'.repeat(64), progress: () => undefined };
    const { pages } = await renderFrameworkEvidence(await SnapshotReader.open(snapshot), target);
    expect(await uncompressedPdf(file)).toContain(`/Lang (${language})`);
    const text = (await pageLayouts(file)).join('\f').normalize('NFKC').replace(/\s+/g, ' ');
    const [before] = documentMessages[language].pageOf(pages);
    const t = evidenceMessages[language](formats);
    const instant = '2026-11-23 14:05:37.123 UTC';
    for (const printed of [
      t.title,
      t.rules.mapping,
      documentMessages[language].verification.title,
      before.trim(),
      instant,
    ])
      expect(text).toContain(printed.normalize('NFKC'));
    expect(text).not.toMatch(/\b(Summary|Coverage|Gaps|Covered|Eligible)\b/);
  });
});

test('lays out a document in Arabic from right to left, including tables and charts', async () => {
  const [snapshot, file] = [join(folder, 'mirrored.gz'), join(folder, 'mirrored.pdf')];
  await writeEvidenceSnapshot(snapshot, { eligible: 3, header: { params: { language: 'ar' } } });
  const target = { file, snapshotSha256: 'a'.repeat(64), progress: () => undefined };
  await renderFrameworkEvidence(await SnapshotReader.open(snapshot), target);
  const texts = (await placedTexts(file))[3]!;
  const at = (word: string): number => texts.find(({ text }) => text.startsWith(word))?.left ?? Number.NaN;
  // Columns: the item first, its status second, the average score second to last.
  expect(at('6.2.2')).toBeGreaterThan(at('دون'));
  expect(at('دون')).toBeGreaterThan(at('82'));
  expect(at('6.2.2')).toBeGreaterThan(297);
});
