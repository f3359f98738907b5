import { Button, Loader, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { assignments as t } from '../../messages/index.js';
import { scopePagesQuery } from './api/list-scope.js';
import classes from './assignment-page.module.css';

/** The teams and people in the scope of an assignment, some at a time. */
export function ScopeEntries({ id }: { id: string }) {
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(scopePagesQuery(id));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const others = (data?.pages[0]?.total ?? 0) - entries.length;
  return (
    <>
      <ul className={classes['items']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.type === 'team' ? (
              <>
                <span className="quiet">{t.scopes.team}: </span>
                <Link className="link" to="/organization/teams/$id" params={{ id: entry.id }}>
                  <bdi>{entry.title}</bdi>
                </Link>
              </>
            ) : (
              <Link className="link" to="/organization/people/$id" params={{ id: entry.id }}>
                <bdi>{entry.title}</bdi>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <Text fz="xs" c="var(--docket-bad)" role="alert">
          {messageOf(error)}
        </Text>
      )}
      {isFetching && <Loader size="xs" />}
      {hasNextPage && !isFetching && (
        <Button variant="subtle" size="compact-xs" onClick={() => void fetchNextPage()}>
          {t.selection.showMore(others)}
        </Button>
      )}
    </>
  );
}
