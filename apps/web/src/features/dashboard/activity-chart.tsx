import type { ActivityWeek } from '@docket/contracts';
import { AreaChart } from '@mantine/charts';
import { clockText } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { dashboard } from '../../messages/index.js';
import classes from './dashboard-page.module.css';

const t = dashboard.activity;

const series = [
  { name: 'attempts', label: t.attempts, color: 'var(--docket-link)' },
  // Dashed, so that the two series are distinguishable without color.
  { name: 'activePeople', label: t.activePeople, color: 'var(--docket-quiet)', strokeDasharray: '5 4' },
];

/** Chart of attempts and active people by week. Hidden from screen readers, which read the table instead. */
export default function ActivityChart({ weeks }: { weeks: ActivityWeek[] }) {
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <AreaChart
        h={260}
        data={weeks.map((week) => ({ ...week, monday: clockText(week.monday) }))}
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
