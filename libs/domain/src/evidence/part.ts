import { selectRows, type Row } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { EvidenceInstant } from './counted-attempts.sql.js';

/** A part of a list: at most `limit` rows after the first `offset`. */
export interface Part {
  limit: number;
  offset: number;
}

/** Reads a part of the rows of an ordered query. */
export const readPart = <Shape extends z.ZodType>(
  em: EntityManager,
  shape: Shape,
  sql: string,
  at: EvidenceInstant,
  part: Part,
): Promise<Row<Shape>[]> =>
  selectRows(em, shape, `${sql} limit :limit::int offset :offset::int`, { ...at, ...part });
