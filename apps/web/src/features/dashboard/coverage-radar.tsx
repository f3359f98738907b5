import type { FrameworkCoverage } from '@docket/contracts';
import { RadarChart } from '@mantine/charts';
import { percent } from '../../format/number.js';
import classes from './dashboard-page.module.css';

const series = [
  { name: 'share', label: 'Trained', color: 'var(--docket-link)', opacity: 0.25 },
  { name: 'threshold', label: 'Threshold (dashed)', color: 'var(--docket-quiet)' },
];

/** Shares of the items around a circle, with the threshold dashed; the table below carries the same figures. */
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
