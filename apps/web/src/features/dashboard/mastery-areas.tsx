import type { ActivityMetricsView, Mastery } from '@docket/contracts';
import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { counted, score } from '../../format/number.js';
import classes from './dashboard-page.module.css';

type Of = 'topics' | 'modules';

/** What is mastered best and worst, by topic or by module. */
export function MasteryAreas({ metrics }: { metrics: ActivityMetricsView }) {
  const [of, setOf] = useState<Of>('topics');
  const { strengths, focusAreas } = metrics[of];
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        className={classes['choice']}
        aria-label="Averages by"
        value={of}
        onChange={(chosen) => setOf(chosen as Of)}
        data={[
          { value: 'topics', label: 'Topics' },
          { value: 'modules', label: 'Modules' },
        ]}
      />
      {strengths.length === 0 ? (
        <Text className="quiet" py="lg">
          Nothing has {metrics.leastAttempts} attempts in the last {metrics.windowDays} days yet.
        </Text>
      ) : (
        <div className={classes['areas']}>
          <Ranking title="Strengths" areas={strengths} passing={metrics.passingScore} />
          <Ranking title="Focus areas" areas={focusAreas} passing={metrics.passingScore} />
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
      {areas.length === 0 && <Text className="quiet">None beside the strengths.</Text>}
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
              <span className="quiet">{counted(area.people, 'person', 'people')}</span>
            </span>
            <span className={classes['track']} aria-hidden="true">
              <span className={classes['fill']} style={{ width: `${area.averageScore}%` }} />
              <span className={classes['line']} style={{ left: `${passing}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
