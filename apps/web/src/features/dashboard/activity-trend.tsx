import type { ActivityWeek } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { count } from '../../format/number.js';
import { clockText } from '../../format/instant.js';
import { dashboard } from '../../messages/index.js';
import { activityMetricsQuery, type DashboardInstant } from './api/dashboard-queries.js';
import { FiguresTable } from './figures-table.js';
import { Tile } from './tile.js';

const t = dashboard.activity;

// Loaded lazily, because the chart library is larger than the rest of the page.
const ActivityChart = lazy(() => import('./activity-chart.js'));

const columns = [
  { header: t.week, cell: ({ monday }: ActivityWeek) => clockText(monday) },
  { header: t.attempts, cell: (week: ActivityWeek) => count(week.attempts), figure: true },
  { header: t.activePeople, cell: (week: ActivityWeek) => count(week.activePeople), figure: true },
];

/** Activity of the last weeks. */
export function ActivityTile({ instant }: { instant: DashboardInstant }) {
  const activity = useQuery(activityMetricsQuery(instant));
  return (
    <Tile title={t.title} about={t.about} result={activity} height={260}>
      {({ weeks }) => <ActivityTrend weeks={weeks} />}
    </Tile>
  );
}

function ActivityTrend({ weeks }: { weeks: ActivityWeek[] }) {
  if (weeks.every(({ attempts }) => attempts === 0)) {
    return (
      <Text className="quiet" py="lg">
        {t.none(weeks.length)}
      </Text>
    );
  }
  return (
    <>
      <Suspense fallback={<Skeleton h={260} />}>
        <ActivityChart weeks={weeks} />
      </Suspense>
      <FiguresTable label={t.table} rows={weeks} columns={columns} keyOf={({ monday }) => monday} />
    </>
  );
}
