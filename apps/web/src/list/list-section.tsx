import { Button, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState, ErrorState } from '../page/page-states.js';
import { RowsSkeleton } from './data-table.js';
import { type ListSearch, pageSizes } from './list-search.js';
import { Pages } from './pages.js';
import classes from './list.module.css';

type Props<T> = {
  /** What the list holds, e.g. `People`: its name for screen readers, and the subject of "could not be loaded". */
  label: string;
  result: UseQueryResult<{ items: T[]; total: number }>;
  /** The number of all that match, in words: `41,200 people`. */
  counted: (total: number) => string;
  filters?: ReactNode;
  /** Whether filters are set: an empty list then means that nothing matches. */
  filtered: boolean;
  /** Takes every filter away and goes to the first page. */
  clear: () => void;
  /** Shown when there is nothing at all: says what to do next. */
  empty: ReactNode;
  children: (rows: T[], stale: boolean) => ReactNode;
} & (Numbered | Keyset);

/** Pages have numbers. */
type Numbered = {
  query: { page: number; pageSize: number };
  change: (part: Pick<ListSearch, 'page' | 'pageSize'>) => void;
};

/** A list too long for page numbers brings its own way from page to page. */
type Keyset = { pages: ReactNode };

/** A list of the server's: filters, count, rows and pages, in each of its states. */
export function ListSection<T>(props: Props<T>) {
  const { label, result, counted, filters, filtered, clear, empty, children } = props;
  const { data, error } = result;
  return (
    <section className="paper" aria-label={label}>
      <div className={classes['bar']}>
        {filters ?? <span />}
        <Text className="quiet figures" fz="xs" role="status">
          {data ? counted(data.total) : ''}
        </Text>
      </div>
      {!data && !error && <RowsSkeleton label={label.toLowerCase()} />}
      {!data && error && <ErrorState what={label} error={error} retry={() => void result.refetch()} />}
      {data && error && (
        <Text role="alert" px="lg" pb="sm" fz="xs" c="var(--docket-bad)">
          The list may be out of date: {error.message}
        </Text>
      )}
      {data && data.items.length > 0 && children(data.items, result.isPlaceholderData)}
      {data?.items.length === 0 &&
        (filtered || data.total > 0 ? <NoRows beyond={data.total > 0} clear={clear} /> : empty)}
      {'query' in props
        ? data &&
          data.total > pageSizes[0] && <Pages {...props.query} total={data.total} change={props.change} />
        : props.pages}
    </section>
  );
}

function NoRows({ beyond, clear }: { beyond: boolean; clear: () => void }) {
  return (
    <EmptyState
      title={beyond ? 'This page of the list is empty' : 'Nothing matches'}
      action={
        <Button variant="default" size="xs" mt="xs" onClick={clear}>
          {beyond ? 'Go to the first page' : 'Clear the filters'}
        </Button>
      }
    >
      {beyond ? 'The list has become shorter.' : 'Try another word, or fewer filters.'}
    </EmptyState>
  );
}
