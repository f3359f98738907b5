import type { TopicMetricsView, TrainingMetricsView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { printedShare } from '../../format/number.js';
import { common, dashboard } from '../../messages/index.js';
import { emptyReason } from '../../page/no-eligible.js';
import classes from './dashboard-page.module.css';

const t = dashboard.focus;

/** Number of topics that are shown. */
const SHOWN = 8;

/** Topics on which the fewest eligible people are trained. */
export function FocusAreas({ metrics }: { metrics: TrainingMetricsView }) {
  const { topByGap, figures } = metrics;
  if (topByGap.length === 0)
    return (
      <Text className="quiet" py="lg">
        {figures.topics === 0 ? t.noTopics : emptyReason(metrics).text}
      </Text>
    );
  return (
    <ol className={classes['bars']}>
      {topByGap.slice(0, SHOWN).map((topic) => (
        <TopicBar key={topic.id} topic={topic} />
      ))}
    </ol>
  );
}

function TopicBar({ topic }: { topic: TopicMetricsView }) {
  const { title, module, share, sharePrinted, trained, eligible } = topic;
  return (
    <li className={classes['bar']}>
      <span className={classes['barName']}>
        {title}
        <span className={`quiet ${classes['minor']}`}>{module}</span>
      </span>
      <span className={`figures ${classes['barFigure']}`}>
        <strong>{printedShare(sharePrinted)}</strong>{' '}
        <span className="quiet">{common.partOf(trained, eligible)}</span>
      </span>
      <span className={classes['track']} aria-hidden="true">
        <span className={classes['fill']} style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
    </li>
  );
}
