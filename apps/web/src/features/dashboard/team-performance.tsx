import type { TeamMetricsView } from '@docket/contracts';
import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { percent } from '../../format/number.js';
import { common, dashboard } from '../../messages/index.js';
import { TeamLink } from '../../page/team-link.js';
import classes from './dashboard-page.module.css';

const t = dashboard.teams;

/** Number of teams in the collapsed list. */
const COLLAPSED = 10;

type Order = 'worst' | 'best';

/** Bar chart of the mandatory completion rate by team. */
export function TeamPerformance({ teams }: { teams: TeamMetricsView[] }) {
  const [order, setOrder] = useState<Order>('worst');
  const [all, setAll] = useState(false);
  const rated = teams.filter(({ completionRate }) => completionRate !== null).toSorted(byRate(order));
  const unrated = teams.length - rated.length;
  if (rated.length === 0) {
    return (
      <Text className="quiet" py="lg">
        {t.none}
      </Text>
    );
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        className={classes['choice']}
        aria-label={t.order}
        value={order}
        onChange={(chosen) => setOrder(chosen as Order)}
        data={[
          { value: 'worst', label: t.lowestFirst },
          { value: 'best', label: t.highestFirst },
        ]}
      />
      <ul className={classes['bars']}>
        {rated.slice(0, all ? undefined : COLLAPSED).map((team) => (
          <TeamBar key={team.id ?? 'none'} team={team} />
        ))}
      </ul>
      {rated.length > COLLAPSED && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt="xs"
          className={classes['choice']}
          onClick={() => setAll(!all)}
        >
          {all ? t.showFirst(COLLAPSED) : t.showAll(rated.length)}
        </Button>
      )}
      {unrated > 0 && (
        <Text className="quiet" fz="xs" mt="xs">
          {t.unrated(unrated)}
        </Text>
      )}
    </>
  );
}

function TeamBar({ team }: { team: TeamMetricsView }) {
  const { completedPairs, assignedPairs, overduePairs } = team;
  const rate = team.completionRate ?? 0;
  return (
    <li className={classes['bar']}>
      <span className={classes['barName']}>
        {team.id !== null && team.name !== null ? (
          <TeamLink team={{ id: team.id, name: team.name }} />
        ) : (
          common.noTeam
        )}
      </span>
      <span className={`figures ${classes['barFigure']}`}>
        <strong>{percent(completedPairs, assignedPairs)}</strong>{' '}
        <span className="quiet">
          {overduePairs > 0
            ? t.completedWithOverdue(completedPairs, assignedPairs, overduePairs)
            : t.completed(completedPairs, assignedPairs)}
        </span>
      </span>
      <span className={classes['track']} aria-hidden="true">
        <span className={classes['fill']} style={{ width: `${rate * 100}%` }} />
      </span>
    </li>
  );
}

const byRate =
  (order: Order) =>
  (a: TeamMetricsView, b: TeamMetricsView): number => {
    const ascending = (a.completionRate ?? 0) - (b.completionRate ?? 0);
    return order === 'worst' ? ascending : -ascending;
  };
