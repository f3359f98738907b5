import type { TeamMetricsView } from '@docket/contracts';
import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { count, counted, percent } from '../../format/number.js';
import classes from './dashboard-page.module.css';

/** Teams that are shown until all are asked for. */
const FIRST = 10;

type Order = 'worst' | 'best';

/** Completion of mandatory assignments by team, as bars with their figures. */
export function TeamPerformance({ teams }: { teams: TeamMetricsView[] }) {
  const [order, setOrder] = useState<Order>('worst');
  const [all, setAll] = useState(false);
  const rated = teams.filter(({ completionRate }) => completionRate !== null).toSorted(by(order));
  const unrated = teams.length - rated.length;
  if (rated.length === 0) {
    return (
      <Text className="quiet" py="lg">
        No team has a mandatory assignment yet.
      </Text>
    );
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        className={classes['choice']}
        aria-label="Order of the teams"
        value={order}
        onChange={(chosen) => setOrder(chosen as Order)}
        data={[
          { value: 'worst', label: 'Lowest first' },
          { value: 'best', label: 'Highest first' },
        ]}
      />
      <ul className={classes['bars']}>
        {rated.slice(0, all ? undefined : FIRST).map((team) => (
          <TeamBar key={team.id ?? 'none'} team={team} />
        ))}
      </ul>
      {rated.length > FIRST && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt="xs"
          className={classes['choice']}
          onClick={() => setAll(!all)}
        >
          {all ? `Show the first ${FIRST}` : `Show all ${counted(rated.length, 'team')}`}
        </Button>
      )}
      {unrated > 0 && (
        <Text className="quiet" fz="xs" mt="xs">
          {counted(unrated, 'team has', 'teams have')} no mandatory assignment.
        </Text>
      )}
    </>
  );
}

function TeamBar({ team }: { team: TeamMetricsView }) {
  const rate = team.completionRate ?? 0;
  return (
    <li className={classes['bar']}>
      <span className={classes['barName']}>{team.name ?? 'No team'}</span>
      <span className={`figures ${classes['barFigure']}`}>
        <strong>{percent(rate)}</strong>{' '}
        <span className="quiet">
          {count(team.completedPairs)} of {count(team.assignedPairs)}
          {team.overduePairs > 0 && ` · ${count(team.overduePairs)} overdue`}
        </span>
      </span>
      <span className={classes['track']} aria-hidden="true">
        <span className={classes['fill']} style={{ width: `${rate * 100}%` }} />
      </span>
    </li>
  );
}

const by =
  (order: Order) =>
  (a: TeamMetricsView, b: TeamMetricsView): number => {
    const ascending = (a.completionRate ?? 0) - (b.completionRate ?? 0);
    return order === 'worst' ? ascending : -ascending;
  };
