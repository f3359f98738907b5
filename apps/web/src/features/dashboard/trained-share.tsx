import type { TrainedShareTrend } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { day } from '../../format/instant.js';
import { count, printedShare } from '../../format/number.js';
import { dashboard } from '../../messages/index.js';
import { type DashboardInstant, trainedShareQuery } from './api/dashboard-queries.js';
import { FiguresTable } from './figures-table.js';
import { Tile } from './tile.js';

const t = dashboard.trainedShare;

// Loaded lazily, because the chart library is larger than the rest of the page.
const ShareChart = lazy(() => import('./share-chart.js'));

type Point = TrainedShareTrend['points'][number];

/** Share of trained people at the end of each of the last months. */
export function TrainedShareTile({ instant }: { instant: DashboardInstant }) {
  const trend = useQuery(trainedShareQuery(instant));
  return (
    <Tile title={t.title} about={t.about} result={trend} height={260}>
      {(found) => <Trend {...found} />}
    </Tile>
  );
}

function Trend({ points, timeZone }: TrainedShareTrend) {
  if (points.every(({ eligible }) => eligible === 0)) {
    return (
      <Text className="quiet" py="lg">
        {t.none}
      </Text>
    );
  }
  const columns = [
    { header: t.date, cell: ({ asOf }: Point) => day(asOf, timeZone) },
    { header: t.share, cell: ({ sharePrinted }: Point) => printedShare(sharePrinted), figure: true },
    { header: t.trained, cell: ({ trained }: Point) => count(trained), figure: true },
    { header: t.eligible, cell: ({ eligible }: Point) => count(eligible), figure: true },
  ];
  return (
    <>
      <Suspense fallback={<Skeleton h={260} />}>
        <ShareChart points={points} timeZone={timeZone} />
      </Suspense>
      <FiguresTable label={t.table} rows={points} columns={columns} keyOf={({ asOf }) => asOf} />
    </>
  );
}
