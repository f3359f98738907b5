// Creates the noisy and the quiet organization, and what identifies their requests.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { commandLine } from '../../tools/environment.mjs';
import { withDatabase } from '../../tools/postgres.mjs';
import { generateReport } from '../pipeline/generate-report.mjs';
import { largeOrganization } from '../setup/large-organization.mjs';
import { createKey, migrate, startWorker, TOKEN } from '../setup/product.mjs';

const AS_OF = '2026-11-01T00:00:00.000Z';
const QUIET_TOKEN = `dkt_live_${'Quiet'.repeat(7).slice(0, 32)}`;
const PASSWORD = 'seven orange boats at noon';
const account = (organization) => ({ email: `admin@${organization}.example.com`, password: PASSWORD });
const RESOURCES = [
  'progress',
  'org',
  'users',
  'teams',
  'content',
  'assignments',
  'compliance',
  'audit-log',
  'reports',
];
const SCOPES = [...RESOURCES.map((resource) => `${resource}:read`), 'progress:write', 'reports:write'];

/** Creates both organizations of a new database with their keys and accounts. @returns the ID of an assignment of the noisy one */
export async function prepare(env, people) {
  migrate(env);
  return withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    const one = async (sql, values) => (await db.query(sql, values)).rows[0].id;
    const noisy = await largeOrganization(db, { people, attempts: people * 50, asOf: AS_OF });
    await db.query(`update organization set slug = 'noisy' where id = $1`, [noisy]);
    const quiet = await one(`insert into organization (slug, name) values ('quiet', 'Quiet') returning id`);
    await db.query(
      `insert into person (organization_id, email, name)
         select $1, 'q' || n || '@example.com', 'Q' || n from generate_series(1, 100) n`,
      [quiet],
    );
    const administrator = (slug) => {
      createAdministrator(env, slug);
      return one('select id from person where email = $1', [account(slug).email]);
    };
    await administrator('noisy');
    await createKey(db, { organization: noisy, scopes: SCOPES });
    const hash = createHash('sha256').update(QUIET_TOKEN).digest('hex');
    await db.query(
      `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by)
         values ($1, 'Quiet', $2, $3, $4, $5, $6)`,
      [quiet, hash, QUIET_TOKEN.slice(0, 13), QUIET_TOKEN.slice(-4), SCOPES, await administrator('quiet')],
    );
    return one(
      `select id from assignment where organization_id = $1 and scope_type = 'organization' order by title limit 1`,
      [noisy],
    );
  });
}

function createAdministrator(env, slug) {
  const [command, ...args] = commandLine('cli');
  const { email, password } = account(slug);
  const options = ['--org', slug, '--email', email, '--name', 'Ada', '--password', password];
  const { status } = spawnSync(command, [...args, 'admin', 'create', ...options], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('no administrator was created');
}

/** Identifies both organizations to a running API. The noisy one gets a finished report. */
export async function identify(env, api, assignmentId) {
  const worker = await startWorker(env);
  try {
    await generateReport(api.url, assignmentId);
  } finally {
    await worker.stop();
  }
  const list = await fetch(`${api.url}/reports`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const { items } = await list.json();
  const as = async (slug, token) => ({
    key: { authorization: `Bearer ${token}` },
    session: await signIn(env, api, slug),
    account: account(slug),
  });
  return {
    quiet: await as('quiet', QUIET_TOKEN),
    noisy: { ...(await as('noisy', TOKEN)), report: items[0].id },
  };
}

async function signIn(env, api, slug) {
  const origin = env.PUBLIC_URL;
  const response = await fetch(new URL('/api/auth/sign-in/email', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(account(slug)),
  });
  if (!response.ok) throw new Error(`the sign-in got ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  return { cookie, origin };
}
