import { WINDOW_DAYS } from '@docket/contracts';
import { isKnown, isValid } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';

/** An item whose people are counted at several instants. */
export interface CountedItem {
  /** Whether the item requires a pass in each declared language. */
  byLanguage: boolean;
}

const window = `interval '${WINDOW_DAYS * 24} hours'`;
/** The smallest difference between two instants: `width_bucket` counts the bounds that are not after a value. */
const AFTER = `interval '1 microsecond'`;

/** Number of instants before the attempt `a`, and number of instants whose training window starts before it. */
const instantsBefore = `width_bucket(a.completed_at, (select array_agg(at + ${AFTER} order by at) from instant))`;
const windowsBefore = `width_bucket(a.completed_at, (select array_agg(at - ${window} + ${AFTER} order by at) from instant))`;

/**
 * Returns a query that counts people at several instants in one pass over the attempts: rows `(number, trained, exempt,
 * people)`, where `trained` and `exempt` are sets of instants as bits, and `people` is the number of people with these sets.
 * Number 0 counts the eligible people in `trained`, and number n the people of the n-th item. Parameters: `:instants`
 * `(number, at)` from 0, ascending, and the `:first` and `:last` of them, from which the planner estimates the number of
 * attempts; `:topics` `(topic_id, m0, m1, ...)` with the instants at which the topic is mapped to
 * each item; `:items` `(number, id)` and `:frameworkId` for the exemptions; `:languages` in lower case, used if an item
 * requires languages.
 */
export function positionsQuery(items: readonly CountedItem[], languages: readonly string[]): string {
  const each = (text: (number: number) => string): string =>
    items.map((_, number) => text(number)).join(', ');
  const byLanguage = items.some((item) => item.byLanguage);
  const exemptAt = (number: number) => `bit_or(1::bigint << i.number) filter (where x.number = ${number})`;
  const trained = (number: number): string =>
    `${passedAt(items[number]!, number, languages)} & e.instants & ~coalesce(x.x${number}, 0)`;
  return `
  with instant as materialized (
    select number, at from json_to_recordset(:instants::json) as i(number int, at timestamptz)),
  topic_items as materialized (
    select * from json_to_recordset(:topics::json) as t(topic_id uuid, ${each((number) => `m${number} bigint`)})),
  member as materialized (
    select e.person_id, i.number ${byLanguage ? ', e.languages' : ''}
      from instant i cross join lateral (${eligible.replaceAll(':asOf::timestamptz', 'i.at')}) e),
  eligible as materialized (
    select person_id, bit_or(1::bigint << number) as instants from member group by person_id),
  exempt as materialized (
    select h.person_id,
        ${each((number) => `coalesce(${exemptAt(number)}, 0) as x${number}`)}
      from instant i join exemption_revision h on ${isValid('h', 'i.at')}
      join json_to_recordset(:items::json) as x(number int, id text) on x.id = h.item_id
      where h.organization_id = :organizationId and h.framework_id = :frameworkId group by h.person_id),
  ${byLanguage ? languageRelations(languages) : ''}
  passed as materialized (
    select a.person_id, ${each((number) => passedColumns(items[number]!, number, languages))}
      from (select a.person_id, a.topic_id, ${byLanguage ? 'l.number as language,' : ''}
                (1::bigint << ${windowsBefore}) - (1::bigint << ${instantsBefore}) as instants
              from attempt a ${byLanguage ? 'left join language l on l.language = lower(a.language)' : ''}
              where a.organization_id = :organizationId and ${isKnown('a')} and ${passes}
                and a.completed_at > :first::timestamptz - ${window} and a.completed_at <= :last::timestamptz) a
      join topic_items m on m.topic_id = a.topic_id
      group by a.person_id),
  person_sets as (
    select e.instants, array[e.instants, ${each(trained)}] as trained,
        array[0, ${each((number) => `coalesce(x.x${number}, 0) & e.instants`)}]::bigint[] as exempt
      from eligible e left join passed p on p.person_id = e.person_id left join exempt x on x.person_id = e.person_id
      ${byLanguage ? 'left join declared d on d.person_id = e.person_id' : ''})
  select (u.number - 1)::int as number, u.trained::text as trained, u.exempt::text as exempt, count(*)::int as people
    from person_sets s cross join lateral unnest(s.trained, s.exempt) with ordinality as u(trained, exempt, number)
    group by u.number, u.trained, u.exempt`;
}

/** Returns the relations `language (number, language)` and `declared (person_id, l0, l1, ...)` with the instants as bits. */
function languageRelations(languages: readonly string[]): string {
  const columns = languages.map(
    (_, number) => `, bit_or(1::bigint << at) filter (where number = ${number}) as l${number}`,
  );
  return `language as materialized (
    select (l.number - 1)::int as number, l.language
      from json_array_elements_text(:languages::json) with ordinality as l(language, number)),
  declared as materialized (
    select person_id ${columns.join('')}
      from (select m.person_id, m.number as at, l.number
              from (select person_id, number, lower(unnest(languages)) as language from member) m
              join language l on l.language = m.language) d group by person_id),`;
}

/** Returns the columns with the instants at which a person passed topics of an item, and those of each language. */
function passedColumns({ byLanguage }: CountedItem, number: number, languages: readonly string[]): string {
  const instants = `bit_or(a.instants & m.m${number})`;
  const ofLanguages = byLanguage
    ? languages.map(
        (_, language) => `${instants} filter (where a.language = ${language}) as p${number}_${language}`,
      )
    : [];
  return [`${instants} as p${number}`, ...ofLanguages].join(', ');
}

/** Returns the instants at which a person passed what an item requires, without those that lack a declared language. */
function passedAt({ byLanguage }: CountedItem, number: number, languages: readonly string[]): string {
  const lacking = languages.map(
    (_, language) => `& ~(coalesce(d.l${language}, 0) & ~coalesce(p.p${number}_${language}, 0))`,
  );
  return `coalesce(p.p${number}, 0) ${byLanguage ? lacking.join(' ') : ''}`;
}
