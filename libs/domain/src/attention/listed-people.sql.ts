import { attentionPerson, type AttentionPerson, type Page, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { iso } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';

export type AttentionPart = Page<AttentionPerson>;

const pageRow = z.object({ total: z.int(), items: z.array(attentionPerson) });

/**
 * Reads a page of people and their number.
 * @param relations common table expressions that end with `listed (person_id, team_id, at, assignments)`
 */
export async function listedPage(
  em: EntityManager,
  relations: string,
  at: FigureInstant,
  { page, pageSize }: PageQuery,
): Promise<AttentionPart> {
  const query = `${relations},
  page as (
    select l.*, u.name, u.email, u.name_key from listed l join person u on u.id = l.person_id
      order by l.at, u.name_key, u.id limit :limit::int offset :offset::int)
  select (select count(*)::int from listed) as total,
    (select coalesce(json_agg(r), '[]') from (
      select p.person_id as "personId", p.name, p.email, t.name as team, ${iso('p.at')} as at, p.assignments
        from page p left join team t on t.id = p.team_id order by p.at, p.name_key, p.person_id) r) as items`;
  const values = { ...at, limit: pageSize, offset: (page - 1) * pageSize };
  const [found] = await querySets(em, pageRow, query, values);
  return { ...found!, page, pageSize };
}
