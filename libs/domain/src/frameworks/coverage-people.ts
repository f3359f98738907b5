import {
  riskItemPerson,
  type DocumentLanguage,
  type Page,
  type RiskItemPeopleQuery,
  type RiskItemPerson,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { exemptionJson } from '../exemptions/item-exemptions.js';
import { isValid } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { eligible } from '../people/membership.sql.js';
import {
  listedPerson,
  listedPersonColumns,
  listedPersonJoins,
  listedPersonOrder,
} from '../people/person-list.sql.js';
import { passes } from '../training/passes.sql.js';
import { findFramework, findItem, readCatalog } from './framework-catalog.js';
import { querySets, streamSets, type ListOptions } from '../set-queries.js';
import { prepareTraining } from './prepare-training.js';
import { itemsOf, type RequestedItem } from './topic-mapping.sql.js';
import { byInstant, inWindow, recent, type TrainingQuery } from './training.sql.js';

const matrixRow = listedPerson.extend({
  language: z.string().nullable(),
  /** Whether the most recent pass is in the training window. */
  trained: z.boolean(),
  /**
   * Most recent pass in the language by the instant, or on any topic if `language` is null. It may be before
   * the training window; null without a pass.
   */
  lastPassedAt: z.string().nullable(),
});
/** A declared language of an eligible person. A person who declares none has one row with `language` null. */
export type LanguageMatrixRow = z.infer<typeof matrixRow>;

/** Order of people `u` with teams `t`: by team, name and ID; people without a team come last. */
const personOrder = 't.id is null, lower(t.name), t.id, u.name_key, u.id';

/** Passing attempts of the person `u` on topics of the item. */
const passesOfItem = `from attempt a
      where a.person_id = u.id and ${byInstant} and ${passes} and a.topic_id in (select topic_id from item_topic)`;

/** The exemption of the person `u` from the item, as JSON. */
const exemptionOfItem = `select ${exemptionJson('x')}
  from json_to_recordset(:items::json) as i(framework text, id text)
  join exemption_revision x on x.framework_id = i.framework and x.item_id = i.id
  where x.organization_id = :organizationId and x.person_id = u.id and ${isValid('x')}`;

/** The declared languages of the person `u` with the most recent pass in each, as JSON. */
const languagePasses = `
  select coalesce(json_agg(json_build_object('language', g.language, 'trained', coalesce(${recent('g.passed_at')}, false),
        'lastPassedAt', ${iso('g.passed_at')}) order by g.language), '[]')
    from (select d.language, max(a.completed_at) as passed_at
            from (select distinct lower(unnest(l.languages)) as language) d
            left join attempt a on a.person_id = u.id and lower(a.language) = d.language and ${byInstant} and ${passes}
            group by d.language) g`;

function peopleQuery(requested: readonly RequestedItem[], training: TrainingQuery): string {
  const perLanguage = requested[0]!.item.counts === 'languages';
  return `${training.relations()},
  found as materialized (
    select e.person_id, e.team_id, e.languages, ${training.trainedOn(0)} as trained, ${training.exemptFrom(0)} as exempt
      from eligible e ${training.joins()}
      join person u on u.id = e.person_id left join team t on t.id = e.team_id
      where :search::text is null
        or strpos(u.search_text, text_key(:search)) > 0 or strpos(text_key(t.name), text_key(:search)) > 0),
  matching as materialized (
    select * from found
      where (:trained::boolean is null or trained = :trained::boolean and not exempt)
        and (:exempt::boolean is null or exempt = :exempt::boolean)),
  listed as materialized (
    select w.* from matching w join person u on u.id = w.person_id left join team t on t.id = w.team_id
      order by ${personOrder} limit :limit::int offset :offset::int)
  select (select count(*)::int from matching) as total,
    (select coalesce(json_agg(r), '[]') from (
      select u.id, u.name, u.email, t.name as team, l.trained, case when l.exempt then (${exemptionOfItem}) end as exemption,
          (select max(a.score)::float8 from attempt a
            where a.person_id = u.id and ${inWindow} and a.topic_id in (select topic_id from item_topic)) as "bestScore",
          (select ${iso('max(a.completed_at)')} ${passesOfItem}) as "lastPassedAt",
          ${perLanguage ? `(${languagePasses})` : `'[]'::json`} as languages
        from listed l join person u on u.id = l.person_id left join team t on t.id = l.team_id
        order by ${personOrder}) r) as items`;
}

const peopleRow = z.object({ total: z.int(), items: z.array(riskItemPerson) });

/** Reads a page of the eligible people of an item, sorted by team, name and ID. @throws not_found */
export async function readRiskItemPeople(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  itemId: string,
  { page, pageSize, search, trained, exempt }: RiskItemPeopleQuery,
): Promise<Page<RiskItemPerson>> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const requested = itemsOf([{ ...framework, items: [findItem(framework, itemId)] }]);
  const { training, values } = await prepareTraining(em, at, requested);
  const [found] = await querySets(em, peopleRow, peopleQuery(requested, training), {
    ...values,
    search: search?.trim() || null,
    trained: trained ?? null,
    exempt: exempt ?? null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { items: found!.items, page, pageSize, total: found!.total };
}

const matrixQuery = (language: DocumentLanguage): string => `
  with eligible as materialized (${eligible}),
  last_pass as materialized (
    select a.person_id, lower(a.language) as language, max(a.completed_at) as passed_at
      from attempt a where ${byInstant} and ${passes} group by a.person_id, lower(a.language)),
  last_pass_overall as (select person_id, max(passed_at) as passed_at from last_pass group by person_id),
  declared as (select distinct person_id, lower(unnest(languages)) as language from eligible),
  cell as materialized (
    select e.person_id, e.team_id, w.language,
        case when w.language is null then y.passed_at else l.passed_at end as passed_at
      from eligible e
      left join declared w on w.person_id = e.person_id
      left join last_pass l on l.person_id = e.person_id and l.language = w.language
      left join last_pass_overall y on y.person_id = e.person_id)
  select ${listedPersonColumns}, c.language,
      coalesce(${recent('c.passed_at')}, false) as trained, ${iso('c.passed_at')} as "lastPassedAt"
    from cell c ${listedPersonJoins('c')}
    order by ${listedPersonOrder(language)}, c.language`;

/**
 * Streams the eligible people, sorted by team, name and ID, with the most recent pass in each of their
 * declared languages. This is the evidence for an item that requires a pass per language. Must run inside a
 * transaction.
 */
export async function* streamLanguageMatrix(
  em: EntityManager,
  at: FigureInstant,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<LanguageMatrixRow[]> {
  yield* streamSets(em, matrixRow, matrixQuery(language), { ...at }, options);
}
