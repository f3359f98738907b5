/** Yields the section `leavers`. The number of its rows is in each row of the stream. */
export async function* leaverLines<Row extends { total: number }>(
  batches: AsyncGenerator<Row[]>,
): AsyncGenerator<{ section: 'leavers'; total: number } | { row: Omit<Row, 'total'> }> {
  let isFirst = true;
  for await (const rows of batches)
    for (const { total, ...row } of rows) {
      if (isFirst) yield { section: 'leavers', total };
      isFirst = false;
      yield { row };
    }
  if (isFirst) yield { section: 'leavers', total: 0 };
}
