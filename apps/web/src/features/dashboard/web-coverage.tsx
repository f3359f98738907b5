import type { CoverageStatus, FrameworkCoverage, RiskItem } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { printedShare, scoreOrDash } from '../../format/number.js';
import { common, dashboard, frameworks } from '../../messages/index.js';
import { type Shape, State, type Tone } from '../../page/state.js';
import { FiguresTable } from './figures-table.js';

const t = dashboard.coverage;

// Loaded lazily, because the chart library is larger than the rest of the page.
const CoverageRadar = lazy(() => import('./coverage-radar.js'));

const styles: Record<CoverageStatus, { shape: Shape; tone: Tone }> = {
  covered: { shape: 'filled', tone: 'good' },
  partial: { shape: 'half', tone: 'partial' },
  'no-activity': { shape: 'ring', tone: 'quiet' },
  'no-content': { shape: 'dash', tone: 'quiet' },
};

function Status({ status }: { status: CoverageStatus }) {
  const { shape, tone } = styles[status];
  return (
    <State shape={shape} tone={tone}>
      {frameworks.statuses[status]}
    </State>
  );
}

const columns = [
  { header: t.columns.risk, cell: (item: RiskItem) => `${item.id} ${item.title}` },
  { header: common.status, cell: ({ status }: RiskItem) => <Status status={status} /> },
  {
    header: t.columns.share,
    cell: ({ sharePrinted }: RiskItem) => printedShare(sharePrinted),
    figure: true,
  },
  {
    header: t.columns.trained,
    cell: ({ trained, denominator }: RiskItem) => common.partOf(trained, denominator),
    figure: true,
  },
  {
    header: t.columns.averageScore,
    cell: ({ averageScore }: RiskItem) => scoreOrDash(averageScore),
    figure: true,
  },
];

/** Minimum number of items for a radar chart. With fewer corners, the chart is unreadable. */
const MIN_ITEMS = 3;

/** Coverage of an OWASP list as a chart and a table. */
export function WebCoverage({ framework }: { framework: FrameworkCoverage }) {
  const { title, items, coverage, coveragePrinted, coverageThresholdPercent } = framework;
  return (
    <>
      <Text fz="xs" className="figures" mb="xs">
        <strong>
          {coverage === null ? t.noSummary(title) : t.summary(title, printedShare(coveragePrinted))}
        </strong>{' '}
        <span className="quiet">{t.breakdown(framework, coverageThresholdPercent)}</span>
      </Text>
      {items.length >= MIN_ITEMS && coverage !== null && (
        <Suspense fallback={<Skeleton h={380} />}>
          <CoverageRadar {...framework} />
        </Suspense>
      )}
      <FiguresTable label={t.table(title)} rows={items} columns={columns} keyOf={({ id }) => id} />
    </>
  );
}
