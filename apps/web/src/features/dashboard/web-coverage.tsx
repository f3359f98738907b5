import type { CoverageStatus, FrameworkCoverage, RiskItem } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { count, percent, score } from '../../format/number.js';
import { type Shape, State, type Tone } from '../../page/state.js';
import { FiguresTable } from './figures-table.js';

// The charts weigh more than the rest of the page.
const CoverageRadar = lazy(() => import('./coverage-radar.js'));

const looks: Record<CoverageStatus, { word: string; shape: Shape; tone: Tone }> = {
  covered: { word: 'Covered', shape: 'filled', tone: 'good' },
  partial: { word: 'Partial', shape: 'half', tone: 'partial' },
  'no-activity': { word: 'No activity', shape: 'ring', tone: 'quiet' },
  'no-content': { word: 'No content', shape: 'dash', tone: 'quiet' },
};

function Status({ status }: { status: CoverageStatus }) {
  const { word, shape, tone } = looks[status];
  return (
    <State shape={shape} tone={tone}>
      {word}
    </State>
  );
}

const columns = [
  { header: 'Item', cell: (item: RiskItem) => `${item.id} ${item.title}` },
  { header: 'Status', cell: ({ status }: RiskItem) => <Status status={status} /> },
  { header: 'Share', cell: ({ share }: RiskItem) => (share === null ? '–' : percent(share)), figure: true },
  {
    header: 'Trained',
    cell: ({ trained, eligible }: RiskItem) => `${count(trained)} of ${count(eligible)}`,
    figure: true,
  },
  {
    header: 'Score',
    cell: ({ averageScore }: RiskItem) => (averageScore === null ? '–' : score(averageScore)),
    figure: true,
  },
];

/** Fewer corners than this make no figure that could be read. */
const LEAST_ITEMS = 3;

/** How the organization stands on an OWASP list, as a chart and as a table. */
export function WebCoverage({ framework }: { framework: FrameworkCoverage }) {
  const { title, items, coverage, covered, partial, noActivity, noContent, coverageThresholdPercent } =
    framework;
  return (
    <>
      <Text fz="xs" className="figures" mb="xs">
        <strong>
          {title}: {coverage === null ? 'nothing to cover yet' : `${percent(coverage)} of the items covered`}
        </strong>{' '}
        <span className="quiet">
          ({covered} covered, {partial} partial, {noActivity} without activity, {noContent} without content;
          an item is covered from {coverageThresholdPercent}% on)
        </span>
      </Text>
      {items.length >= LEAST_ITEMS && coverage !== null && (
        <Suspense fallback={<Skeleton h={380} />}>
          <CoverageRadar {...framework} />
        </Suspense>
      )}
      <FiguresTable label={`Coverage of ${title}`} rows={items} columns={columns} keyOf={({ id }) => id} />
    </>
  );
}
