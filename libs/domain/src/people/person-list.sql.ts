import type { DocumentLanguage } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { isKnown } from '../history/known.sql.js';
import { iso } from './membership.sql.js';

/**
 * The memberships at `:asOf`, as `(person_id, joined_at, left_at)`: the known periods of a person without a gap between
 * them. A change of team or role does not end a membership. `left_at` is the known end, which may be after `:asOf`, or null.
 */
const memberships = `
  select m.person_id, lower(r) as joined_at, upper(r) as left_at
    from (select h.person_id, range_agg(h.valid_at) as ranges from person_period h
            where h.organization_id = :organizationId and ${isKnown('h')} group by h.person_id) m
    cross join unnest(m.ranges) r where r @> :asOf::timestamptz`;

/** A present person in a list of a document. */
export const listedPerson = z.object({
  personId: tables.person.id,
  name: tables.person.name,
  email: tables.person.email,
  /** Name of the team at the instant; null: no team. */
  team: tables.team.name.nullable(),
  /** Start of the membership at the instant, ISO 8601 UTC. */
  joinedAt: z.string(),
  /** Its known end, which may be after the instant; null if it has none. */
  leftAt: z.string().nullable(),
});

/** The columns of `listedPerson`. Needs the joins of `listedPersonJoins`. */
export const listedPersonColumns = `u.id as "personId", u.name, u.email, t.name as team,
      ${iso('j.joined_at')} as "joinedAt", ${iso('j.left_at')} as "leftAt"`;

/** Returns the joins of a relation with `person_id` and `team_id` with person `u`, team `t` and membership `j`. */
export const listedPersonJoins = (relation: string): string => `
    join person u on u.id = ${relation}.person_id left join team t on t.id = ${relation}.team_id
    join (${memberships}) j on j.person_id = ${relation}.person_id`;

/** Returns the order of people `u` with teams `t` in a language: by team, name and ID; people without a team come last. */
export const listedPersonOrder = (language: DocumentLanguage): string =>
  `t.id is null, t.name collate "${language}-x-icu", t.id, u.name collate "${language}-x-icu", u.id`;
