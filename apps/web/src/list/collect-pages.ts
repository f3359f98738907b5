/** Maximum number of rows of a page. */
const PAGE_SIZE = 200;

type Page<Row> = { items: Row[]; total: number };

/** A list has more rows than a request collects. */
export class TooManyRows extends Error {
  constructor(readonly total: number) {
    super(`The list has ${total} rows.`);
  }
}

type Options = {
  /** Maximum number of rows. */
  max?: number;
  /** Called after each page. */
  progress?: (done: number, total: number) => void;
};

/**
 * Reads all pages of a list, one after the other. Rows that move to another page in between may be missing
 * or returned twice.
 * @throws TooManyRows after the first page
 */
export async function collectPages<Row>(
  read: (page: number, pageSize: number) => Promise<Page<Row>>,
  { max = Infinity, progress }: Options = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await read(page, PAGE_SIZE);
    if (total > max) throw new TooManyRows(total);
    rows.push(...items);
    progress?.(Math.min(rows.length, total), total);
    if (items.length < PAGE_SIZE) return rows;
  }
}
