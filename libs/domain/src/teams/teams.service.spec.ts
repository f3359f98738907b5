import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, teamListQuery } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { Actor } from '../audit-log/audit-log.js';
import { importFiles } from '@docket/import';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { TeamsService } from './teams.service.js';

let db: TestDatabase;
let teams: TeamsService;
let admin: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  teams = new TeamsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x', role: 'org_admin', ipAddress: null };
});

const member = async (team: string, values: { role?: string; left?: boolean } = {}) => {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, role, team_id, joined_at, left_at)
       values ($1, gen_random_uuid() || '@x', 'P', $2, $3, '2025-01-01Z', $4) returning id`,
    [admin.organizationId, values.role ?? 'learner', team, values.left ? '2025-02-01Z' : null],
  );
  return row!.id;
};
const assignTo = (team: string, active = true) =>
  db.asOwner(
    `insert into assignment (organization_id, external_id, title, target_type, target_family, scope_type, scope_team_id, active)
       values ($1, gen_random_uuid()::text, 'Injection', 'category', 'web', 'team', $2, $3)`,
    [admin.organizationId, team, active],
  );
const list = (query: Record<string, unknown> = {}) =>
  teams.list(admin.organizationId, teamListQuery.parse(query));
const metricsAt = async (asOf: string) => {
  const { teams: rows } = await db.tenancy.figures(admin.organizationId, { asOf }, readTrainingMetrics);
  return rows.map(({ name, people }) => [name, people]);
};
const now = () => db.distinctInstant();
const events = () =>
  db.asOwner<{ action: string; metadata: object }>(
    'select action, metadata from audit_event where organization_id = $1 order by created_at, id',
    [admin.organizationId],
  );

describe('list', () => {
  it('counts the current people of each team', async () => {
    const { id } = await teams.create(admin, { name: 'Payments' });
    await Promise.all([member(id), member(id, { role: 'auditor' }), member(id, { left: true })]);
    await teams.create(admin, { name: 'identity' });
    expect((await list()).items).toMatchObject([
      { name: 'identity', people: 0, eligible: 0 },
      { name: 'Payments', people: 2, eligible: 1 },
    ]);
    expect((await list({ sort: '-people' })).items.map(({ name }) => name)).toEqual(['Payments', 'identity']);
    expect(await list({ search: 'PAY', pageSize: 1 })).toMatchObject({ total: 1, items: [{ id }] });
    expect(await list({ page: 9 })).toMatchObject({ total: 2, items: [] });
  });
});

describe('team name', () => {
  it('requires a unique team name, ignoring case, also with concurrent requests', async () => {
    const results = await Promise.allSettled(['Red', 'RED'].map((name) => teams.create(admin, { name })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { id } = await teams.create(admin, { name: 'Blue' });
    await expect(teams.update(admin, id, { name: 'rEd' })).rejects.toMatchObject({
      code: 'conflict',
      details: { issues: [{ path: 'name' }] },
    });
    expect(await teams.update(admin, id, { name: 'BLUE' })).toMatchObject({ name: 'BLUE' });
  });

  it('rejects a new team name based on an outdated version', async () => {
    const { id, updatedAt } = await teams.create(admin, { name: 'Red' });
    await teams.update(admin, id, { name: 'Green', expectedUpdatedAt: updatedAt });
    for (const change of [
      () => teams.update(admin, id, { name: 'Blue', expectedUpdatedAt: updatedAt }),
      () => teams.delete(admin, id, { expectedUpdatedAt: updatedAt }),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'conflict' });
    }
    expect((await events()).map(({ action, metadata }) => [action, metadata])).toEqual([
      ['team.created', { after: { name: 'Red' } }],
      ['team.updated', { before: { name: 'Red' }, after: { name: 'Green' } }],
    ]);
  });
});

describe('delete', () => {
  it('rejects the deletion of a team with an active assignment', async () => {
    const { id } = await teams.create(admin, { name: 'Red' });
    await assignTo(id, false);
    await assignTo(id);
    await expect(teams.delete(admin, id, {})).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Injection'),
    });
    await db.asOwner('update assignment set active = false where scope_team_id = $1', [id]);
    await expect(teams.delete(admin, id, {})).resolves.toMatchObject({ peopleMoved: 0 });
  });

  it('moves the people of a deleted team who have not left to no team, frees the name and keeps the history', async () => {
    const { id } = await teams.create(admin, { name: 'Red' });
    const [present, left] = [await member(id), await member(id, { left: true })];
    const before = await now();
    expect(await teams.delete(admin, id, {})).toEqual({ id, name: 'Red', peopleMoved: 1 });
    const rows = await db.asOwner('select team_id from person where id = any($1::uuid[]) order by left_at', [
      [present, left],
    ]);
    expect(rows).toEqual([{ team_id: id }, { team_id: null }]);
    const successor = await teams.create(admin, { name: 'red' });
    expect((await list()).items.map(({ name }) => name)).toEqual(['red']);
    expect(await metricsAt(before)).toContainEqual(['Red', 1]);
    expect(await metricsAt(await now())).toEqual([
      ['red', 0],
      [null, 1],
    ]);
    for (const late of [() => teams.delete(admin, id, {}), () => teams.update(admin, id, { name: 'X' })]) {
      await expect(late()).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await events()).at(-2)).toMatchObject({
      action: 'team.deleted',
      metadata: { before: { name: 'Red', people: 1 } },
    });
    expect(successor.id).not.toBe(id);
  });

  it('hides a deleted team from imports, but not a new team of the same name', async () => {
    const { id } = await teams.create(admin, { name: 'Red' });
    await teams.delete(admin, id, {});
    const run = (files: Record<string, string>) =>
      importFiles(
        db.tenancy,
        admin.organizationId,
        Object.entries(files).map(([name, text]) => ({
          name,
          open: async function* () {
            yield Buffer.from(text);
          },
        })),
        { actor: admin },
      );
    await run({ 'topics.csv': 'id,title,family,module\nsqli,SQL injection,web,a03\n' });
    const people = 'email,name,team\nada@x.example,Ada,red\n';
    const assignments = 'id,title,targetType,target,scopeType,scope\n1,A,category,web,team,Red\n';
    const refused = await run({ 'people.csv': people, 'assignments.csv': assignments });
    expect(refused.rejections.map(({ field }) => field)).toEqual(['team', 'scope']);
    const accepted = await run({
      'teams.csv': 'name\nRED\n',
      'people.csv': people,
      'assignments.csv': assignments,
    });
    expect(accepted.files.map(({ created }) => created)).toEqual([1, 1, 1]);
    expect((await list()).items).toMatchObject([{ name: 'RED', people: 1 }]);
  });

  it('does not find teams of another organization', async () => {
    const { id } = await teams.create(admin, { name: 'Red' });
    const stranger = { ...admin, organizationId: await db.organization() };
    await expect(teams.delete(stranger, id, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(teams.update(stranger, id, { name: 'X' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
