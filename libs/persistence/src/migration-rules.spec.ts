import { readdir } from 'node:fs/promises';
import { Configuration } from '@mikro-orm/core';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Migration } from '@mikro-orm/migrations';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { findViolations, statementsOf } from './migration-rules.js';
import { migrationsList } from './orm.js';

/** Migrations of the first release. No earlier release can run during them. */
const FIRST_RELEASE = ['20261123000000_initial', '20261124000000_evidence_surfaces'];

/** Accepted violations and the reasons. Mention each one in the release notes. */
const ACCEPTED: Record<string, { violations: number; because: string }> = {
  '20261125010000_slots': {
    violations: 2,
    because:
      'partial indexes of queued and running reports: creating them on a million reports takes about a second',
  },
  '20261125020000_operations': {
    violations: 2,
    because: 'partial indexes of failed and running reports, as above',
  },
  '20261129000000_standard_names': {
    violations: 25,
    because: 'no release uses the old names; stop the processes of earlier builds before this migration',
  },
  '20261129140000_history': {
    violations: 15,
    because:
      'replaces the triggers and keys of the histories that earlier builds write; stop their processes before this migration',
  },
  '20261129180300_auth_role': {
    violations: 4,
    because: 'logins of the application get the revoked rights through another role, in the same migration',
  },
  '20261130100100_person_identifiers': {
    violations: 1,
    because: 'revokes the right that it grants for the moment in which it replaces a function, as below',
  },
  '20261129180500_second_factor': {
    violations: 1,
    because: 'revokes the right that it grants for the moment in which it replaces a function',
  },
  '20261130100800_erased_forms': {
    violations: 1,
    because: 'revokes the right that it grants for the moment in which it replaces functions',
  },
  '20261130160000_fewer_account_rights': {
    violations: 2,
    because:
      'only the command line adds operators, which is the new one after this migration; the processes of the previous release read no column that is revoked',
  },
  '20261130171000_assignee_states': {
    violations: 3,
    because:
      'no release has the table under its old name; stop the processes of earlier builds before this migration',
  },
  '20261130172000_erasure_scope': {
    violations: 1,
    because: 'revokes the right that it grants for the moment in which it replaces functions',
  },
  '20261130174010_former_names': {
    violations: 2,
    because: 'as above; only the replaced functions use the attributes that their type loses',
  },
};

describe('migration rules', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('every migration since the first release complies with the rules', () => {
    const problems: Record<string, string[]> = {};
    for (const { name, class: MigrationClass } of migrationsList) {
      if (FIRST_RELEASE.includes(name)) continue;
      const migration: Migration = new MigrationClass(
        database.orm.em.getDriver() as unknown as AbstractSqlDriver,
        database.orm.config as unknown as Configuration,
      );
      void migration.up();
      const violations = findViolations({
        statements: migration.getQueries().map(String),
        transactional: migration.isTransactional(),
      });
      if (violations.length !== (ACCEPTED[name]?.violations ?? 0)) problems[name] = violations;
    }
    expect(problems).toEqual({});
  });

  it('every migration file is in the list, in order', async () => {
    const files = await readdir(new URL('./migrations', import.meta.url));
    const names = files.flatMap((file) => /^(\d{14}_\w+)\.ts$/.exec(file)?.[1] ?? []);
    expect(migrationsList.map(({ name }) => name)).toEqual(names.sort((a, b) => a.localeCompare(b)));
  });

  it.each([
    ['drop table report', 'removes something'],
    ['alter table team drop column name', 'drops a column'],
    ['alter table team add column a int, drop name', 'drops a column'],
    ['alter table report rename column subject to about', 'renames something'],
    ['alter table report rename to document', 'renames something'],
    ['alter table team alter column name type varchar(10)', 'rewrites'],
    ['alter table team alter name set not null', 'rejects rows of the previous release'],
    ['alter table team add column color text not null', 'does not set'],
    ['alter table team\n  add column a text,\n  add b text not null', 'does not set'],
    ['alter table attempt add column k uuid default gen_random_uuid()', 'writes every row'],
    ['alter table person add column k text generated always as (lower(name)) stored', 'writes every row'],
    ['alter table report add constraint c check (length(subject) < 9)', 'not valid'],
    ['alter table artefact add foreign key (report_id) references report', 'not valid'],
    ['create index on attempt (score)', 'concurrently'],
    ['create unique index i on audit_event (id)', 'concurrently'],
    ['create index concurrently i on attempt (score)', 'cannot run in a transaction'],
    ['update report set subject = $$a;b$$', 'in batches'],
    ['lock table attempt', 'in batches'],
    ['revoke update on report from docket_app', 'revokes a permission'],
  ])('rejects %s', (sql, because) => {
    expect(findViolations({ statements: [sql], transactional: true }).join()).toContain(because);
  });

  it('allows only indexes in a non-transactional migration, and requires that an invalid index is dropped first', () => {
    const violations = (...statements: string[]) => findViolations({ statements, transactional: false });
    expect(violations('alter table team add column a int')).toHaveLength(1);
    expect(violations('create index concurrently i on attempt (score)').join()).toContain('not valid');
    expect(
      violations('drop index concurrently if exists i', 'create index concurrently i on attempt (score)'),
    ).toEqual([]);
  });

  it.each([
    `alter table report add column note text, add column archived boolean not null default false`,
    `create table note (id uuid primary key, body text not null); create index on note (body);
     alter table note add constraint c check (body <> '')`,
    `alter table report add constraint c check (legal_hold_at is null) not valid`,
    `alter table report drop constraint c, alter column subject drop not null, alter column subject drop default`,
    `create or replace function f() returns int language sql as $f$ select 1; drop table report; $f$`,
    `-- drop table report;\ncomment on table report is 'revoke; drop table x'`,
    `grant select on report to docket_system`,
    `create index on team (name)`,
    `alter table team add constraint c check (length(name) < 9)`,
  ])('accepts %s', (sql) => {
    expect(findViolations({ statements: [sql], transactional: true })).toEqual([]);
  });

  it('splits SQL only at semicolons that end a statement', () => {
    const sql = `select ';' as "a;b"; -- c;d\ndo $x$ begin perform 1; end $x$; /* e;f */ select $$g;h$$, 1 - 2, 4 / 2`;
    expect(statementsOf(sql)).toEqual([
      `select ';' as "a;b"`,
      'do $x$ begin perform 1; end $x$',
      'select $$g;h$$, 1 - 2, 4 / 2',
    ]);
  });
});
