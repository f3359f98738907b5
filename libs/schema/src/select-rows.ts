import { z } from 'zod';

/** Values for the placeholders of a query: `?` by position, or `:name` by name. */
export type SqlValues = unknown[] | Record<string, unknown>;

/** Connection that runs SQL, i.e. the entity manager of the ORM. */
export interface SqlConnection {
  execute(sql: string, values?: SqlValues): Promise<unknown>;
}

/** A row of the given shape. */
export type Row<Shape extends z.ZodType> = z.output<Shape>;

/**
 * Runs a query and validates every row, so that the static type of a row is correct. The shape consists of columns of
 * `tables`, or is a schema of `@docket/contracts`.
 * @throws RowMismatchError if a column is missing or has another type
 */
export async function selectRows<Shape extends z.ZodType>(
  connection: SqlConnection,
  shape: Shape,
  sql: string,
  values: SqlValues = [],
): Promise<Row<Shape>[]> {
  return checkRows(shape, await connection.execute(sql, values));
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

// Rows are no requests: the messages describe the data instead of how to correct it.
const error = z.locales.en().localeError;

const totalRow = z.object({ total: z.int() });

/** Runs a counting query, `select count(*)::int as total ...`. @returns the count */
export async function selectTotal(
  connection: SqlConnection,
  sql: string,
  values: SqlValues = [],
): Promise<number> {
  const [row] = await selectRows(connection, totalRow, sql, values);
  return row!.total;
}

/** Validates rows from another source, e.g. a cursor. @throws RowMismatchError */
export function checkRows<Shape extends z.ZodType>(shape: Shape, rows: unknown): Row<Shape>[] {
  return (rows as unknown[]).map((row) => {
    const checked = shape.safeParse(row, { error });
    if (checked.success) return checked.data;
    throw new RowMismatchError(
      checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  });
}

/** A query returned a row without the declared shape. The message contains column names, never values. */
export class RowMismatchError extends Error {
  override readonly name = 'RowMismatchError';

  constructor(readonly columns: string[]) {
    super(`A database row does not have the declared shape: ${columns.join('; ')}`);
  }
}
