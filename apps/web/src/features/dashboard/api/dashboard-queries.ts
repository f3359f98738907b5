import type { FrameworkKind, FrameworkList } from '@docket/contracts';
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

type Instant = { asOf: string; knownAt: string };
/** The instant of all figures of the dashboard. Undefined: it is loading. */
export type DashboardInstant = Instant | undefined;

/** The current instant, for which the dashboard requests all its figures. */
export const instantQuery = queryOptions({
  queryKey: ['metrics', 'instant'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(client.GET('/api/admin/metrics/instant', { signal })),
});

/** Returns the options of a query for figures of an instant. The earlier ones stay until those of a new instant are there. */
const figuresOf = <T>(
  key: string[],
  instant: DashboardInstant,
  read: (options: { params: { query: Instant }; signal: AbortSignal }) => Promise<T>,
) =>
  queryOptions({
    queryKey: [...key, instant],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: instant ? ({ signal }) => read({ params: { query: instant }, signal }) : skipToken,
  });

/** Numbers of people and items that need attention. */
export const attentionQuery = (instant: DashboardInstant) =>
  figuresOf(['attention', 'counts'], instant, (options) =>
    dataOf(client.GET('/api/admin/attention', options)),
  );

/** Training metrics of the organization and its teams. */
export const trainingMetricsQuery = (instant: DashboardInstant) =>
  figuresOf(['metrics', 'training'], instant, (options) =>
    dataOf(client.GET('/api/admin/metrics/training', options)),
  );

/** Trained share by month. */
export const trainedShareQuery = (instant: DashboardInstant) =>
  figuresOf(['metrics', 'trained-share'], instant, (options) =>
    dataOf(client.GET('/api/admin/metrics/trained-share', options)),
  );

/** Activity by week. */
export const activityMetricsQuery = (instant: DashboardInstant) =>
  figuresOf(['metrics', 'activity'], instant, (options) =>
    dataOf(client.GET('/api/admin/metrics/activity', options)),
  );

/** Frameworks of a kind with the number of items by status. */
export const frameworksQuery = (kind: FrameworkKind, instant: DashboardInstant) =>
  figuresOf<FrameworkList>(['compliance', 'dashboard', kind], instant, (options) =>
    dataOf(
      kind === 'owasp'
        ? client.GET('/api/admin/compliance/summary', options)
        : client.GET('/api/admin/compliance/regulatory/summary', options),
    ),
  );
