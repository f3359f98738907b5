import type { ActivityWeek } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { count } from '../../format/number.js';
import { FiguresTable } from './figures-table.js';

// The charts weigh more than the rest of the page.
const ActivityChart = lazy(() => import('./activity-chart.js'));

const columns = [
  { header: 'Week of', cell: (week: ActivityWeek) => week.monday },
  { header: 'Attempts', cell: (week: ActivityWeek) => count(week.attempts), figure: true },
  { header: 'Active people', cell: (week: ActivityWeek) => count(week.activePeople), figure: true },
];

/** The trend of the last weeks, as a chart and as a table. */
export function ActivityTrend({ weeks }: { weeks: ActivityWeek[] }) {
  if (weeks.every(({ attempts }) => attempts === 0)) {
    return (
      <Text className="quiet" py="lg">
        Nobody has completed an attempt in the last {weeks.length} weeks.
      </Text>
    );
  }
  return (
    <>
      <Suspense fallback={<Skeleton h={260} />}>
        <ActivityChart weeks={weeks} />
      </Suspense>
      <FiguresTable label="Activity by week" rows={weeks} columns={columns} keyOf={({ monday }) => monday} />
    </>
  );
}
