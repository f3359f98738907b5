import {
  AdministratorsService,
  CredentialsService,
  OperatorsService,
  SecondFactorResetService,
  type Actor,
} from '@docket/domain';
import { importFiles } from '@docket/import';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

/**
 * Keys have one equality in every way in: the API, imports, the search, sign-in, invitations and the command line
 * (docs/domain.md, section 2). The model below knows letters as lists of their spellings; it folds and normalizes nothing.
 */
const seed = Number(process.env.SEED ?? 20_261_130);
const LETTERS: readonly string[][] = [
  ['i', 'I'],
  ['İ', 'I\u0307', 'i\u0307'],
  ['ı'],
  ['ß', 'ẞ', 'ss', 'SS', 'sS'],
  ['σ', 'ς', 'Σ'],
  ['ά', 'Ά', 'α\u0301', 'Α\u0301'],
  ['é', 'É', 'e\u0301', 'E\u0301'],
  ['e', 'E'],
  ['k', 'K', '\u212a'],
  ['ö', 'Ö', 'o\u0308', 'O\u0308'],
];
const INVISIBLE = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufe0f'];

/** A key: the positions of its letters in `LETTERS`. */
type Key = readonly number[];
const idOf = (key: Key): string => key.join(' ');
/** All keys of up to two letters, so that keys that only a wrong function equates meet often. */
const keys: Key[] = LETTERS.flatMap((_, first) => [[first], ...LETTERS.map((__, second) => [first, second])]);

interface Spelling {
  key: Key;
  address: string;
  /** The same with characters that are not displayed. */
  disguised: string;
}
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...keys.filter(({ length }) => length === 1)) },
  { weight: 1, arbitrary: fc.constantFrom(...keys) },
);
const spelling: fc.Arbitrary<Spelling> = key.chain((letters) =>
  fc
    .tuple(
      fc.tuple(...letters.map((letter) => fc.constantFrom(...LETTERS[letter]!))),
      fc.constantFrom('x.example', 'X.Example'),
      fc.constantFrom(...INVISIBLE),
    )
    .map(([parts, domain, invisible]) => ({
      key: letters,
      address: `q${parts.join('')}@${domain}`,
      disguised: `q${invisible}${parts.join('')}@${domain}`,
    })),
);

let api: TestApi;
let admin: string;
let actor: Actor;
beforeAll(async () => {
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  if (admin) return;
  const id = await api.person('admin@example.org', 'org_admin');
  admin = await api.signIn('admin@example.org');
  const { organizationId } = api;
  actor = { organizationId, id, name: 'A', email: 'admin@example.org', role: 'org_admin', ipAddress: null };
  const topic = { id: 'sqli', title: 'T', family: 'web', module: 'm' };
  await call('POST', 'content/topics', topic);
});

const call = (method: string, path: string, body?: object) =>
  api.call(method, `/api/admin/${path}`, { cookie: admin, ...(body && { body }) });

async function importRows(name: string, header: string, row: string) {
  const source = {
    name,
    async *open() {
      yield Buffer.from(`${header}\n${row}\n`);
    },
  };
  const done = await importFiles(api.db.tenancy, api.organizationId, [source], { actor });
  return { ...done.files[0]!, rejections: done.rejections };
}

/** One way in: what happens to an address, compared with the model, which has the ID of the person of each key. */
type Way = (given: Spelling, model: Map<string, string>) => Promise<void>;
let count = 0;

const ways: Record<string, Way> = {
  async 'POST /users'({ key: letters, address, disguised }, model) {
    const owner = model.get(idOf(letters));
    expect((await call('POST', 'users', { email: disguised, name: 'N' })).status).toBe(422);
    const { status, body } = await call('POST', 'users', { email: address, name: 'N' });
    expect([address, status]).toEqual([address, owner === undefined ? 201 : 409]);
    if (owner === undefined) model.set(idOf(letters), body.id);
  },
  async 'people.csv'({ key: letters, address, disguised }, model) {
    const owner = model.get(idOf(letters));
    const refused = await importRows('people.csv', 'email,name', `${disguised},N`);
    expect(refused.rejections).toMatchObject([{ field: 'email', reason: expect.stringContaining('U+') }]);
    const name = `Name ${(count += 1)}`;
    const { created, updated } = await importRows('people.csv', 'email,name', `${address},${name}`);
    expect([address, created, updated]).toEqual([address, owner ? 0 : 1, owner ? 1 : 0]);
    const named = await personNamed(name);
    if (owner === undefined) model.set(idOf(letters), named);
    else expect([address, named]).toEqual([address, owner]);
  },
  async 'an e-mail alias'({ key: letters, address }, model) {
    const [owner, other] = [model.get(idOf(letters)), [...model.values()][count % model.size]];
    if (other === undefined) return;
    const body = { kind: 'email_alias', value: address };
    const { status } = await call('POST', `users/${other}/identifiers`, body);
    expect([address, status]).toEqual([address, owner === undefined ? 201 : 409]);
    if (owner === undefined) model.set(idOf(letters), other);
  },
  async 'POST /attempts'({ key: letters, address }, model) {
    const owner = model.get(idOf(letters));
    const sourceId = `${(count += 1)}`;
    const attempt = { email: address, topicId: 'SQLI', score: 80, completedAt: '2026-01-01T00:00:00Z' };
    const { status } = await call('POST', 'attempts', { attempts: [{ ...attempt, source: 's', sourceId }] });
    expect([address, status]).toEqual([address, owner === undefined ? 422 : 200]);
    if (owner !== undefined) expect([address, await personOfAttempt(sourceId)]).toEqual([address, owner]);
  },
  async 'attempts.csv'({ key: letters, address }, model) {
    const owner = model.get(idOf(letters));
    const id = `${(count += 1)}`;
    const row = `${id},${address},sqli,80,2026-01-01T00:00:00Z`;
    const { created, rejections } = await importRows('attempts.csv', 'id,email,topic,score,completedAt', row);
    expect([address, created, rejections.length]).toEqual(owner ? [address, 1, 0] : [address, 0, 1]);
    if (owner !== undefined) expect([address, await personOfAttempt(id)]).toEqual([address, owner]);
  },
  async 'the search'({ key: letters, address, disguised }, model) {
    for (const text of [address, ` ${disguised} `]) {
      const { body } = await call('GET', `users?search=${encodeURIComponent(text)}&pageSize=200`);
      const found = body.items.map(({ id }: { id: string }) => id);
      const owner = model.get(idOf(letters));
      expect([text, found]).toEqual([text, owner === undefined ? [] : [owner]]);
    }
  },
};

async function personNamed(name: string): Promise<string> {
  const rows = await api.db.asOwner<{ id: string }>('select id from person where name = $1', [name]);
  expect(rows).toHaveLength(1);
  return rows[0]!.id;
}
async function personOfAttempt(sourceId: string): Promise<string> {
  const rows = await api.db.asOwner<{ id: string }>(
    'select person_id as id from attempt where source_id = $1',
    [sourceId],
  );
  return rows[0]!.id;
}

it('every way in finds the person with the same key, and nobody else', async () => {
  const steps = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(ways)), spelling), { seed, numRuns: 400 });
  const model = new Map<string, string>();
  for (const [way, given] of steps) await ways[way]!(given, model);
  expect(model.size).toBeGreaterThan(20);
  const [people] = await api.db.asOwner<{ count: number }>(
    `select count(*)::int from person where email like 'q%'`,
  );
  expect(people!.count).toBe(new Set(model.values()).size);
}, 240_000);

describe('accounts', () => {
  it('sign-in and the command line find the account with the same key, and no other', async () => {
    const administrators = new AdministratorsService(api.db.tenancy);
    const { organizationId } = api;
    const credentials = new CredentialsService(api.db.tenancy);
    const administrator = { organizationId, name: 'Z', password: PASSWORD };
    const accounts = fc.sample(spelling, { seed, numRuns: 12 });
    const model = new Map<string, string>();
    for (const { key: letters, address, disguised } of accounts) {
      const email = `z${address}`;
      const create = administrators.create({ ...administrator, email }, '');
      if (model.has(idOf(letters))) await expect(create).rejects.toThrow('already has an account');
      else {
        await create;
        model.set(idOf(letters), (await credentials.find(email, PASSWORD))!);
      }
      expect([email, await credentials.find(`z${disguised}`, PASSWORD)]).toEqual([
        email,
        model.get(idOf(letters)),
      ]);
    }
    expect(new Set(model.values()).size).toBe(model.size);
    for (const { key: letters, address } of fc.sample(spelling, { seed: seed + 1, numRuns: 60 })) {
      const found = await credentials.find(`z${address}`, PASSWORD);
      expect([address, found]).toEqual([address, model.get(idOf(letters)) ?? null]);
      const reset = administrators.resetPassword({
        organizationId,
        email: `z${address}`,
        password: PASSWORD,
      });
      if (found) await reset;
      else await expect(reset).rejects.toThrow('z');
    }
  }, 240_000);

  it('an operator is found by another spelling, and not by another letter', async () => {
    const operators = new OperatorsService(api.db.ownerTenancy);
    await operators.add({ email: 'opéra.i@x.example', name: 'O', password: PASSWORD }, '');
    await expect(
      operators.add({ email: 'OPE\u0301RA.I@x.example', name: 'O', password: PASSWORD }, ''),
    ).rejects.toThrow();
    const resets = new SecondFactorResetService(api.db.tenancy);
    await expect(resets.ofOperator('OPÉRA.I@x.example')).rejects.toThrow('second factor');
    await expect(operators.remove('opéra.ı@x.example')).rejects.toThrow('ı');
    await operators.remove('OPÉRA.I@X.example');
    expect(await operators.list()).toEqual([]);
  });
});

it('an address with a dotted capital I is another person, also for the rule of the last administrator', async () => {
  const row = async () =>
    (
      await api.db.asOwner<{ name: string; role: string }>(
        `select name, role from person where email = 'ali9@t9.example'`,
      )
    )[0];
  await importRows('people.csv', 'email,name,role', 'ali9@t9.example,Ali,org_admin');
  const { created } = await importRows('people.csv', 'email,name,role', 'ALİ9@t9.example,Other,learner');
  expect([created, await row()]).toEqual([1, { name: 'Ali', role: 'org_admin' }]);
  // The administrator of this session, in another spelling.
  const own = await importRows('people.csv', 'email,name,role', 'ADMIN@Example.org,A,learner');
  expect(own.rejections).toMatchObject([
    { field: 'role', reason: expect.stringContaining('your own access') },
  ]);
  const dotted = await importRows('people.csv', 'email,name,role', 'ADMİN@example.org,A,learner');
  expect([dotted.created, dotted.rejections]).toEqual([1, []]);
});

it('teams whose names differ in a dotted I are two', async () => {
  const { created } = await importRows('teams.csv', 'name', 'ALİ\nali\nALI');
  expect(created).toBe(0);
  expect((await importRows('teams.csv', 'name', 'ALİ\nali')).created).toBe(2);
  expect((await call('POST', 'teams', { name: 'Ali\u0307' })).status).toBe(409);
  expect((await call('POST', 'teams', { name: 'ALI' })).status).toBe(409);
});
