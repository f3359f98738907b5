// Passwords and keys of a development installation: made once, kept in .data, readable by the owner only.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonIfAny, writeJson } from './json-file.mjs';

/**
 * Reads the secrets of a data folder, making those that are missing.
 * @throws Error when the file is damaged: new passwords would not open the database that has the old ones
 */
export function secretsIn(data) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chmodSync(data, 0o700);
  const file = join(data, 'secrets.json');
  const kept = readJsonIfAny(file) ?? {};
  if (existsSync(file) && Object.keys(kept).length === 0) {
    throw new Error(`${file} is damaged. Restore it from a backup, or delete ${data} to start with no data`);
  }
  const fresh = () => randomBytes(24).toString('base64url');
  const secrets = {
    databaseOwnerPassword: fresh(),
    databasePassword: fresh(),
    redisPassword: fresh(),
    authSecret: randomBytes(36).toString('base64url'),
    ...kept,
  };
  if (Object.keys(secrets).length !== Object.keys(kept).length) {
    writeJson(file, secrets);
  }
  return secrets;
}
