import {
  DocketError,
  errorMessages,
  scopeEntry,
  type AssignmentScope,
  type Issue,
  type Page,
  type PageQuery,
  type ScopeEntry,
} from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { hasLeft } from '../people/membership.sql.js';
import { queryPage } from '../set-queries.js';
import { selectionOf } from './scope.sql.js';

/** A scope as columns of an assignment. The teams and people of a selection are rows of `assignment_scope`. */
export interface ScopeColumns {
  scopeType: AssignmentScope['type'];
  personId: string | null;
  teamId: string | null;
}

/** Returns a scope as columns of an assignment. */
export const scopeColumnsOf = (scope: AssignmentScope): ScopeColumns => ({
  scopeType: scope.type,
  personId: scope.type === 'person' ? scope.id : null,
  teamId: scope.type === 'team' ? scope.id : null,
});

/**
 * Returns the one form of a scope: a selection has each team and person once, in the order of the IDs, and a selection of one
 * is a scope of that team or person.
 */
export function canonicalScope(scope: AssignmentScope): AssignmentScope {
  if (scope.type !== 'selection') return scope;
  const [teams, people] = [scope.teams, scope.people].map((ids) =>
    [...new Set(ids.map((id) => id.toLowerCase()))].toSorted(),
  ) as [string[], string[]];
  if (teams.length + people.length > 1) return { type: 'selection', teams, people };
  return teams[0] ? { type: 'team', id: teams[0] } : { type: 'person', id: people[0]! };
}

/**
 * Locks the teams and people of a scope, so that the teams cannot be deleted, and the people cannot leave, before the transaction ends.
 * @param kept a scope whose people may have left: those that an assignment already names
 * @returns the scope; a person who was merged is replaced by the person with whom they were merged
 * @throws invalid_request with every unknown team, and every person who is unknown or has left
 */
export async function lockScope(
  em: EntityManager,
  scope: AssignmentScope,
  kept: AssignmentScope = { type: 'organization' },
): Promise<AssignmentScope> {
  const { teams, people, pathOf } = namesOf(scope);
  const keptPeople = kept.type === 'selection' ? kept.people : [];
  const issues = await lockTeams(em, teams, pathOf.team);
  const locked = await lockPeople(em, people, { pathOf: pathOf.person, kept: new Set(keptPeople) });
  issues.push(...locked.issues);
  if (issues.length > 0) throw new DocketError('invalid_request', issues[0]!.message, { issues });
  if (scope.type === 'person') return { type: 'person', id: locked.people[0]! };
  return canonicalScope(scope.type === 'selection' ? { ...scope, people: locked.people } : scope);
}

/** Returns the teams and people that a scope names, and the path of each in a request. */
function namesOf(scope: AssignmentScope) {
  const named = (teams: string[], people: string[], path: (list: string, index: number) => string) => ({
    teams,
    people,
    pathOf: {
      team: (index: number) => path('teams', index),
      person: (index: number) => path('people', index),
    },
  });
  const single = () => 'scope.id';
  if (scope.type === 'team') return named([scope.id], [], single);
  if (scope.type === 'person') return named([], [scope.id], single);
  if (scope.type === 'organization') return named([], [], single);
  return named(scope.teams, scope.people, (list, index) => `scope.${list}.${index}`);
}

const uuids = (ids: readonly string[]): string => `{${ids.join()}}`;
const lockedId = z.object({ id: tables.team.id });

async function lockTeams(
  em: EntityManager,
  ids: string[],
  pathOf: (index: number) => string,
): Promise<Issue[]> {
  if (ids.length === 0) return [];
  const query = `select id from team where id = any (?::uuid[]) and deleted_at is null order by id for key share`;
  const found = new Set((await selectRows(em, lockedId, query, [uuids(ids)])).map(({ id }) => id));
  const message = errorMessages.teams.unknownTeam;
  return ids.flatMap((id, index) => (found.has(id.toLowerCase()) ? [] : [{ path: pathOf(index), message }]));
}

const lockedPerson = z.object({
  given: tables.person.id,
  id: tables.person.id,
  left: z.boolean(),
});

/** Locks people, and those with whom they were merged. */
async function lockPeople(
  em: EntityManager,
  ids: string[],
  { pathOf, kept }: { pathOf: (index: number) => string; kept: Set<string> },
): Promise<{ people: string[]; issues: Issue[] }> {
  if (ids.length === 0) return { people: [], issues: [] };
  const given = uuids(ids);
  await em.execute('select from person where id = any (?::uuid[]) order by id for share', [given]);
  const rows = await selectRows(
    em,
    lockedPerson,
    `select o.id as given, p.id, ${hasLeft('p')} as "left" from person o join person p on p.id = coalesce(o.merged_into, o.id)
       where o.id = any (?::uuid[]) order by p.id for share of p`,
    [given],
  );
  const found = new Map(rows.map((row) => [row.given, row]));
  const { personLeft, personNotFound } = errorMessages.assignments;
  const issues = ids.flatMap((id, index) => {
    const person = found.get(id.toLowerCase());
    if (person && (!person.left || kept.has(person.id))) return [];
    return [{ path: pathOf(index), message: person ? personLeft : personNotFound }];
  });
  return { people: ids.map((id) => found.get(id.toLowerCase())?.id ?? id), issues };
}

/** Writes the teams and people of the assignment's current scope set. Does nothing for other scopes than a selection. */
export async function writeSelection(
  em: EntityManager,
  organizationId: string,
  assignmentId: string,
  scope: AssignmentScope,
): Promise<void> {
  if (scope.type !== 'selection') return;
  await em.execute(
    `insert into assignment_scope (organization_id, assignment_id, scope_set, team_id, person_id)
       select a.organization_id, a.id, a.scope_set, e.team_id, e.person_id
         from assignment a, (select t as team_id, null::uuid as person_id from unnest(:teams::uuid[]) t
           union all select null, p from unnest(:people::uuid[]) p) e
         where a.organization_id = :organizationId::uuid and a.id = :assignmentId::uuid`,
    { organizationId, assignmentId, teams: uuids(scope.teams), people: uuids(scope.people) } as never,
  );
}

/** The teams and people that the scope of the assignment `:assignmentId` names: teams, then people, by name and ID. */
const entriesQuery = `
  select case when e.team_id is null then 'person' else 'team' end as type, e.entry_id as id,
      coalesce(t.name, p.name) as title, p.email
    from assignment a
    cross join lateral (${selectionOf('a', 'id')}
      union all select a.scope_team_id, a.scope_person_id, coalesce(a.scope_team_id, a.scope_person_id)
        where a.scope_type in ('team', 'person')) e
    left join team t on t.id = e.team_id left join person p on p.id = e.person_id
    where a.id = :assignmentId::uuid and (a.scope_type = 'selection' or e.entry_id in (a.scope_team_id, a.scope_person_id))
    order by e.team_id is null, coalesce(lower(t.name), p.name_key), e.entry_id`;

/** Reads a page of the teams and people that the scope of an assignment names now. */
export const readScopePage = (
  em: EntityManager,
  assignmentId: string,
  part: PageQuery,
): Promise<Page<ScopeEntry>> => queryPage(em, scopeEntry, entriesQuery, { assignmentId, ...part });

/** Reads the teams and people that the scope of an assignment names now. */
export const readScopeEntries = (em: EntityManager, assignmentId: string): Promise<ScopeEntry[]> =>
  selectRows(em, scopeEntry, entriesQuery, { assignmentId });
