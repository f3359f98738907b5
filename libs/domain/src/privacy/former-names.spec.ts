import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMAND_LINE } from '../operations/operations-log.js';
import { PrivacyService } from './privacy.service.js';

/**
 * A text is searched only for those names and addresses of a person that it can contain. The result is that of one regular expression
 * for all of them.
 */
const SEED = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 1e9));

let db: TestDatabase;
let folder: string;
let organizationId: string;
let id: string;

/** Names that contain each other, with letters whose cases differ in length or accent, in scripts without spaces, and with signs. */
const NAMES = [
  'Ada Lovelace',
  'Lovelace King',
  'Ada Lovelace King',
  'Zoë Quill',
  'Zoe Quill',
  'İpek Işık',
  'ipek ışık',
  'ΟΔΥΣΣΕΥΣ ΛΑΣ',
  'Straße Groß',
  'Cher',
  '李小龍',
  'Bob "Bo" O\\Neil',
  'Mary-Ann Smith-Jones',
  'A+B (C)',
  '.. ..',
];
const EMAILS = [
  'ada@example.org',
  'nada@example.org',
  'a.b+c@example.org',
  'ada@example.org.uk',
  'İ@example.org',
];
const former = Array.from({ length: 120 }, (_, n) => [`Former${n} Name${n}`, `former${n}@example.org`]);

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-privacy-'));
  organizationId = await db.organization('acme');
  const [person] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, name, email, joined_at, left_at)
       values ($1, 'Ada Byron', 'byron@example.org', '2026-01-01', '2026-02-01') returning id`,
    [organizationId],
  );
  id = person!.id;
  const named = [...NAMES.map((name, n) => [name, EMAILS[n] ?? null]), ...former];
  await db.asOwner(
    `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, metadata)
       select $1, 'user.updated', 'ada@example.com', 'org_admin', 'person', $2, jsonb_build_object('before', n.value)
         from jsonb_array_elements($3::jsonb) n`,
    [organizationId, id, JSON.stringify(named.map(([name, email]) => ({ name, email })))],
  );
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

/** Returns a source of random numbers below a limit. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Returns texts of names, addresses and what can stand next to them, in many forms. */
function texts(count: number): string[] {
  const random = numbers(SEED);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const forms: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll(' ', pick(['_', '  ', '\u00a0', '%20', '+', '-', '.', '\n', ''])),
    (text) => text.replaceAll('@', '%40').replaceAll('+', '%2b'),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => text.slice(0, -1),
  ];
  const known = [...NAMES, ...EMAILS, ...former.slice(0, 5).flat(), id];
  const beside = [' ', '_', 'x', 'é', '\u0301', '.', '%3D', '-1', '.com', ', ', '龍', '"', '\\n', '\\'];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(6) }, () =>
      random(2) === 0 ? pick(beside) : pick(forms)(pick(known) as string),
    ).join(''),
  );
}

it('replaces and finds in a text what one regular expression for all names and addresses does', async () => {
  const rows = await db.tenancy.snapshot(organizationId, (em) =>
    em.execute<Record<'text' | 'erased' | 'expected' | 'mentioned' | 'expectedMention', unknown>[]>(
      `with f as materialized (select identity_of_person(?::uuid) as who),
         naive as materialized (select who, email_pattern_of((who).emails) as emails,
             name_pattern_of((who).names[:cardinality((who).name_letters)]) as names, name_pattern_of((who).identifying) as identifying,
             concat_ws('|', array_to_string((who).ids, '|'), email_pattern_of((who).emails),
               name_pattern_of(json_forms_of((who).identifying))) as mention from f)
       select t.text, own.own, erase_text(t.text, who, own.own) as erased, mentions(t.text, who) as mentioned,
           regexp_replace(regexp_replace(t.text collate "pg_unicode_fast", emails, (who).pseudonym || '@erased.invalid', 'gi'),
             case when own.own then names else identifying end, (who).pseudonym, 'gi') as expected,
           regexp_replace(t.text, '\\\\([bfnrt]|u[0-9a-f]{4})', ' ', 'g') collate "pg_unicode_fast" ~* mention as "expectedMention"
         from naive, jsonb_array_elements_text(?::jsonb) t(text), (values (true), (false)) own(own)`,
      [id, JSON.stringify(texts(800))],
    ),
  );
  const replaced = rows.filter(({ text, erased }) => text !== erased);
  expect(replaced.length, `seed ${SEED}`).toBeGreaterThan(300);
  expect(replaced.length, `seed ${SEED}`).toBeLessThan(rows.length);
  for (const { text, erased, expected, mentioned, expectedMention } of rows)
    expect([text, erased, mentioned], `seed ${SEED}`).toEqual([text, expected, expectedMention]);
}, 60_000);

it('erases all of more than a hundred former names and addresses, in texts of others too', async () => {
  const notes = former.map(([name, email]) => `Asked by ${name} <${email}>`);
  await db.asOwner(
    `insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_label)
       select $1, 'training.imported', 'ada@example.com', 'org_admin', 'import', n from unnest($2::text[]) n`,
    [organizationId, notes],
  );
  const privacy = new PrivacyService(db.tenancy, new DiskStorage(folder));
  const actor = { organizationId, role: 'operator' as const, ...COMMAND_LINE };
  await expect(privacy.eraseAgain(actor, id)).resolves.toBe(true);
  const pseudonym = `erased-${id.slice(-12)}`;
  const labels = await db.asOwner<{ label: string; events: number }>(
    `select target_label as label, count(*)::int as events from audit_event where target_type = 'import' group by 1`,
  );
  expect(labels).toEqual([
    { label: `Asked by ${pseudonym} <${pseudonym}@erased.invalid>`, events: former.length },
  ]);
  const left = await db.asOwner(
    `select metadata from audit_event where metadata::text ~* 'Former[0-9]+ Name|former[0-9]+@'`,
  );
  expect(left).toEqual([]);
}, 120_000);
