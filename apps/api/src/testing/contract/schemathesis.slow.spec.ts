import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ORIGIN } from '../test-api.js';
import { createApiFixture, type ApiFixture } from './api-fixture.js';

const program = process.env.TEST_SCHEMATHESIS;
const SEED = process.env.SEED ?? '20261129';
/** Requests per operation and phase. */
const EXAMPLES = process.env.SCHEMATHESIS_EXAMPLES ?? '15';
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];
/** Operations that end the session or the key of the test, or stream an endless file. */
const EXCLUDED = '^/api/(auth/(sign-out|revoke-sessions)|admin/api-keys/.+)$';

vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 60_000 });

let fixture: ApiFixture;
let folder: string;
let url: string;

beforeAll(async () => {
  if (!program) return;
  fixture = await createApiFixture();
  folder = await mkdtemp(join(tmpdir(), 'docket-schemathesis-'));
  await fixture.api.app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(fixture.api.app.getHttpServer().address() as AddressInfo).port}`;
  await writeFile(join(folder, 'openapi.json'), await (await fetch(`${url}/api/openapi.json`)).text());
});
afterAll(async () => {
  if (!program) return;
  await fixture.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends generated requests to the operations of an area. @returns the exit code and the output */
async function run(area: string, headers: string[]): Promise<[code: number, output: string]> {
  process.stdout.write(`Schemathesis, ${area}, seed ${SEED}\n`);
  const child = spawn(
    program!,
    [
      'run',
      join(folder, 'openapi.json'),
      `--url=${url}`,
      `--include-path-regex=${area}`,
      `--exclude-path-regex=${EXCLUDED}`,
      `--checks=${CHECKS.join(',')}`,
      `--max-examples=${EXAMPLES}`,
      `--seed=${SEED}`,
      '--phases=examples,coverage,fuzzing',
      '--suppress-health-check=all',
      '--warnings=off',
      '--no-color',
      '--request-timeout=30',
      ...headers.flatMap((header) => ['--header', header]),
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part));
  const [code] = (await once(child, 'exit')) as [number];
  return [code, output];
}

(program ? describe : describe.skip)(
  'generated requests get no server error and no undeclared answer',
  () => {
    it('in the public API', async () => {
      const [code, output] = await run('^/api/public/', [`Authorization: Bearer ${fixture.key.token}`]);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    });

    it('in the API of the web app', async () => {
      const [code, output] = await run('^/api/(account|admin|auth|invitations|session)', [
        `Cookie: ${fixture.admin}`,
        `Origin: ${ORIGIN}`,
      ]);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    });

    it('in the API of operators', async () => {
      const [code, output] = await run('^/api/operations', [
        `Cookie: ${fixture.operator}`,
        `Origin: ${ORIGIN}`,
      ]);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    });
  },
);
