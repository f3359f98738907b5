import type { FrameworkCoverage } from '@docket/contracts';
import { RadarChart } from '@mantine/charts';
import { percent } from '../../format/number.js';
import { dashboard } from '../../messages/dashboard.js';
import classes from './dashboard-page.module.css';

const t = dashboard.coverage;

const series = [
  { name: 'share', label: t.trained, color: 'var(--docket-link)', opacity: 0.25 },
  { name: 'threshold', label: t.threshold, color: 'var(--docket-quiet)' },
];

/** Radar chart of the trained share per risk, with the threshold as a dashed line. Screen readers read the table instead. */
export default function CoverageRadar({ items, coverageThresholdPercent }: FrameworkCoverage) {
  const threshold = coverageThresholdPercent / 100;
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <RadarChart
        h={380}
        data={items.map(({ id, title, share }) => ({ id, title, share: share ?? 0, threshold }))}
        dataKey="id"
        series={series}
        withDots
        withLegend
        withTooltip
        withPolarRadiusAxis
        polarRadiusAxisProps={{ domain: [0, 1], tick: false, axisLine: false }}
        tooltipProps={{ formatter: (value) => percent(Number(value)) }}
        radarProps={({ name }) => ({
          isAnimationActive: false,
          ...(name === 'threshold' && { strokeDasharray: '5 4', fill: 'none', dot: false }),
        })}
        radarChartProps={{ accessibilityLayer: false, outerRadius: '80%' }}
      />
    </div>
  );
}
