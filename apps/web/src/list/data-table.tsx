import { Skeleton, Table, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { common } from '../messages/index.js';
import type { Choice } from '../picker/picker.js';
import { type Selection, SELECTION_BAR_HEIGHT, SelectPage, SelectRow } from './selection.js';
import classes from './list.module.css';

/** Column of a table. Keep the array of columns outside the component: all rows render again when it changes. */
export type Column<T> = {
  header: string;
  /** CSS width. Default: an equal share of the remaining width. */
  width?: string | number;
  /** Aligns numbers at the end of the column. */
  align?: 'end';
  /** Sort key of the column in the API. Default: the column cannot be sorted. */
  sort?: string;
  /** Exposes the header to screen readers only, e.g. above a column of buttons. */
  headerHidden?: boolean;
  cell: (row: T) => ReactNode;
};

type Props<T> = {
  label: string;
  rows: T[];
  columns: Column<T>[];
  keyOf: (row: T) => string;
  /** Dims the rows while newer ones load. */
  stale?: boolean;
  /** Current sort key: `name` for ascending, `-name` for descending. */
  sort?: string | undefined;
  changeSort?: (sort: string) => void;
  /** Renders a row as a card on narrow screens. Default: the cells with their headers, one per line. */
  card?: (row: T) => ReactNode;
  /** Adds checkboxes to the rows. Default: the rows cannot be selected. */
  selectable?: Selectable<T>;
};

/** The selected rows of a table, and which rows can be selected. */
export type Selectable<T> = {
  selection: Selection;
  /** Returns the choice of a row with the key of the row as its ID; null for a row that cannot be selected. Keep it outside the component. */
  choiceOf: (row: T) => Choice | null;
};

/** Table on wide screens, list of cards on narrow ones. Arrow keys move between rows; Enter opens a row, Space selects it. */
export function DataTable<T>(props: Props<T>) {
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const { label, rows, columns, keyOf, stale, sort, changeSort, card, selectable } = props;
  if (!wide) {
    return (
      <ul className={classes['list']} aria-label={label} data-stale={stale || undefined}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes['card']}>
            <SelectableCard row={row} selectable={selectable}>
              {card ? card(row) : <Card row={row} columns={columns} />}
            </SelectableCard>
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
      stickyHeaderOffset={56 + (selectable ? SELECTION_BAR_HEIGHT : 0)}
    >
      <Table.Thead>
        <Table.Tr>
          {selectable && <SelectPageHeader rows={rows} {...selectable} />}
          {columns.map((column) => (
            <Header key={column.header} column={column} sort={sort} changeSort={changeSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={moveBetweenRows}>
        {rows.map((row, index) => (
          <Row
            key={keyOf(row)}
            row={row}
            columns={columns as Column<unknown>[]}
            first={index === 0}
            choiceOf={selectable?.choiceOf as RowProps['choiceOf']}
            selected={selectable?.selection.has(keyOf(row)) ?? false}
            set={selectable?.selection.set}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type HeaderProps<T> = Pick<Props<T>, 'sort' | 'changeSort'> & { column: Column<T> };

function Header<T>({ column, sort, changeSort }: HeaderProps<T>) {
  const { header, width, align, headerHidden } = column;
  const name = column.sort;
  const text = headerHidden ? <span className="visually-hidden">{header}</span> : header;
  if (!name || !changeSort) {
    return (
      <Table.Th scope="col" w={width} ta={align}>
        {text}
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
        {text}
        <Icon size={14} stroke={1.6} aria-hidden data-active={direction !== 'none' || undefined} />
      </UnstyledButton>
    </Table.Th>
  );
}

function SelectPageHeader<T>({ rows, selection, choiceOf }: Selectable<T> & { rows: T[] }) {
  const choices = rows.flatMap((row) => choiceOf(row) ?? []);
  return (
    <Table.Td w={52}>
      <SelectPage choices={choices} selection={selection} />
    </Table.Td>
  );
}

/** A card, with a checkbox at its start if its row can be selected. */
function SelectableCard<T>({
  row,
  selectable,
  children,
}: {
  row: T;
  selectable: Selectable<T> | undefined;
  children: ReactNode;
}) {
  const choice = selectable?.choiceOf(row);
  if (!selectable || !choice) return children;
  const { has, set } = selectable.selection;
  return (
    <div className={classes['selectable']}>
      <SelectRow choice={choice} selected={has(choice.id)} set={set} />
      <div>{children}</div>
    </div>
  );
}

type RowProps = {
  row: unknown;
  columns: Column<unknown>[];
  first: boolean;
  choiceOf: Selectable<unknown>['choiceOf'] | undefined;
  selected: boolean;
  set: Selection['set'] | undefined;
};

// Each poll returns all rows, but unchanged rows keep their identity, so only changed rows render again.
const Row = memo(function Row({ row, columns, first, choiceOf, selected, set }: RowProps) {
  const choice = choiceOf?.(row);
  return (
    <Table.Tr tabIndex={first ? 0 : -1} data-selected={selected || undefined}>
      {set && <Table.Td>{choice && <SelectRow choice={choice} selected={selected} set={set} />}</Table.Td>}
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

function Card<T>({ row, columns }: { row: T; columns: Column<T>[] }) {
  return columns.map(({ header, headerHidden, cell }, index) => (
    <div key={header} className={index > 0 && !headerHidden ? classes['fact'] : undefined}>
      {index > 0 && !headerHidden && <span className={classes['factName']}>{header}</span>}
      <div>{cell(row)}</div>
    </div>
  ));
}

/** Moves the focus between rows on arrow keys; Enter clicks the first link or button of the row, Space its checkbox. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target;
  if (!(row instanceof HTMLTableRowElement)) return;
  if (event.key === 'Enter') {
    row.querySelector<HTMLElement>('a, button')?.click();
    return;
  }
  const checkbox = event.key === ' ' && row.querySelector<HTMLElement>('input[type=checkbox]');
  if (checkbox) {
    event.preventDefault();
    checkbox.click();
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

/** Placeholder for a list while its first page loads. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={common.list.loading(label)} style={{ padding: '1rem' }}>
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
