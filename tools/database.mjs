// The database of a development installation: its schema, its first content, and how to sign in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from './build.mjs';
import { commandLine } from './environment.mjs';
import { readJsonIfAny } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { withDatabase } from './postgres.mjs';

const SEED_PEOPLE = 240;
const signIn = join(dataFolder(), 'sign-in.json');
const migrated = join(dataFolder(), 'migrated');

async function command(args, env) {
  const [program, ...rest] = [...commandLine('cli'), ...args];
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (part) => (printed += part));
  const [code] = await once(child, 'close');
  if (code === 0) return;
  process.stderr.write(printed);
  throw new Error(`\`${args[0]}\` failed; see the message above`);
}

async function isEmpty(ownerUrl) {
  const count = (db) => db.query('select count(*)::int as n from organization').then(({ rows }) => rows[0].n);
  return (await withDatabase(ownerUrl, count)) === 0;
}

/**
 * Brings the schema up to date. A development database that is empty gets a demo organization.
 * @param env the environment of the apps, with DATABASE_OWNER_URL
 */
export async function prepareDatabase(env) {
  // The schema of a database of our own changes by us alone, so what was applied once need not be looked at again.
  const version = process.env.DATABASE_URL ? undefined : schemaVersion();
  if (!version || !existsSync(migrated) || readFileSync(migrated, 'utf8') !== version) {
    await command(['migrate'], env);
    if (version) writeFileSync(migrated, version);
  }
  if (env.NODE_ENV !== 'development' || !(await isEmpty(env.DATABASE_OWNER_URL))) return;
  console.log(`docket: the database is empty; creating a demo organization with ${SEED_PEOPLE} people`);
  rmSync(signIn, { force: true });
  await command(['seed', '--people', String(SEED_PEOPLE), '--sign-in-file', signIn], env);
}

/** Returns lines that tell how to sign in. */
export function howToSignIn() {
  const account = readJsonIfAny(signIn);
  if (!account) return ['', '  Make the first admin with: npm run admin -- create --help'];
  return ['', `  e-mail    ${account.email}`, `  password  ${account.password}`];
}
