import { Skeleton, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { common } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import classes from './dashboard-page.module.css';

type Props<T> = {
  title: string;
  /** One-line description of the figures. */
  about: ReactNode;
  result: UseQueryResult<T>;
  /** Height of the loading state in pixels. */
  height: number;
  /** Spans the full width of the page. */
  wide?: boolean;
  children: (data: T) => ReactNode;
};

/** Section of the dashboard with its own loading and error states. */
export function Tile<T>(props: Props<T>) {
  const { title, about, result, height, wide, children } = props;
  const heading = useId();
  return (
    <section className={`paper ${classes['tile']} ${wide ? classes['wide'] : ''}`} aria-labelledby={heading}>
      <Title order={2} fz="1rem" id={heading}>
        {title}
      </Title>
      <Text className="quiet" fz="xs" mb="sm">
        {about}
      </Text>
      {result.data && children(result.data)}
      {!result.data && result.error && (
        <ErrorState
          title={common.loadFailed(title)}
          error={result.error}
          retry={() => void result.refetch()}
        />
      )}
      {!result.data && !result.error && (
        <div role="status" aria-label={common.list.loading(title)}>
          <Skeleton h={height} />
        </div>
      )}
    </section>
  );
}
