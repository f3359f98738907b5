import type { ActivityMetricsView, Mastery } from '@docket/contracts';
import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { score } from '../../format/number.js';
import { common, dashboard } from '../../messages/index.js';
import classes from './dashboard-page.module.css';

const t = dashboard.mastery;

type Grouping = 'topics' | 'modules';

/** Topics or modules with the highest and lowest average scores. */
export function MasteryAreas({ metrics }: { metrics: ActivityMetricsView }) {
  const [grouping, setGrouping] = useState<Grouping>('topics');
  const { strengths, focusAreas } = metrics[grouping];
  const none = grouping === 'topics' ? t.noTopic : t.noModule;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        className={classes['choice']}
        aria-label={t.groupBy}
        value={grouping}
        onChange={(chosen) => setGrouping(chosen as Grouping)}
        data={[
          { value: 'topics', label: t.topics },
          { value: 'modules', label: t.modules },
        ]}
      />
      {strengths.length === 0 ? (
        <Text className="quiet" py="lg">
          {none(metrics.minAttempts, metrics.windowDays)}
        </Text>
      ) : (
        <div className={classes['areas']}>
          <Ranking title={t.strengths} areas={strengths} passing={metrics.passingScore} />
          <Ranking title={t.focusAreas} areas={focusAreas} passing={metrics.passingScore} />
        </div>
      )}
    </>
  );
}

function Ranking({ title, areas, passing }: { title: string; areas: Mastery[]; passing: number }) {
  return (
    <div>
      <Title order={3} fz="0.875rem" mb={4}>
        {title}
      </Title>
      {areas.length === 0 && <Text className="quiet">{t.noFocusAreas}</Text>}
      <ol className={classes['bars']}>
        {areas.map((area) => (
          <li key={`${area.family} ${area.id}`} className={classes['bar']}>
            <span className={classes['barName']}>
              {area.title}
              {area.module !== area.title && (
                <span className={`quiet ${classes['minor']}`}>{area.module}</span>
              )}
            </span>
            <span className={`figures ${classes['barFigure']}`}>
              <strong>{score(area.averageScore)}</strong>{' '}
              <span className="quiet">{common.people(area.people)}</span>
            </span>
            <span className={classes['track']} aria-hidden="true">
              <span className={classes['fill']} style={{ width: `${area.averageScore}%` }} />
              <span className={classes['line']} style={{ insetInlineStart: `${passing}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
