import { Skeleton, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { ExactInstant } from '../../format/instant.js';
import { ErrorState } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import classes from './dashboard-page.module.css';

type Props<T> = {
  title: string;
  /** Says in one line what is counted. */
  about: ReactNode;
  result: UseQueryResult<T>;
  /** Height of what stands in its place while it loads, in pixels. */
  height: number;
  /** Takes the whole width of the page. */
  wide?: boolean;
  children: (data: T) => ReactNode;
};

/** A part of the dashboard that loads, fails and tells its instant on its own. */
export function Tile<T extends { asOf: string }>(props: Props<T>) {
  const { title, about, result, height, wide, children } = props;
  const { organization } = useSession();
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
        <ErrorState what={title} error={result.error} retry={() => void result.refetch()} />
      )}
      {!result.data && !result.error && (
        <div role="status" aria-label={`Loading ${title.toLowerCase()}`}>
          <Skeleton h={height} />
        </div>
      )}
      {result.data && (
        <Text className={`quiet ${classes['instant']}`} fz="xs">
          As of <ExactInstant instant={result.data.asOf} timeZone={organization.timeZone} />
        </Text>
      )}
    </section>
  );
}
