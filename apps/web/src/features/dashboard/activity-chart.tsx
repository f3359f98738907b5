import type { ActivityWeek } from '@docket/contracts';
import { AreaChart } from '@mantine/charts';
import { count } from '../../format/number.js';
import classes from './dashboard-page.module.css';

const series = [
  { name: 'attempts', label: 'Attempts', color: 'var(--docket-link)' },
  // Dashed as well, so that the two can be told apart without color.
  { name: 'activePeople', label: 'Active people', color: 'var(--docket-quiet)', strokeDasharray: '5 4' },
];

/** Attempts and active people by week; the table beside it carries the same figures. */
export default function ActivityChart({ weeks }: { weeks: ActivityWeek[] }) {
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <AreaChart
        h={260}
        data={weeks}
        dataKey="monday"
        series={series}
        curveType="linear"
        withGradient={false}
        fillOpacity={0.1}
        withDots={false}
        withLegend
        gridAxis="x"
        tickLine="none"
        valueFormatter={count}
        yAxisProps={{ width: 52, allowDecimals: false }}
        xAxisProps={{ tickMargin: 8, minTickGap: 36 }}
        areaProps={{ isAnimationActive: false }}
        areaChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}
