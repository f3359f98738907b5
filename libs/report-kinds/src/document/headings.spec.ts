import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages, type DocumentLanguage } from '@docket/contracts/values';
import { withPdfJs } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '../language/messages/index.js';
import { REPORT_KINDS, reportKind } from '../registry.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { fullSnapshots } from './every-kind.fixture.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-headings-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function render(kind: string, language: DocumentLanguage): Promise<string> {
  const path = join(folder, `${kind}-${language}`);
  const snapshotSha256 = await fullSnapshots[kind]!(`${path}.gz`, { params: { language } });
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  await reportKind(kind)!.render(await SnapshotReader.open(`${path}.gz`), target);
  return target.file;
}

/** Texts that are compared: without spaces, in one order of letters, because extracted right-to-left text can have another one. */
const comparable = (text: string): string =>
  Array.from(text.normalize('NFKC').replace(/\s+/g, ''))
    .sort((a, b) => Number(a > b) - Number(a < b))
    .join('');

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}
interface TextItem {
  type?: string;
  id?: string;
  str?: string;
}

/** Returns the IDs of the content of all elements with a role, element by element. */
function contentOf(node: StructNode, role: string): string[][] {
  if (node.role === role) return [idsOf(node)];
  return (node.children ?? []).flatMap((child) => contentOf(child, role));
}
const idsOf = (node: StructNode): string[] =>
  node.type === 'content' ? [node.id!] : (node.children ?? []).flatMap(idsOf);

/** Returns the text of each marked content, by its ID. */
function textById(items: TextItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const current = open.findLast((each) => each !== undefined);
      if (current) texts.set(current, (texts.get(current) ?? '') + str!);
    }
  }
  return texts;
}

/** Returns the titles of the outline, the lines of the contents, and the headings of sections. */
function titlesOf(file: string) {
  return withPdfJs(file, async (pdf) => {
    const outline = ((await pdf.getOutline()) as { title: string; items: { title: string }[] }[]).flatMap(
      ({ title, items }) => [title, ...items.map((item) => item.title)],
    );
    const [headings, contents]: [string[], string[]] = [[], []];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const tree = (await page.getStructTree()) as unknown as StructNode;
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = textById(items as TextItem[]);
      const read = (role: string): string[] =>
        contentOf(tree, role).map((ids) => ids.map((id) => texts.get(id) ?? '').join(''));
      headings.push(...read('H2'));
      contents.push(...read('TOCI'));
    }
    return { outline, headings, contents };
  });
}

test.each(REPORT_KINDS.flatMap(({ id }) => documentLanguages.map((language) => [id, language] as const)))(
  'the headings of %s in %s are those of the bookmarks and of the contents, word for word',
  async (kind, language) => {
    const { outline, headings, contents } = await titlesOf(await render(kind, language));
    const { cover, contents: contentsTitle } = messages[language];
    const sections = outline.filter((title) => title !== cover.bookmark);
    expect(sections.length).toBeGreaterThan(4);
    expect(headings.map(comparable)).toEqual(sections.map(comparable));
    const listed = sections.filter((title) => title !== contentsTitle).map(comparable);
    const lines = contents.map((line) => comparable(line.replace(/[\d٠-٩]+\s*$/u, '')));
    expect(lines.filter((line) => !listed.includes(line))).toEqual([]);
  },
  60_000,
);
