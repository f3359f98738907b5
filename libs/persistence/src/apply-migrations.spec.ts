import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { applyMigrations } from './apply-migrations.js';

class AddsColumn extends Migration {
  override up(): void {
    this.addSql('create table added (id int primary key)');
    this.addSql('alter table team add column added int');
  }
}
class CreatesIndex extends Migration {
  override isTransactional(): boolean {
    return false;
  }
  override up(): void {
    this.addSql('drop index concurrently if exists team_added');
    this.addSql('create index concurrently team_added on team (added)');
  }
}
class Fails extends Migration {
  override up(): void {
    this.addSql('create table half (id int)');
    this.addSql('select nonsense');
  }
}

describe('applyMigrations', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let blocker: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    blocker = new pg.Client({ connectionString: database.ownerUrl });
    await blocker.connect();
  });
  afterEach(async () => {
    await orm.close();
    await blocker.end();
    await database.drop();
  });

  async function open(...classes: (typeof AddsColumn)[]): Promise<void> {
    orm = await MikroORM.init({
      clientUrl: database.ownerUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: {
        migrationsList: classes.map((migration) => ({ name: migration.name, class: migration })),
        tableName: 'schema_migration',
        snapshot: false,
        silent: true,
      },
    });
  }

  const applied = async () =>
    (await database.asOwner<{ name: string }>(`select name from schema_migration order by id`))
      .map(({ name }) => name)
      .filter((name) => !/^\d/.test(name));

  it('limits the wait for a lock and retries', async () => {
    await open(AddsColumn, CreatesIndex);
    await blocker.query('begin');
    await blocker.query('select from team');
    const failures: number[] = [];
    const names = await applyMigrations(orm, {
      lockTimeoutMs: 50,
      pauseMs: 10,
      onLockFailure: (_, count) => {
        failures.push(count);
        // Queries of the previous release continue between the retries.
        void database.asOwner('select from team');
        if (count === 2) void blocker.query('commit');
      },
    });
    expect(names).toEqual(['AddsColumn', 'CreatesIndex']);
    expect(failures.slice(0, 2)).toEqual([1, 2]);
    expect(await applied()).toEqual(names);
    expect(await database.asOwner(`select from pg_indexes where indexname = 'team_added'`)).toHaveLength(1);
  });

  it('stops after the last retry without applying the migration', async () => {
    await open(AddsColumn);
    await blocker.query('begin');
    await blocker.query('select from team');
    const applying = applyMigrations(orm, { lockTimeoutMs: 30, pauseMs: 1, maxRetries: 3 });
    await expect(applying).rejects.toThrow('Migration AddsColumn could not get its locks after 3 retries');
    expect(await database.asOwner(`select from pg_tables where tablename = 'added'`)).toEqual([]);
    await blocker.query('rollback');
    expect(await applyMigrations(orm)).toEqual(['AddsColumn']);
  });

  it('rolls back a failed migration and keeps the earlier ones', async () => {
    await open(AddsColumn, Fails);
    await expect(applyMigrations(orm)).rejects.toThrow('nonsense');
    expect(await applied()).toEqual(['AddsColumn']);
    expect(await database.asOwner(`select from pg_tables where tablename = 'half'`)).toEqual([]);
  });
});
