import { searchResults, textKey, type SearchQuery, type SearchResults } from '@docket/contracts';
import type { Framework } from '@docket/frameworks';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  namesOfTargetAndScope,
  scopeTitle,
  selectsName,
  targetTitle,
} from '../assignments/assignment-list.sql.js';
import { namedScopeColumns } from '../assignments/scope.sql.js';
import { readCatalog } from '../frameworks/framework-catalog.js';
import { Tenancy } from '../organization/tenancy.js';
import { personCondition, statusOf } from '../people/people.sql.js';

/** Finds everything that has a page: people, teams, assignments, frameworks, controls, topics and reports. */
@Injectable()
export class SearchService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the best results of each type, in one snapshot transaction. */
  search(organizationId: string, { search, limit }: SearchQuery): Promise<SearchResults> {
    const values = { search: search.trim(), limit };
    return this.tenancy.figures(organizationId, {}, async (em, at) => {
      const catalog = await readCatalog(em, at);
      return {
        people: await find(em, 'people', people, values),
        teams: await find(em, 'teams', teams, values),
        assignments: await find(em, 'assignments', assignments, values),
        ...searchCatalog(catalog, values),
        topics: await find(em, 'topics', topics, values),
        reports: await find(em, 'reports', reports, values),
      };
    });
  }
}

/** Values of a search. */
interface Values {
  search: string;
  limit: number;
}

const find = <Type extends Exclude<keyof SearchResults, 'frameworks' | 'controls'>>(
  em: EntityManager,
  type: Type,
  query: string,
  values: Values,
): Promise<SearchResults[Type]> =>
  selectRows(em, searchResults.shape[type].element as z.ZodType, query, { ...values }) as Promise<
    SearchResults[Type]
  >;

/** Returns the rank of a name, an SQL expression: 0 if it begins with the text, 1 if one of its words does, otherwise 2. */
const rank = (name: string): string => `case strpos(' ' || text_key(${name}), ' ' || text_key(:search))
  when 1 then 0 when 0 then 2 else 1 end`;

/** Returns the condition that one of the texts contains the text of the search. */
const contains = (...texts: string[]): string =>
  `strpos(text_key(concat_ws(' ', ${texts.join(', ')})), text_key(:search)) > 0`;

const people = `
  select p.id, p.name, p.email, ${statusOf('p')} as status
    from person p where ${personCondition({ search: 'text' }).sql}
    order by least(${rank('p.name')}, ${rank('p.email')}), p.name_key, p.id limit :limit::int`;

const teams = `
  select t.id, t.name from team t where t.deleted_at is null and ${contains('t.name')}
    order by ${rank('t.name')}, lower(left(t.name, 200)), t.id limit :limit::int`;

const assignments = `
  select a.id, a.title, ${targetTitle} as "targetTitle", ${namedScopeColumns('a', 'id')}
    from assignment a ${namesOfTargetAndScope}
    where ${contains('a.title', targetTitle, scopeTitle)} or ${selectsName('text_key(n.name)', 'text_key(:search)')}
    order by ${rank('a.title')}, a.created_at desc, a.id limit :limit::int`;

const topics = `
  select t.slug as id, t.title, m.title as module from topic t join module m on m.id = t.module_id
    where ${contains('t.slug', 't.title', 'm.title')}
    order by least(${rank('t.title')}, ${rank('t.slug')}), lower(t.title), t.id limit :limit::int`;

const reports = `
  select r.id, r.kind, r.subject, r.status from report r where ${contains('r.subject', 'r.requested_by_name')}
    order by r.created_at desc, r.id limit :limit::int`;

/** Returns the frameworks and controls whose IDs or titles contain the text, ranked as in the database. */
function searchCatalog(
  catalog: Framework[],
  { search, limit }: Values,
): Pick<SearchResults, 'frameworks' | 'controls'> {
  const best = <Item extends { id: string; title: string }>(items: Item[]): Item[] =>
    items
      .map((item) => ({ item, rank: Math.min(rankOf(item.title, search), rankOf(item.id, search)) }))
      .filter(({ rank: found }) => found < NOT_FOUND)
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ item }) => item);
  const frameworks = catalog.map(({ id, kind, title }) => ({ id, kind, title }));
  const controls = catalog.flatMap(({ id, kind, noun, title, items }) =>
    items.map((item) => ({ id: item.id, title: item.title, framework: { id, kind, noun, title } })),
  );
  return { frameworks: best(frameworks), controls: best(controls) };
}

const NOT_FOUND = 3;

/** Returns the rank of a name as in the database, and `NOT_FOUND` if it does not contain the text. */
function rankOf(name: string, search: string): number {
  const [key, text] = [textKey(name), textKey(search)];
  if (!key.includes(text)) return NOT_FOUND;
  const at = ` ${key}`.indexOf(` ${text}`);
  if (at === 0) return 0;
  return at > 0 ? 1 : 2;
}
