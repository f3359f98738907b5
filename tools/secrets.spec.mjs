import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readJsonOrUndefined } from './json-file.mjs';
import { loadSecrets } from './secrets.mjs';

let data;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'docket-secrets-'))));
afterEach(() => rmSync(data, { recursive: true }));

it('generates secrets once, readable only by their owner', () => {
  const secrets = loadSecrets(data);
  expect(new Set(Object.values(secrets)).size).toBe(6);
  expect(loadSecrets(data)).toEqual(secrets);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('keeps existing secrets and adds missing ones', () => {
  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ databasePassword: 'existing' }));
  expect(loadSecrets(data)).toMatchObject({ databasePassword: 'existing', authSecret: expect.any(String) });
});

it.each(['', '{"databaseOwnerPassword": "trunc'])('rejects a damaged file: %j', (content) => {
  const file = join(data, 'secrets.json');
  writeFileSync(file, content);
  expect(() => loadSecrets(data)).toThrow(`${file} is damaged`);
  expect(readFileSync(file, 'utf8')).toBe(content);
});

it('treats a damaged or missing state file as empty', () => {
  const file = join(data, 'state.json');
  expect(readJsonOrUndefined(file)).toBeUndefined();
  writeFileSync(file, '{"url": "redis://');
  expect(readJsonOrUndefined(file)).toBeUndefined();
});
