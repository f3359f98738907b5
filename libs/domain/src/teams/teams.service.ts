import {
  DocketError,
  errorMessages,
  newId,
  team,
  type CreateTeam,
  type DeletedTeamView,
  type DeleteTeamQuery,
  type Page,
  type TeamListQuery,
  type TeamPeoplePage,
  type TeamPeopleQuery,
  type TeamView,
  type UpdateTeam,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { selectionOf } from '../assignments/scope.sql.js';
import { actorValues, insertAudits, recordAudit, type Actor } from '../audit-log/audit-log.js';
import { instantsOf } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { findTakenKey, lockKeys } from '../organization/text-key.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { hasLeft, inJobScope, iso, isPresent } from '../people/membership.sql.js';
import { readTeamPeople } from './team-people.js';

const orders = {
  name: 'lower(t.name), t.id',
  '-name': 'lower(t.name) desc, t.id desc',
  people: 'people, lower(t.name), t.id',
  '-people': 'people desc, lower(t.name), t.id',
} as const;

const searchCondition = `(:search::text is null or strpos(text_key(t.name), text_key(:search)) > 0)`;

/**
 * Returns the query for teams and their numbers of people. `listClause` (order and limit) applies before people are counted,
 * so that only the teams of a page are counted. `finalClause` applies afterwards, for orders that depend on the counts.
 */
const teamRows = (condition: string, listClause = '', finalClause = ''): string => `
  with listed as materialized (
    select t.id, t.name, t.created_at, t.updated_at from team t where t.deleted_at is null and ${condition} ${listClause}),
  counted as (
    select p.team_id, count(*)::int as people, count(*) filter (where p.role = 'learner' and ${inJobScope('p', 'o')})::int as eligible
      from person p join organization o on o.id = p.organization_id where p.team_id in (select id from listed) and ${isPresent('p')} group by p.team_id)
  select t.id, t.name, coalesce(c.people, 0) as people, coalesce(c.eligible, 0) as eligible,
      ${iso('t.created_at')} as "createdAt", ${iso('t.updated_at')} as "updatedAt"
    from listed t left join counted c on c.team_id = t.id ${finalClause}`;

/** Returns the query for a page of teams. Parameters: `:limit`, `:offset` and `:search`. */
function teamPageQuery(sort: TeamListQuery['sort']): string {
  const order = `order by ${orders[sort]}`;
  const page = `${order} limit :limit::int offset :offset::int`;
  return sort.endsWith('name') ? teamRows(searchCondition, page, order) : teamRows(searchCondition, '', page);
}

/** Moves the people of the team `:teamId` to no team, and records it of each of them. Those who left keep the team. */
const movePeople = `
  with moved as (
      update person p set team_id = null, ${nextVersion} where team_id = :teamId::uuid and not ${hasLeft('p')}
      returning p.id, p.email),
    audited as (${insertAudits({
      action: 'user.updated',
      targetType: 'person',
      targetId: 'm.id::text',
      targetLabel: 'm.email',
      metadata: `jsonb_build_object('before', jsonb_build_object('team', :team::jsonb), 'after', jsonb_build_object('team', null))`,
      from: 'moved m',
    })})
    select count(*)::int as count from moved`;

/** Teams of an organization. Deleted teams stay in the database because the history refers to them. */
@Injectable()
export class TeamsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns a page of teams. */
  list(organizationId: string, { page, pageSize, search, sort }: TeamListQuery): Promise<Page<TeamView>> {
    const searchTerm = search?.trim() || null;
    return this.tenancy.snapshot(organizationId, async (em) => {
      const items = await selectRows(em, team, teamPageQuery(sort), {
        search: searchTerm,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const total = await selectTotal(
        em,
        `select count(*)::int as total from team t where t.deleted_at is null and ${searchCondition}`,
        { search: searchTerm },
      );
      return { items, page, pageSize, total };
    });
  }

  /** Returns a team. @throws not_found */
  get(organizationId: string, id: string): Promise<TeamView> {
    return this.tenancy.snapshot(organizationId, (em) => findTeam(em, id));
  }

  /** Returns a page of the active people of a team, with what each has not completed. @throws not_found */
  people(organizationId: string, id: string, query: TeamPeopleQuery): Promise<TeamPeoplePage> {
    return this.tenancy.figures(organizationId, {}, async (em, at) => {
      await findTeam(em, id);
      return { ...(await readTeamPeople(em, at, id, query)), ...instantsOf(at) };
    });
  }

  /** Creates a team. @throws conflict if the name is taken */
  create(actor: Actor, { name }: CreateTeam): Promise<TeamView> {
    return this.inTransaction(actor, name, async (em) => {
      await em.execute(lockKeys, { organizationId: actor.organizationId });
      await requireFreeName(em, name);
      const id = newId();
      await em.execute('insert into team (id, organization_id, name) values (?, ?, ?)', [
        id,
        actor.organizationId,
        name,
      ]);
      await record(em, actor, { id, name }, 'team.created', { after: { name } });
      return findTeam(em, id);
    });
  }

  /** Renames a team. @throws not_found, conflict if the name is taken or the team was changed in the meantime */
  update(actor: Actor, id: string, { name, expectedUpdatedAt }: UpdateTeam): Promise<TeamView> {
    return this.inTransaction(actor, name ?? '', async (em) => {
      if (name !== undefined) await em.execute(lockKeys, { organizationId: actor.organizationId });
      const before = await lockForUpdate(em, id, expectedUpdatedAt);
      if (name === undefined || name === before.name) return before;
      await requireFreeName(em, name, id);
      await em.execute(`update team set name = ?, ${nextVersion} where id = ?`, [name, id]);
      await record(em, actor, { id, name }, 'team.updated', {
        before: { name: before.name },
        after: { name },
      });
      return findTeam(em, id);
    });
  }

  /**
   * Deletes a team. Its people are moved to no team, its name becomes available, and reports about earlier instants still
   * include the team. People who left while in the team keep it, in lists as in reports.
   * @throws not_found
   * @throws conflict if the team has an active assignment, or was changed in the meantime
   */
  delete(actor: Actor, id: string, { expectedUpdatedAt }: DeleteTeamQuery): Promise<DeletedTeamView> {
    return this.tenancy.transaction(actor, async (em) => {
      const { name } = await lockForUpdate(em, id, expectedUpdatedAt);
      const assigned = await selectRow(
        em,
        z.object({ title: tables.assignment.title, count: z.int() }),
        `select min(a.title) as title, count(*)::int as count from assignment a
           where a.active and (a.scope_team_id = :id::uuid
             or a.scope_type = 'selection' and exists (select from ${selectionOf('a', 'id')} e where e.team_id = :id::uuid))
           having count(*) > 0`,
        { id },
      );
      if (assigned) throw hasActiveAssignments(assigned);
      // In the order in which other transactions lock people.
      await em.execute('select from person where team_id = ? order by id for update', [id]);
      const moved = await selectRow(em, z.object({ count: z.int() }), movePeople, {
        ...actorValues(actor),
        teamId: id,
        team: JSON.stringify({ id, name }),
      });
      const peopleMoved = moved!.count;
      await em.execute(
        `update team set deleted_at = date_trunc('milliseconds', now()), ${nextVersion} where id = ?`,
        [id],
      );
      await record(em, actor, { id, name }, 'team.deleted', { before: { name, people: peopleMoved } });
      return { id, name, peopleMoved };
    });
  }

  private async inTransaction(
    actor: Actor,
    name: string,
    work: (em: EntityManager) => Promise<TeamView>,
  ): Promise<TeamView> {
    try {
      return await this.tenancy.transaction(actor, work);
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw nameTaken(name);
      throw error;
    }
  }
}

async function findTeam(em: EntityManager, id: string): Promise<TeamView> {
  const found = await selectRow(em, team, teamRows('t.id = ?'), [id]);
  if (found) return found;
  throw new DocketError('not_found', errorMessages.teams.notFound);
}

/** Locks a team for a change. @throws not_found, conflict */
async function lockForUpdate(em: EntityManager, id: string, expected: string | undefined): Promise<TeamView> {
  await em.execute('select from team where id = ? for update', [id]);
  const found = await findTeam(em, id);
  requireVersion('team', expected, found.updatedAt);
  return found;
}

const record = (
  em: EntityManager,
  actor: Actor,
  team: { id: string; name: string },
  action: string,
  metadata: Record<string, unknown>,
): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'team',
    targetId: team.id,
    targetLabel: team.name,
    metadata,
  });

/** Requires that no team, or only the team `id`, has the name, regardless of case. @throws conflict */
async function requireFreeName(em: EntityManager, name: string, id: string | null = null): Promise<void> {
  const taken = await findTakenKey(em, {
    table: 'team',
    key: name,
    condition: 't.deleted_at is null and t.id is distinct from :id::uuid',
    values: { id },
  });
  if (taken !== null) throw nameTaken(taken);
}

const nameTaken = (name: string): DocketError =>
  new DocketError('conflict', errorMessages.teams.nameTaken(name), {
    issues: [{ path: 'name', message: errorMessages.teams.nameTakenIssue }],
  });

const hasActiveAssignments = ({ title, count }: { title: string; count: number }): DocketError =>
  new DocketError('conflict', errorMessages.teams.hasActiveAssignments(title, count - 1));
