import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { querySets } from '../set-queries.js';
import { populationQuery, stratumOf, type Population } from './population.js';

/** How a sample is drawn. */
export interface SampleMethod {
  /** Number of people, at least 1. A smaller population is selected as a whole. */
  size: number;
  seed: string;
  /** `team`: in proportion to the number of people in each team. */
  stratify: 'none' | 'team';
}

const selectedPerson = z.object({
  personId: tables.person.id,
  name: tables.person.name,
  email: tables.person.email,
  /** Name of the team at the instant; null: no team. */
  team: tables.team.name.nullable(),
  /** Hexadecimal SHA-256 of the UTF-8 bytes of `<seed>:<person id>`. */
  hash: z.string(),
});
/** A person in a sample. */
export type SelectedPerson = z.infer<typeof selectedPerson>;

const stratum = z.object({
  /** ID of the team; `none` for people without one. */
  team: z.string(),
  /** Name of the team; null for people without one. */
  name: tables.team.name.nullable(),
  people: z.int(),
  selected: z.int(),
});
/** The people of a team in a population, and how many of them are selected. */
export type Stratum = z.infer<typeof stratum>;

const selectionRow = z.object({
  population: z.int(),
  /** Sorted by hash. */
  people: z.array(selectedPerson),
  /** Sorted by team ID, people without a team last. Empty unless stratified. */
  strata: z.array(stratum),
});
/** A sample of a population. */
export type Selection = z.infer<typeof selectionRow>;

/**
 * Selects the people with the lowest SHA-256 of `<seed>:<person id>`. With strata, each one gets the whole part of its
 * proportional share, and the remaining places go to the largest remainders, ties by team ID; people without a team come
 * last. All computations are exact: integers, and text in the order of its bytes.
 */
const selectionQuery = (population: Population): string => `
  with population as materialized (
    select p.person_id, p.team_id, case when :byTeam::boolean then ${stratumOf('p')} else '' end as stratum
      from (${populationQuery(population)}) p),
  total as (select count(*) as people, least(:size::bigint, count(*)) as size from population),
  share as (
    select s.stratum, s.team_id, s.people, t.size, t.size * s.people / t.people as whole, t.size * s.people % t.people as remainder
      from (select stratum, min(team_id::text) as team_id, count(*) as people from population group by stratum) s cross join total t),
  allocated as materialized (
    select s.*, s.whole + case when row_number() over (order by s.remainder desc, s.stratum collate "C")
        <= s.size - sum(s.whole) over () then 1 else 0 end as selected
      from share s),
  ranked as (
    select h.*, row_number() over (partition by h.stratum order by h.hash, h.person_id) as rank
      from (select p.*, sha256(convert_to(:seed || ':' || p.person_id::text, 'UTF8')) as hash from population p) h),
  chosen as (
    select r.* from ranked r join allocated a on a.stratum = r.stratum where r.rank <= a.selected)
  select (select people::int from total) as population,
    (select coalesce(json_agg(json_build_object('personId', u.id, 'name', u.name, 'email', u.email, 'team', t.name,
        'hash', encode(c.hash, 'hex')) order by c.hash, c.person_id), '[]')
      from chosen c join person u on u.id = c.person_id left join team t on t.id = c.team_id) as people,
    (select coalesce(json_agg(json_build_object('team', a.stratum, 'name', t.name, 'people', a.people, 'selected', a.selected)
        order by a.stratum collate "C"), '[]')
      from allocated a left join team t on t.id = a.team_id::uuid where :byTeam::boolean) as strata`;

/** Selects a sample of a population. The result depends only on the seed, the size and the people, not on stored order. */
export async function readSelection(
  em: EntityManager,
  at: FigureInstant,
  population: Population,
  { size, seed, stratify }: SampleMethod,
): Promise<Selection> {
  const values = { ...at, ...population, size, seed, byTeam: stratify === 'team' };
  const [selection] = await querySets(em, selectionRow, selectionQuery(population), values);
  return selection!;
}
