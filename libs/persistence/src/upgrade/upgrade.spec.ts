import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  entities,
  readAssignmentFigures,
  readDeadlineHistory,
  readFramework,
  readFrameworks,
  readTrainingMetrics,
  Tenancy,
  type FigureInstant,
} from '@docket/domain';
import { createEmptyDatabase, type EmptyDatabase } from '@docket/testing';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from '../apply-migrations.js';
import { migrate, migrationsList, ormOptions } from '../orm.js';

/** The last migration of the build that wrote earlier-build.json.gz. */
const LAST_MIGRATION = '20261129130000_leavers';

/** A person of the earlier build joined and left at this instant. */
const NEVER_PRESENT_SINCE = '2026-10-01';

/** Rows of every table that figures depend on, and the figures that the earlier build computed from them. */
interface EarlierBuild {
  organizationId: string;
  figures: {
    asOf: string;
    training: { figures: { people: number } };
    frameworks: object[];
    assignments: { id: string }[];
  }[];
  /** A table and its columns, followed by its rows. */
  lines: ({ table: string; columns: string[] } | Record<string, unknown>)[];
}

async function applyEarlierMigrations(ownerUrl: string): Promise<void> {
  const last = migrationsList.findIndex(({ name }) => name === LAST_MIGRATION);
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities,
    extensions: [Migrator],
    migrations: {
      migrationsList: migrationsList.slice(0, last + 1),
      tableName: 'schema_migration',
      snapshot: false,
      silent: true,
    },
  });
  await applyMigrations(orm);
  await orm.close();
}

async function insertRows(database: EmptyDatabase, { lines }: EarlierBuild): Promise<void> {
  const tables: { table: string; columns: string[]; rows: unknown[] }[] = [];
  for (const line of lines) {
    if ('columns' in line) tables.push({ ...(line as { table: string; columns: string[] }), rows: [] });
    else tables.at(-1)!.rows.push(line);
  }
  for (const { table, columns, rows } of tables) {
    const names = columns.join(', ');
    await database.asOwner(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

describe('upgrade of a database with data', () => {
  let database: EmptyDatabase;
  let earlier: EarlierBuild;
  let orm: MikroORM;
  let tenancy: Tenancy;

  beforeAll(async () => {
    const file = await readFile(new URL('earlier-build.json.gz', import.meta.url));
    earlier = JSON.parse((await promisify(gunzip)(file)).toString()) as EarlierBuild;
    database = await createEmptyDatabase();
    await applyEarlierMigrations(database.ownerUrl);
    // The rows contain what triggers have written.
    await database.asOwner(`set session_replication_role = replica`);
    await insertRows(database, earlier);
    await database.asOwner(`set session_replication_role = default`);
    await migrate(database.ownerUrl, database.url, database.authUrl);
    orm = await MikroORM.init(ormOptions(database.url));
    tenancy = new Tenancy(orm.em);
  });
  afterAll(async () => {
    await orm?.close();
    await database?.drop();
  });

  /** Reads the figures in the shape of the fixture. */
  async function readFigures(em: EntityManager, at: FigureInstant, assignmentIds: string[]) {
    const { items } = await readFrameworks(em, at);
    const frameworks = [];
    for (const { id } of items) {
      const framework = await readFramework(em, at, id);
      frameworks.push({
        id,
        coverage: framework.coverage,
        items: framework.items.map((item) => [
          item.id,
          item.status,
          item.trained,
          item.denominator,
          item.requiredSharePercent,
          item.topicCount,
          item.averageScore,
        ]),
      });
    }
    const assignments = [];
    for (const assignmentId of assignmentIds) {
      assignments.push({
        id: assignmentId,
        figures: await readAssignmentFigures(em, { ...at, assignmentId }),
        deadlines: await readDeadlineHistory(em, { ...at, assignmentId }),
      });
    }
    return { asOf: at.asOf, training: await readTrainingMetrics(em, at), frameworks, assignments };
  }

  it('keeps the figures of every instant', async () => {
    expect(earlier.figures.length).toBeGreaterThan(3);
    for (const expected of earlier.figures) {
      const ids = expected.assignments.map(({ id }) => id);
      const actual = await tenancy.figures(earlier.organizationId, { asOf: expected.asOf }, (em, at) =>
        readFigures(em, at, ids),
      );
      // The earlier build counted the person who left when joining, who was never present.
      const people = expected.training.figures.people - (expected.asOf > NEVER_PRESENT_SINCE ? 1 : 0);
      const training = { ...expected.training, figures: { ...expected.training.figures, people } };
      expect(actual).toMatchObject({ ...expected, training });
    }
  });

  it('starts the history with one change, from which earlier instants take the values', async () => {
    const at = await tenancy.figures(earlier.organizationId, {}, async (_, instant) => instant);
    expect(at.dataVersion).toBe(1);
    const [{ since }] = (await database.asOwner(
      `select history_since > now() - interval '1 hour' as since from organization`,
    )) as [{ since: boolean }];
    expect(since).toBe(true);
    const early = await tenancy.figures(
      earlier.organizationId,
      { asOf: '2026-03-01T00:00:00.000Z', knownAt: '2026-03-02T00:00:00.000Z' },
      (em, instant) => readTrainingMetrics(em, instant),
    );
    expect(early).toMatchObject(earlier.figures[0]!.training);
  });

  it('continues the histories', async () => {
    const { organizationId } = earlier;
    const before = await tenancy.figures(organizationId, {}, async (_, instant) => instant);
    await tenancy.transaction(organizationId, (em) =>
      em.execute(`update person set role = 'auditor' where role = 'learner'`),
    );
    const eligible = async (requested: object) =>
      (await tenancy.figures(organizationId, requested, (em, at) => readTrainingMetrics(em, at))).figures
        .eligible;
    expect(await eligible({})).toBe(0);
    expect(await eligible({ asOf: before.asOf })).toBeGreaterThan(0);
    expect(await eligible({ asOf: before.asOf, knownAt: before.knownAt })).toBe(
      await eligible({ asOf: before.asOf }),
    );
  });
});
