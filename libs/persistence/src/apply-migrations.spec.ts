import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { applyMigrations } from './apply-migrations.js';

class Adds extends Migration {
  override up(): void {
    this.addSql('create table added (id int primary key)');
    this.addSql('alter table team add column added int');
  }
}
class Indexes extends Migration {
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

describe('applying migrations', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let holder: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    holder = new pg.Client({ connectionString: database.ownerUrl });
    await holder.connect();
  });
  afterEach(async () => {
    await orm.close();
    await holder.end();
    await database.drop();
  });

  async function open(...classes: (typeof Adds)[]): Promise<void> {
    orm = await MikroORM.init({
      clientUrl: database.ownerUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: {
        migrationsList: classes.map((made) => ({ name: made.name, class: made })),
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

  it('waits for no lock longer than its time, so that nobody waits behind it, and tries again', async () => {
    await open(Adds, Indexes);
    await holder.query('begin');
    await holder.query('select from team');
    const tries: number[] = [];
    const names = await applyMigrations(orm, {
      lockTimeoutMs: 50,
      pauseMs: 10,
      waiting: (_, number) => {
        tries.push(number);
        // What the version before does goes on between the tries.
        void database.asOwner('select from team');
        if (number === 2) void holder.query('commit');
      },
    });
    expect(names).toEqual(['Adds', 'Indexes']);
    expect(tries.slice(0, 2)).toEqual([1, 2]);
    expect(await applied()).toEqual(names);
    expect(await database.asOwner(`select from pg_indexes where indexname = 'team_added'`)).toHaveLength(1);
  });

  it('gives up with nothing of the migration applied, and says what to do', async () => {
    await open(Adds);
    await holder.query('begin');
    await holder.query('select from team');
    const giving = applyMigrations(orm, { lockTimeoutMs: 30, pauseMs: 1, tries: 3 });
    await expect(giving).rejects.toThrow('Migration Adds got no lock in 3 tries');
    expect(await database.asOwner(`select from pg_tables where tablename = 'added'`)).toEqual([]);
    await holder.query('rollback');
    expect(await applyMigrations(orm)).toEqual(['Adds']);
  });

  it('keeps those before one that fails, and nothing of that one', async () => {
    await open(Adds, Fails);
    await expect(applyMigrations(orm)).rejects.toThrow('nonsense');
    expect(await applied()).toEqual(['Adds']);
    expect(await database.asOwner(`select from pg_tables where tablename = 'half'`)).toEqual([]);
  });
});
