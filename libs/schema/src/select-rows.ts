import { z } from 'zod';

/** Values for the placeholders of a query: `?` by position, or `:name` by name. */
export type SqlValues = readonly unknown[] | Readonly<Record<string, unknown>>;

/** What runs SQL: the ORM's entity manager. */
export interface SqlConnection {
  execute(sql: string, values?: never): Promise<unknown>;
}

/** A row of the given shape. */
export type Row<Shape extends z.ZodType> = z.output<Shape>;

/**
 * Runs a query and checks every row that it returns, so that a row has the type it claims. The shape is made of the
 * columns of `tables`, which the compiler checks, or is a schema of `@docket/contracts`.
 * @throws RowMismatchError when a column is missing or of another type
 */
export async function selectRows<Shape extends z.ZodType>(
  connection: SqlConnection,
  shape: Shape,
  sql: string,
  values: SqlValues = [],
): Promise<Row<Shape>[]> {
  return checkRows(shape, await connection.execute(sql, values as never));
}

/** Like `selectRows`, for a query of at most one row. */
export async function selectRow<Shape extends z.ZodType>(
  connection: SqlConnection,
  shape: Shape,
  sql: string,
  values: SqlValues = [],
): Promise<Row<Shape> | undefined> {
  const [row] = await selectRows(connection, shape, sql, values);
  return row;
}

const totalRow = z.object({ total: z.int() });

/** Runs a query that counts, `select count(*)::int as total ...`. @returns the count */
export async function selectTotal(
  connection: SqlConnection,
  sql: string,
  values: SqlValues = [],
): Promise<number> {
  const [row] = await selectRows(connection, totalRow, sql, values);
  return row!.total;
}

/** Checks rows that were read elsewhere, for example from a cursor. @throws RowMismatchError */
export function checkRows<Shape extends z.ZodType>(shape: Shape, rows: unknown): Row<Shape>[] {
  return (rows as unknown[]).map((row) => {
    const { success, data, error } = shape.safeParse(row);
    if (success) return data;
    throw new RowMismatchError(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  });
}

/** A query returned a row that does not have the declared shape. Its message names columns, never values. */
export class RowMismatchError extends Error {
  override readonly name = 'RowMismatchError';

  constructor(readonly columns: string[]) {
    super(`A row of the database does not have the declared shape: ${columns.join('; ')}`);
  }
}
