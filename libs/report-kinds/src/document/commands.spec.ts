import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfDocument } from '@docket/pdf';
import { pageLayouts, pdfFonts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawCommands, type Command } from './commands.js';
import { hashCommands } from './verification.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws commands on a page. @returns the lines from top to bottom, and the file */
async function draw(commands: Command[], language = 'en'): Promise<{ lines: string[]; file: string }> {
  const file = join(folder, `${language}-${commands.length}-${commands[0]!.text.length}.pdf`);
  const pdf = new PdfDocument({
    file,
    pageSize: 'A4',
    title: 'Commands',
    subject: '',
    author: '',
    language,
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'commands',
    footer: { left: '', middle: '' },
    messages: { pageOf: () => ['', ''], continued: (text) => text },
  });
  pdf.page('Commands');
  drawCommands(pdf, commands, pdf.frame.top);
  pdf.finish();
  const [page] = await pageLayouts(file);
  const lines = page!.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));
  // The footer has a bar.
  return { lines: lines.filter((line) => line && !/^\|| \|$/.test(line)), file };
}

const long = `qpdf --show-attachment=snapshot.ndjson ${'x'.repeat(60)}.pdf | sha256sum`;

test('divides a long command at spaces, with the sign of the shell at the ends of its lines', async () => {
  const { lines } = await draw([{ text: long }]);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/ \\$/);
  expect(lines.map((line) => line.replace(/ \\$/, '')).join(' ')).toBe(long);
});

test.each([
  ['Linux', '\\'],
  ['macOS', '\\'],
  ['Windows', '^'],
  ['PowerShell', '`'],
])('divides the hash command of %s with the sign of its shell', async (shell, sign) => {
  const command = hashCommands(`${'x'.repeat(75)}.pdf`).find(({ label }) => label === shell)!;
  const { lines } = await draw([command]);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]!.endsWith(` ${sign}`)).toBe(true);
});

test('uses the continuation sign of another shell', async () => {
  const { lines } = await draw([{ text: long, label: 'Windows', continuation: '^' }]);
  expect(lines[0]).toMatch(/ \^$/);
});

test('sets commands in a monospaced font, from left to right in every language', async () => {
  const { lines, file } = await draw([{ text: 'sha256sum <ملف> | cut -c 1-64' }], 'ar');
  expect(lines[0]).toMatch(/^sha256sum </);
  const fonts = await pdfFonts(file);
  expect(fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('NotoSansMono'));
});

test('shows at most four lines of a word of any length', async () => {
  expect((await draw([{ text: 'x'.repeat(20_000) }])).lines).toHaveLength(4);
});
