import { Button, Group, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { common } from '../messages/index.js';
import { EmptyState, ErrorState } from '../page/page-states.js';
import { RowsSkeleton } from './data-table.js';
import { type ExportedList, ExportMenu } from './export-menu.js';
import { type ListSearch, pageSizes } from './list-search.js';
import { Pages } from './pages.js';
import classes from './list.module.css';

type Props<T> = {
  /**
   * Plural name of the rows, e.g. `People`: the accessible name of the list and the subject of its error
   * message.
   */
  label: string;
  result: UseQueryResult<{ items: T[]; total: number }>;
  /** Formats the number of matching rows, e.g. `41,200 people`. */
  counted: (total: number) => string;
  filters?: ReactNode;
  /** True if a filter is set. An empty list then shows "No results" instead of `empty`. */
  filtered: boolean;
  /** The file of the list. Default: the list cannot be exported. */
  exported?: ExportedList;
  /** Clears all filters and goes to the first page. */
  clear: () => void;
  /** Shown if there are no rows and no filters are set; explains the next step. */
  empty: ReactNode;
  children: (rows: T[], stale: boolean) => ReactNode;
} & (Numbered | Keyset);

/** Props of a list with numbered pages. */
type Numbered = {
  query: { page: number; pageSize: number };
  change: (part: Pick<ListSearch, 'page' | 'pageSize'>) => void;
};

/** Props of a list with cursor-based pages: it passes its own pagination. */
type Keyset = { pages: ReactNode };

/** List of rows from the API with filters, count and pagination; handles the loading, error and empty states. */
export function ListSection<T>(props: Props<T>) {
  const { label, result, counted, filters, filtered, exported, clear, empty, children } = props;
  const { data, error } = result;
  return (
    <section className="paper" aria-label={label}>
      <div className={classes['bar']}>
        {filters ?? <span />}
        <Group gap="sm" ms="auto">
          <Text className="quiet figures" fz="xs" role="status">
            {data ? counted(data.total) : ''}
          </Text>
          {exported && data && data.total > 0 && <ExportMenu list={exported} />}
        </Group>
      </div>
      {!data && !error && <RowsSkeleton label={label} />}
      {!data && error && (
        <ErrorState title={common.loadFailed(label)} error={error} retry={() => void result.refetch()} />
      )}
      {data && error && (
        <Text role="alert" px="lg" pb="sm" fz="xs" c="var(--docket-bad)">
          {common.list.outOfDate(error.message)}
        </Text>
      )}
      {data && data.items.length > 0 && children(data.items, result.isPlaceholderData)}
      {data?.items.length === 0 &&
        (filtered || data.total > 0 ? <NoRows pastEnd={data.total > 0} clear={clear} /> : empty)}
      {'query' in props
        ? data &&
          data.total > pageSizes[0] && <Pages {...props.query} total={data.total} change={props.change} />
        : props.pages}
    </section>
  );
}

function NoRows({ pastEnd, clear }: { pastEnd: boolean; clear: () => void }) {
  return (
    <EmptyState
      title={pastEnd ? common.list.pageEmpty : common.list.noMatch}
      action={
        <Button variant="default" size="xs" mt="xs" onClick={clear}>
          {pastEnd ? common.list.firstPage : common.list.clearFilters}
        </Button>
      }
    >
      {pastEnd ? common.list.pageEmptyHint : common.list.noMatchHint}
    </EmptyState>
  );
}
