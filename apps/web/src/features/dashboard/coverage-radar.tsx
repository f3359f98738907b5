import type { FrameworkCoverage, RiskItem } from '@docket/contracts';
import { ChartTooltip, RadarChart } from '@mantine/charts';
import { printedShare, wholePercentText } from '../../format/number.js';
import { dashboard } from '../../messages/index.js';
import classes from './dashboard-page.module.css';

const t = dashboard.coverage;

const series = [
  { name: 'share', label: t.trained, color: 'var(--docket-link)', opacity: 0.25 },
  { name: 'threshold', label: t.threshold, color: 'var(--docket-quiet)' },
];

/** Returns the text of an entry of the tooltip: the share as the table prints it, or the threshold. */
export const figureOf = (
  { dataKey, payload }: { dataKey?: unknown; payload?: Pick<RiskItem, 'sharePrinted'> },
  thresholdPercent: number,
): string =>
  dataKey === 'share' && payload ? printedShare(payload.sharePrinted) : wholePercentText(thresholdPercent);

/** Radar chart of the trained share per risk, with the threshold as a dashed line. Screen readers read the table instead. */
export default function CoverageRadar({ items, coverageThresholdPercent }: FrameworkCoverage) {
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <RadarChart
        h={380}
        data={items.map((item) => ({
          ...item,
          share: item.share ?? 0,
          threshold: item.requiredSharePercent / 100,
        }))}
        dataKey="id"
        series={series}
        withDots
        withLegend
        withTooltip
        withPolarRadiusAxis
        polarRadiusAxisProps={{ domain: [0, 1], tick: false, axisLine: false }}
        tooltipProps={{
          content: ({ label, payload }) => (
            <ChartTooltip
              label={label}
              series={series}
              payload={payload.map((entry) => ({
                ...entry,
                value: figureOf(entry, entry.payload?.requiredSharePercent ?? coverageThresholdPercent),
              }))}
            />
          ),
        }}
        radarProps={({ name }) => ({
          isAnimationActive: false,
          ...(name === 'threshold' && { strokeDasharray: '5 4', fill: 'none', dot: false }),
        })}
        radarChartProps={{ accessibilityLayer: false, outerRadius: '80%' }}
      />
    </div>
  );
}
