import { readdir } from 'node:fs/promises';
import { Configuration } from '@mikro-orm/core';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Migration } from '@mikro-orm/migrations';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { dangersOf, statementsOf } from './migration-rules.js';
import { migrationsList } from './orm.js';

/** Made before there was a version that could run beside them. */
const FIRST = ['20261123000000_initial', '20261124000000_evidence_surfaces'];

/** Known dangers that were taken on, and why. What is added here has to be said in the release notes, too. */
const TAKEN_ON: Record<string, { dangers: number; because: string }> = {
  '20261125010000_slots': {
    dangers: 2,
    because: 'indexes of open reports only: reading a million reports for them takes about a second',
  },
  '20261125020000_operations': {
    dangers: 2,
    because: 'indexes of failed and running reports only, as above',
  },
  '20261129000000_standard_names': {
    dangers: 12,
    because: 'no release has the old names yet; stop the processes of an earlier build before this migration',
  },
};

describe('the rules of migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('are kept by every migration since the first version', () => {
    const problems: Record<string, string[]> = {};
    for (const { name, class: Made } of migrationsList) {
      if (FIRST.includes(name)) continue;
      const migration: Migration = new Made(
        database.orm.em.getDriver() as unknown as AbstractSqlDriver,
        database.orm.config as unknown as Configuration,
      );
      void migration.up();
      const dangers = dangersOf({
        statements: migration.getQueries().map(String),
        transactional: migration.isTransactional(),
      });
      if (dangers.length !== (TAKEN_ON[name]?.dangers ?? 0)) problems[name] = dangers;
    }
    expect(problems).toEqual({});
  });

  it('know every migration: each file is in the list, in order', async () => {
    const files = await readdir(new URL('./migrations', import.meta.url));
    const names = files.flatMap((file) => /^(\d{14}_\w+)\.ts$/.exec(file)?.[1] ?? []);
    expect(migrationsList.map(({ name }) => name)).toEqual(names.sort((a, b) => a.localeCompare(b)));
  });

  it.each([
    ['drop table report', 'takes away'],
    ['alter table team drop column name', 'drops a column'],
    ['alter table team add column a int, drop name', 'drops a column'],
    ['alter table report rename column subject to about', 'renames'],
    ['alter table report rename to document', 'renames'],
    ['alter table team alter column name type varchar(10)', 'rewrites'],
    ['alter table team alter name set not null', 'refuses what the version before writes'],
    ['alter table team add column color text not null', 'does not fill'],
    ['alter table team\n  add column a text,\n  add b text not null', 'does not fill'],
    ['alter table attempt add column k uuid default gen_random_uuid()', 'writes every row'],
    ['alter table person add column k text generated always as (lower(name)) stored', 'writes every row'],
    ['alter table report add constraint c check (length(subject) < 9)', 'not valid'],
    ['alter table artefact add foreign key (report_id) references report', 'not valid'],
    ['create index on attempt (score)', 'concurrently'],
    ['create unique index i on audit_event (id)', 'concurrently'],
    ['create index concurrently i on attempt (score)', 'cannot run in a transaction'],
    ['update report set subject = $$a;b$$', 'in batches'],
    ['lock table attempt', 'in batches'],
    ['revoke update on report from docket_app', 'takes away a right'],
  ])('refuse %s', (sql, because) => {
    expect(dangersOf({ statements: [sql], transactional: true }).join()).toContain(because);
  });

  it('refuse other things beside indexes in a migration without a transaction, and indexes that are left half made', () => {
    const of = (...statements: string[]) => dangersOf({ statements, transactional: false });
    expect(of('alter table team add column a int')).toHaveLength(1);
    expect(of('create index concurrently i on attempt (score)').join()).toContain('not valid');
    expect(
      of('drop index concurrently if exists i', 'create index concurrently i on attempt (score)'),
    ).toEqual([]);
  });

  it.each([
    `alter table report add column note text, add column held boolean not null default false`,
    `create table note (id uuid primary key, body text not null); create index on note (body);
     alter table note add constraint c check (body <> '')`,
    `alter table report add constraint c check (legal_hold_at is null) not valid`,
    `alter table report drop constraint c, alter column subject drop not null, alter column subject drop default`,
    `create or replace function f() returns int language sql as $f$ select 1; drop table report; $f$`,
    `-- drop table report;\ncomment on table report is 'revoke; drop table x'`,
    `grant select on report to docket_system`,
    `create index on team (name)`,
    `alter table team add constraint c check (length(name) < 9)`,
  ])('let pass %s', (sql) => {
    expect(dangersOf({ statements: [sql], transactional: true })).toEqual([]);
  });

  it('take SQL apart at semicolons that end a statement, and at no others', () => {
    const sql = `select ';' as "a;b"; -- c;d\ndo $x$ begin perform 1; end $x$; /* e;f */ select $$g;h$$, 1 - 2, 4 / 2`;
    expect(statementsOf(sql)).toEqual([
      `select ';' as "a;b"`,
      'do $x$ begin perform 1; end $x$',
      'select $$g;h$$, 1 - 2, 4 / 2',
    ]);
  });
});
