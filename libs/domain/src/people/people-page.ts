import {
  person as personView,
  type ListedPerson,
  type Page,
  type PersonListQuery,
  type PersonView,
} from '@docket/contracts';
import { selectRows, selectTotal, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { querySets } from '../set-queries.js';
import { figuresOfEveryone, readPeopleFigures } from '../training/people-figures.js';
import {
  isFigureSort,
  personCondition,
  personCountQuery,
  personFigureOrderQuery,
  personPageQuery,
  personRowsQuery,
  personSearchQuery,
} from './people.sql.js';

/**
 * Reads a page of people.
 * @param at instants of the figures, for a query that requests them or sorts by them
 */
export async function readPeoplePage(
  em: EntityManager,
  query: PersonListQuery,
  at?: FigureInstant,
): Promise<Page<ListedPerson>> {
  const { page, pageSize } = query;
  const found = await readPeople(em, query, at);
  if (!query.figures || !at) return { ...found, page, pageSize };
  const ids = found.items.map(({ id }) => id);
  const figures = await readPeopleFigures(em, at, ids);
  const items = found.items.map((person) => ({ ...person, figures: figures.get(person.id)! }));
  return { items, page, pageSize, total: found.total };
}

async function readPeople(
  em: EntityManager,
  query: PersonListQuery,
  at?: FigureInstant,
): Promise<{ items: PersonView[]; total: number }> {
  const { page, pageSize, sort } = query;
  const { sql, values } = personCondition(query);
  const paging = { ...values, limit: pageSize, offset: (page - 1) * pageSize };
  const readTotal = () => selectTotal(em, personCountQuery(sql), values);
  if (isFigureSort(sort)) {
    const figures = await figuresOfEveryone(em, at!);
    const idsQuery = personFigureOrderQuery(sql, sort, figures.query);
    const found = await querySets(em, idRow, idsQuery, { ...figures.values, ...paging });
    const ids = `{${found.map(({ id }) => id).join(',')}}`;
    return { items: await selectRows(em, personView, personRowsQuery, { ids }), total: await readTotal() };
  }
  const searched = values.search ? await readSearch(em, personSearchQuery(sql, sort), paging) : null;
  const items = searched?.items ?? (await selectRows(em, personView, personPageQuery(sql, sort), paging));
  return { items, total: searched?.total ?? (await readTotal()) };
}

const idRow = z.object({ id: tables.person.id });

/** A person who matches a search, with the total number of matches. */
const foundPerson = personView.extend({ total: z.int() });

/** Reads a page of a search. The total comes with the rows, so it is unknown if a later page is empty. */
async function readSearch(em: EntityManager, sql: string, paging: { offset: number }) {
  const rows = await selectRows(em, foundPerson, sql, paging);
  const total = rows[0]?.total ?? (paging.offset === 0 ? 0 : undefined);
  return { items: rows.map(({ total: _, ...person }) => person), total };
}
