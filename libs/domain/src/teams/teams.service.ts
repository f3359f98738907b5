import {
  DocketError,
  newId,
  team,
  type CreateTeam,
  type DeletedTeamView,
  type DeleteTeamQuery,
  type Page,
  type TeamListQuery,
  type TeamView,
  type UpdateTeam,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { iso } from '../people/membership.sql.js';
import { isActive } from '../people/people.sql.js';

const orders = {
  name: 'lower(t.name), t.id',
  '-name': 'lower(t.name) desc, t.id desc',
  people: 'people, lower(t.name), t.id',
  '-people': 'people desc, lower(t.name), t.id',
} as const;

const matches = `(:words::text is null or strpos(lower(t.name), lower(:words)) > 0)`;

/**
 * Teams that are there, with their people counted in one pass. `first` chooses the teams before anybody is counted, so
 * that a page costs what its teams cost; `last` comes after, for what depends on the counts.
 */
const teamRows = (condition: string, first = '', last = ''): string => `
  with listed as materialized (
    select t.id, t.name, t.created_at, t.updated_at from team t where t.deleted_at is null and ${condition} ${first}),
  counted as (
    select p.team_id, count(*)::int as people, count(*) filter (where p.role = 'learner')::int as eligible
      from person p where p.team_id in (select id from listed) and ${isActive('p')} group by p.team_id)
  select t.id, t.name, coalesce(c.people, 0) as people, coalesce(c.eligible, 0) as eligible,
      ${iso('t.created_at')} as "createdAt", ${iso('t.updated_at')} as "updatedAt"
    from listed t left join counted c on c.team_id = t.id ${last}`;

/** A page of teams; `:limit`, `:offset` and `:words`. */
function teamPageQuery(sort: TeamListQuery['sort']): string {
  const order = `order by ${orders[sort]}`;
  const page = `${order} limit :limit::int offset :offset::int`;
  return sort.endsWith('name') ? teamRows(matches, page, order) : teamRows(matches, '', page);
}

/** The teams of an organization. One that is deleted stays in the database for the history that names it. */
@Injectable()
export class TeamsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of teams. */
  list(organizationId: string, { page, pageSize, search, sort }: TeamListQuery): Promise<Page<TeamView>> {
    const words = search?.trim() || null;
    return this.tenancy.snapshot(organizationId, async (em) => {
      const items = await selectRows(em, team, teamPageQuery(sort), {
        words,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const total = await selectTotal(
        em,
        `select count(*)::int as total from team t where t.deleted_at is null and ${matches}`,
        { words },
      );
      return { items, page, pageSize, total };
    });
  }

  /** One team. @throws not_found */
  get(organizationId: string, id: string): Promise<TeamView> {
    return this.tenancy.snapshot(organizationId, (em) => findTeam(em, id));
  }

  /** @throws conflict when the name is taken */
  create(actor: Actor, { name }: CreateTeam): Promise<TeamView> {
    return this.inTransaction(actor, name, async (em) => {
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

  /** Gives a team another name. @throws not_found; conflict when the name is taken or the team was changed meanwhile */
  update(actor: Actor, id: string, { name, expectedUpdatedAt }: UpdateTeam): Promise<TeamView> {
    return this.inTransaction(actor, name ?? '', async (em) => {
      const before = await takeTeam(em, id, expectedUpdatedAt);
      if (name === undefined || name === before.name) return before;
      await em.execute(`update team set name = ?, ${nextVersion} where id = ?`, [name, id]);
      await record(em, actor, { id, name }, 'team.updated', {
        before: { name: before.name },
        after: { name },
      });
      return findTeam(em, id);
    });
  }

  /**
   * Deletes a team: its people are in no team from now on, its name is free again, and reports about earlier instants
   * still know it.
   * @throws not_found; conflict while an active assignment is given to it, or when it was changed meanwhile
   */
  delete(actor: Actor, id: string, { expectedUpdatedAt }: DeleteTeamQuery): Promise<DeletedTeamView> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const { name } = await takeTeam(em, id, expectedUpdatedAt);
      const given = await selectRow(
        em,
        z.object({ title: tables.assignment.title, count: z.int() }),
        `select min(title) as title, count(*)::int as count from assignment
           where scope_team_id = ? and active having count(*) > 0`,
        [id],
      );
      if (given) throw stillGiven(given);
      const moved = await selectRow(
        em,
        z.object({ count: z.int() }),
        `with moved as (update person set team_id = null, ${nextVersion} where team_id = ? returning id)
           select count(*)::int as count from moved`,
        [id],
      );
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
      return await this.tenancy.transaction(actor.organizationId, work);
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw nameTaken(name);
      throw error;
    }
  }
}

async function findTeam(em: EntityManager, id: string): Promise<TeamView> {
  const found = await selectRow(em, team, teamRows('t.id = ?'), [id]);
  if (found) return found;
  throw new DocketError('not_found', 'There is no such team; it may have been deleted.');
}

/** Locks a team that is to change. @throws not_found, conflict */
async function takeTeam(em: EntityManager, id: string, expected: string | undefined): Promise<TeamView> {
  await em.execute('select from team where id = ? for update', [id]);
  const found = await findTeam(em, id);
  requireVersion('This team', expected, found.updatedAt);
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

const nameTaken = (name: string): DocketError =>
  new DocketError('conflict', `There is already a team called ${name}. Choose another name.`, {
    issues: [{ path: 'name', message: 'Another team has this name. Choose another.' }],
  });

function stillGiven({ title, count }: { title: string; count: number }): DocketError {
  const others = count > 1 ? ` and ${count - 1} more` : '';
  return new DocketError(
    'conflict',
    `The assignment ${title}${others} is given to this team. Deactivate it or give it to others, then delete the team.`,
  );
}
