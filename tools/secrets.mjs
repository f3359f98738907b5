// Passwords and keys of a development installation: generated once and stored in .data, readable only by the owner.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonOrUndefined, writeJson } from './json-file.mjs';

/**
 * Loads the secrets of a data folder and generates the missing ones.
 * @throws Error if the file is damaged. New passwords would not match the existing database
 */
export function loadSecrets(data) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chmodSync(data, 0o700);
  const file = join(data, 'secrets.json');
  const stored = readJsonOrUndefined(file) ?? {};
  if (existsSync(file) && Object.keys(stored).length === 0) {
    throw new Error(
      `${file} is damaged. Restore it from a backup, or delete ${data} to start with an empty installation.`,
    );
  }
  const randomPassword = () => randomBytes(24).toString('base64url');
  const secrets = {
    databaseOwnerPassword: randomPassword(),
    databasePassword: randomPassword(),
    authDatabasePassword: randomPassword(),
    redisPassword: randomPassword(),
    authSecret: randomBytes(36).toString('base64url'),
    encryptionKeys: `development:${randomBytes(32).toString('base64')}`,
    ...stored,
  };
  if (Object.keys(secrets).length !== Object.keys(stored).length) {
    writeJson(file, secrets);
  }
  return secrets;
}
