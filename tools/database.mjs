// Prepares the database of a development installation: schema, demo data and the first account.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from './build.mjs';
import { commandLine } from './environment.mjs';
import { readJsonOrUndefined } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { withDatabase } from './postgres.mjs';

const SEED_PEOPLE = 240;
const signInFile = join(dataFolder(), 'sign-in.json');
const migratedFile = join(dataFolder(), 'migrated');

async function runCli(args, env) {
  const [program, ...rest] = [...commandLine('cli'), ...args];
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (part) => (printed += part));
  const [code] = await once(child, 'close');
  if (code === 0) return;
  process.stderr.write(printed);
  throw new Error(`The command "${args[0]}" failed. See the message above.`);
}

async function isEmpty(ownerUrl) {
  const count = (db) => db.query('select count(*)::int as n from organization').then(({ rows }) => rows[0].n);
  return (await withDatabase(ownerUrl, count)) === 0;
}

/**
 * Migrates the schema. If the database is empty in development, a demo organization is created.
 * @param env the environment of the apps, with DATABASE_OWNER_URL
 */
export async function prepareDatabase(env) {
  // Only this tool changes the schema of the embedded database, so migrations run only if their files have changed.
  const version = process.env.DATABASE_URL ? undefined : schemaVersion();
  if (!version || !existsSync(migratedFile) || readFileSync(migratedFile, 'utf8') !== version) {
    await runCli(['migrate'], env);
    if (version) writeFileSync(migratedFile, version);
  }
  if (env.NODE_ENV !== 'development' || !(await isEmpty(env.DATABASE_OWNER_URL))) return;
  console.log(`docket: the database is empty; creating a demo organization with ${SEED_PEOPLE} people`);
  rmSync(signInFile, { force: true });
  await runCli(['seed', '--people', String(SEED_PEOPLE), '--sign-in-file', signInFile], env);
}

/** Returns the lines that print how to sign in. */
export function signInLines() {
  const account = readJsonOrUndefined(signInFile);
  if (!account) return ['', '  Create the first administrator: npm run admin -- create --help'];
  return ['', `  e-mail    ${account.email}`, `  password  ${account.password}`];
}
