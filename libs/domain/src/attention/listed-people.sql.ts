import { attentionPerson, type AttentionPerson, type Page, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';

export type AttentionPart = Page<AttentionPerson>;

const pageRow = z.object({ total: z.int(), items: z.array(attentionPerson) });

/** The people of a list, and the parameters of its query. */
export interface Listed {
  /** Common table expressions that end with `listed (person_id, at, ...)`. */
  relations: string;
  values: FigureInstant & Record<string, unknown>;
  /** SQL expression of the number of assignments of a row `p` of `listed`. */
  assignments: string;
}

/** Reads a page of people and their number. Teams are read only of the people of the page. */
export async function listedPage(
  em: EntityManager,
  { relations, values, assignments }: Listed,
  { page, pageSize }: PageQuery,
): Promise<AttentionPart> {
  const query = `${relations},
  page as materialized (
    select l.*, u.name, u.email, u.name_key from listed l join person u on u.id = l.person_id
      order by l.at, u.name_key, u.id limit :limit::int offset :offset::int)
  select (select count(*)::int from listed) as total,
    (select coalesce(json_agg(r), '[]') from (
      select p.person_id as "personId", p.name, p.email, t.name as team, ${iso('p.at')} as at, ${assignments} as assignments
        from page p
        left join (select m.person_id, m.team_id from person_period m
          where m.organization_id = :organizationId and m.person_id = any (array(select person_id from page)) and ${isValid('m')}) m
          on m.person_id = p.person_id
        left join team t on t.id = m.team_id order by p.at, p.name_key, p.person_id) r) as items`;
  const paging = { limit: pageSize, offset: (page - 1) * pageSize };
  const [found] = await querySets(em, pageRow, query, { ...values, ...paging });
  return { ...found!, page, pageSize };
}
