import { importFields, importTableKinds } from '@docket/contracts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInShapes } from './built-in/index.js';

describe('docs/import-mappings.md', () => {
  const page = readFileSync(new URL('../../../../docs/import-mappings.md', import.meta.url), 'utf8');
  /** Cells of the rows of tables. */
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it('lists every built-in mapping with its source', () => {
    expect(
      rows.filter(([, kind, verified]) => /^(?:yes|no)$/.test(verified ?? '') && kind !== undefined),
    ).toEqual(
      builtInShapes.map(({ title, kind, verified, source }) => [
        title,
        kind,
        verified ? 'yes' : 'no',
        source === null ? '–' : `<${source}>`,
      ]),
    );
  });

  it.each(importTableKinds)('describes the fields of %s', (kind) => {
    const start = page.indexOf(`### ${kind}\n`);
    expect(start).toBeGreaterThan(0);
    const section = page.slice(start).split('\n### ')[0]!;
    const described = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('\\|', '|')),
      );
    expect(described).toEqual(
      importFields[kind].map(({ name, required, description, choices }) => [
        `\`${name}\``,
        required ? 'yes' : 'no',
        choices ? `${description} ${choices.map((choice) => `\`${choice}\``).join(', ')}` : description,
      ]),
    );
  });
});
