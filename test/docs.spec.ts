import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const find = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => /node_modules|dist|\.data/.test(path) });

const pages = [...find('*.md'), ...find('{docs,deploy,apps,libs,test}/**/*.md')];
const sources = find('{apps,libs,test,tools,bench}/**/*.{ts,tsx,mjs}');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The identifiers that Markdown gives the headings of a page. */
const anchorsOf = (text: string): string[] =>
  Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('has no broken links', () => {
    const broken = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link!).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path, anchor] = link.split('#');
      const file = path ? join(dirname(page), path) : page;
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('mentions only scripts and tests that exist', () => {
    const commands = Array.from(
      text.matchAll(/(?:^|`)(?:[A-Z_]+=\S+ )*npm (?:run )?([a-z:-]+)(?: -- ([^\n`#]*))?/gm),
    );
    const unknown = commands
      .map(([command, script, args = '']) => ({ command, script: script!, args }))
      .filter(({ script, args }) => {
        if (['install', 'ci'].includes(script)) return false;
        if (!scripts[script]) return true;
        if (script !== 'test') return false;
        const paths = args.split(' ').filter((arg) => /^[a-z][\w/.-]+$/.test(arg));
        return paths.some((path) => !specs.some((spec) => spec.includes(path)));
      })
      .map(({ command }) => command);
    expect(unknown).toEqual([]);
  });

  it('mentions only files and folders that exist', () => {
    const named = Array.from(
      text.matchAll(/`((?:apps|libs|docs|tools|test|bench|deploy)\/[^`\s]+)`/g),
      ([, path]) => path!,
    )
      .filter((path) => !/[<>*$]|\.\.\./.test(path))
      .map((path) => path.replace(/\/$/, ''));
    expect(
      named.filter((path) => !find(path.replace('{', '{,')).length && !existsSync(join(root, path))),
    ).toEqual([]);
  });
});

const specs = find('{apps,libs,test,tools}/**/*.spec.{ts,tsx,mjs}');

/** Joins the lines of comments, because a citation may continue on the next line. */
const onOneLine = (source: string): string => source.replace(/\n\s*(\*|\/\/)?\s*/g, ' ');

describe('docs/domain.md', () => {
  const text = read('docs/domain.md');
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('.')[0]!, section] as const),
  );

  it('has every section and rule that a source cites', () => {
    const wrong = sources.flatMap((path) =>
      Array.from(onOneLine(read(path)).matchAll(/domain\.md([^\n]{0,40})/g)).flatMap(([citation, rest]) => {
        if (path === 'test/docs.spec.ts') return [];
        const numbers = /^, sections? ([\d., and]+)/.exec(rest!)?.[1]?.match(/\d+(\.\d+)?/g) ?? [];
        const known = numbers.every((number) => {
          const [section, rule] = number.split('.');
          const found = sections.get(section!);
          return found !== undefined && (!rule || new RegExp(`^${rule}\\. `, 'm').test(found));
        });
        return numbers.length > 0 && known ? [] : [`${path}: ${citation}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('docs/security-asvs.md', () => {
  const text = read('docs/security-asvs.md');
  const rows = Array.from(text.matchAll(/^\| ([\d.]+) +\| ([12]) +\| [^|]+ \| ([a-z ]+?) +\|/gm), (row) =>
    row.slice(1),
  );

  it('has each requirement of levels 1 and 2 once: 70 and 183', () => {
    expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length);
    expect(['1', '2'].map((level) => rows.filter((row) => row[1] === level).length)).toEqual([70, 183]);
  });

  it('counts the states as the rows have them', () => {
    const count = (state: string, level?: string): number =>
      rows.filter((row) => row[2] === state && (!level || row[1] === level)).length;
    const summary = Array.from(
      text.matchAll(/^\| (met|argued|not applicable|not met) +\| +(\d+) \| +(\d+) \| +(\d+) \|/gm),
    );
    expect(summary.map(([, state, ...counts]) => [state, ...counts.map(Number)])).toEqual(
      ['met', 'argued', 'not applicable', 'not met'].map((state) => [
        state,
        count(state, '1'),
        count(state, '2'),
        count(state),
      ]),
    );
  });
});

/** The commands in the blocks of shell code of a page, without comments. */
const commandsOf = (page: string): string[] =>
  Array.from(read(page).matchAll(/^```sh\n([^]*?)^```/gm)).flatMap(([, block]) =>
    block!.split('\n').flatMap((line) => line.replace(/\s+#.*/, '') || []),
  );

// `npm start` and `npm test` as a new user runs them: `npm run test:fresh`. Import and admin with services: pipeline.spec.ts.
describe('commands that are documented', () => {
  it('describes in README.md how to create an administrator', async () => {
    expect(commandsOf('README.md').some((command) => command.startsWith('npm run admin -- create'))).toBe(
      true,
    );
    const { stdout } = await run(
      process.execPath,
      ['dist/apps/cli/src/main.js', 'admin', 'create', '--help'],
      {
        cwd: root,
      },
    );
    expect(stdout).toContain('admin create');
  });

  it.each(commandsOf('docs/verifying-documents.md').filter((command) => command.includes(' -- ')))(
    'runs the command of docs/verifying-documents.md: %s',
    async (command) => {
      const folder = mkdtempSync(join(tmpdir(), 'docket-docs-'));
      const args = command.replace(/^npm run verify:pdf -- /, '').split(' ');
      const small = ['--rows', '0', '--languages', 'en', '--bundled-only'];
      const files = args.filter((arg) => arg.endsWith('.pdf'));
      const [sample] = find('test/golden/*.pdf');
      for (const file of files) writeFileSync(join(folder, file), readFileSync(join(root, sample!)));
      const { stdout } = await run(
        process.execPath,
        [join(root, 'tools/verify-pdf.mjs'), ...args, ...small],
        {
          cwd: folder,
        },
      );
      if (!args.includes('--only-make')) expect(stdout).toMatch(/docket: (\d+) of \1 documents passed/);
    },
    120_000,
  );
});

describe('the version of Node', () => {
  it('uses the same version of Node everywhere', () => {
    const version = read('.nvmrc').trim();
    const { dependencies, optionalDependencies } = JSON.parse(
      read('tools/programs/node/package.json'),
    ) as Record<string, Record<string, string>>;
    expect(Object.values({ ...dependencies, ...optionalDependencies })).toEqual([version, version]);
    expect(read('Dockerfile')).toContain(`ARG NODE_IMAGE=node:${version}-bookworm-slim@`);
  });
});
