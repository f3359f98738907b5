import { appliedExemption } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { exemptionJson } from '../exemptions/item-exemptions.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import {
  listedPerson,
  listedPersonColumns,
  listedPersonJoins,
  listedPersonOrder,
} from '../people/person-list.sql.js';
import { querySets, streamSets, type ListOptions } from '../set-queries.js';
import { exemptAssignees, uuids } from './pair-counts.sql.js';

const exemptAssignee = listedPerson.extend({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  exemption: appliedExemption.omit({ id: true }),
  /** Number of exempt assignees of the same assignment. */
  inAssignment: z.int(),
});
/** An eligible person in the scope of an active assignment from which the person is exempt. */
export type ExemptAssigneeOfAny = z.infer<typeof exemptAssignee>;

const exemptPerson = z.object({ personId: z.string() });
/** The people with a valid exemption from any assignment: few, so that the counts do not read everyone. */
const exemptPeople = `
  select distinct x.person_id as "personId" from exemption_revision x
    where x.organization_id = :organizationId and x.assignment_id is not null and ${isValid('x')}`;

/** Returns the parameters of the queries. The people are those with a valid exemption from any assignment. */
async function parametersOf(em: EntityManager, at: FigureInstant) {
  const people = await selectRows(em, exemptPerson, exemptPeople, { ...at });
  return { ...at, people: uuids(people.map(({ personId }) => personId)) };
}

const exemptCounts = z.object({ mandatory: z.int(), optional: z.int() });
/** Pairs of an active assignment and an exempt eligible person in its scope. The figures of assignments exclude them. */
export type ExemptCounts = z.infer<typeof exemptCounts>;

const countsQuery = `${exemptAssignees}
  select count(*) filter (where mandatory)::int as mandatory, count(*) filter (where not mandatory)::int as optional
    from exempt_assignee`;

/** Counts the pairs of an active assignment and an exempt assignee at an instant (docs/domain.md, section 3.5). */
export async function countExemptAssignees(em: EntityManager, at: FigureInstant): Promise<ExemptCounts> {
  const [counts] = await querySets(em, exemptCounts, countsQuery, await parametersOf(em, at));
  return counts!;
}

/**
 * Streams the exempt assignees of all active assignments, by title and ID of the assignment, then by team and name. Must run inside
 * a transaction.
 */
export async function* streamExemptAssignees(
  em: EntityManager,
  at: FigureInstant,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<ExemptAssigneeOfAny[]> {
  const query = `${exemptAssignees}
    select ${listedPersonColumns}, x.assignment_id as "assignmentId", x.title, x.mandatory, ${exemptionJson('x')} as exemption,
      count(*) over (partition by x.assignment_id)::int as "inAssignment"
      from exempt_assignee x ${listedPersonJoins('x')}
      order by lower(x.title), x.assignment_id, ${listedPersonOrder(language)}`;
  yield* streamSets(em, exemptAssignee, query, await parametersOf(em, at), options);
}
