import { Skeleton, Table, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import classes from './list.module.css';

/** A column of a list. Keep the array of columns outside of the component: rows are drawn again when it changes. */
export type Column<T> = {
  header: string;
  /** CSS width. Default: an equal share of what the others leave. */
  width?: string | number;
  /** Figures stand at the end of their column. */
  align?: 'end';
  /** Name under which the server sorts by this column. */
  sort?: string;
  /** Only read aloud, e.g. above a column of buttons. */
  headerHidden?: boolean;
  cell: (row: T) => ReactNode;
};

type Props<T> = {
  label: string;
  rows: T[];
  columns: Column<T>[];
  keyOf: (row: T) => string;
  /** Drawn faintly, while newer rows are on their way. */
  stale?: boolean;
  /** `name` or `-name` of the column that the rows are sorted by. */
  sort?: string | undefined;
  changeSort?: (sort: string) => void;
  /** How a row looks where a table would not fit. Default: the cells, one below the other, under their headers. */
  sheet?: (row: T) => ReactNode;
};

/** Rows as a table, or as a list of sheets where a table would not fit. Arrow keys move between rows, Enter opens one. */
export function DataTable<T>(props: Props<T>) {
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const { label, rows, columns, keyOf, stale, sort, changeSort, sheet } = props;
  if (!wide) {
    return (
      <ul className={classes['list']} aria-label={label} data-stale={stale || undefined}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes['sheet']}>
            {sheet ? sheet(row) : <Sheet row={row} columns={columns} />}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      className={classes['table']}
      aria-label={label}
      data-stale={stale || undefined}
      stickyHeader
      stickyHeaderOffset={56}
    >
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Header key={column.header} column={column} sort={sort} changeSort={changeSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={moveBetweenRows}>
        {rows.map((row, index) => (
          <Row key={keyOf(row)} row={row} columns={columns as Column<unknown>[]} first={index === 0} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type HeaderProps<T> = Pick<Props<T>, 'sort' | 'changeSort'> & { column: Column<T> };

function Header<T>({ column, sort, changeSort }: HeaderProps<T>) {
  const { header, width, align, headerHidden } = column;
  const name = column.sort;
  const words = headerHidden ? <span className="visually-hidden">{header}</span> : header;
  if (!name || !changeSort) {
    return (
      <Table.Th scope="col" w={width} ta={align}>
        {words}
      </Table.Th>
    );
  }
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[direction];
  return (
    <Table.Th scope="col" w={width} ta={align} aria-sort={direction}>
      <UnstyledButton
        className={classes['sort']}
        onClick={() => changeSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {words}
        <Icon size={14} stroke={1.6} aria-hidden data-active={direction !== 'none' || undefined} />
      </UnstyledButton>
    </Table.Th>
  );
}

// Polls bring every row anew, but unchanged rows keep their identity: only what changed is drawn again.
const Row = memo(function Row({
  row,
  columns,
  first,
}: {
  row: unknown;
  columns: Column<unknown>[];
  first: boolean;
}) {
  return (
    <Table.Tr tabIndex={first ? 0 : -1}>
      {columns.map(({ header, align, cell }, index) =>
        index === 0 ? (
          <Table.Th key={header} scope="row" fw={400}>
            {cell(row)}
          </Table.Th>
        ) : (
          <Table.Td key={header} ta={align} className={align ? 'figures' : undefined}>
            {cell(row)}
          </Table.Td>
        ),
      )}
    </Table.Tr>
  );
});

function Sheet<T>({ row, columns }: { row: T; columns: Column<T>[] }) {
  return columns.map(({ header, headerHidden, cell }, index) => (
    <div key={header} className={index > 0 && !headerHidden ? classes['fact'] : undefined}>
      {index > 0 && !headerHidden && <span className={classes['factName']}>{header}</span>}
      <div>{cell(row)}</div>
    </div>
  ));
}

/** Arrow keys on a row go to the next one; Enter does what its first link or button does. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target;
  if (!(row instanceof HTMLTableRowElement)) return;
  if (event.key === 'Enter') {
    row.querySelector<HTMLElement>('a, button')?.click();
    return;
  }
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : null;
  if (!(next instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  next.focus();
}

/** What stands in a list's place while its first page loads. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={`Loading ${label}`} style={{ padding: '1rem' }}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={classes['skeleton']}>
          <Skeleton h={14} w="30%" />
          <Skeleton h={14} w="18%" />
          <Skeleton h={14} w="24%" />
        </div>
      ))}
    </div>
  );
}
