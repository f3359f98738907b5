import type { TrainedShareTrend } from '@docket/contracts';
import { AreaChart, ChartTooltip } from '@mantine/charts';
import { day } from '../../format/instant.js';
import { printedShare, wholePercentText } from '../../format/number.js';
import { dashboard } from '../../messages/index.js';
import classes from './dashboard-page.module.css';

const series = [{ name: 'share', label: dashboard.trainedShare.share, color: 'var(--docket-link)' }];

/** Chart of the trained share by month. Hidden from screen readers, which read the table instead. */
export default function ShareChart({ points, timeZone }: Pick<TrainedShareTrend, 'points' | 'timeZone'>) {
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <AreaChart
        h={260}
        data={points.map((point) => ({ ...point, date: day(point.asOf, timeZone) }))}
        dataKey="date"
        series={series}
        curveType="linear"
        withGradient={false}
        fillOpacity={0.1}
        gridAxis="x"
        tickLine="none"
        connectNulls={false}
        tooltipProps={{
          content: ({ label, payload }) => (
            <ChartTooltip
              label={label}
              series={series}
              // The share as the table prints it, which is truncated and not rounded.
              payload={payload.map((entry) => ({
                ...entry,
                value: printedShare((entry.payload as { sharePrinted: string }).sharePrinted),
              }))}
            />
          ),
        }}
        yAxisProps={{
          width: 52,
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          tickFormatter: (share: number) => wholePercentText(100 * share),
        }}
        xAxisProps={{ tickMargin: 8, minTickGap: 36 }}
        areaProps={{ isAnimationActive: false }}
        areaChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}
