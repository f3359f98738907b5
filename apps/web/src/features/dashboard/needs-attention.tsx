import type { AttentionView } from '@docket/contracts';
import { Skeleton, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { count } from '../../format/number.js';
import { common, dashboard } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import { State, type Shape, type Tone } from '../../page/state.js';
import { attentionQuery, type DashboardInstant } from './api/dashboard-queries.js';
import classes from './dashboard-page.module.css';

const t = dashboard.attention;

type Line = {
  list: 'overdue' | 'due' | 'lapsing' | 'below-share';
  label: string;
  value: number;
  shape: Shape;
  tone: Tone;
};

const linesOf = ({ overdue, due, lapsing, belowShare, dueDays, lapseDays }: AttentionView): Line[] => [
  { list: 'overdue', label: t.overdue, value: overdue, shape: 'triangle', tone: 'bad' },
  { list: 'due', label: t.due(dueDays), value: due, shape: 'half', tone: 'partial' },
  { list: 'lapsing', label: t.lapsing(lapseDays), value: lapsing, shape: 'half', tone: 'partial' },
  { list: 'below-share', label: t.belowShare, value: belowShare, shape: 'half', tone: 'partial' },
];

/** What needs attention: each line is a number with a link to the list of exactly these people or items. */
export function NeedsAttention({ instant }: { instant: DashboardInstant }) {
  const { data, error, refetch } = useQuery(attentionQuery(instant));
  return (
    <section className={`paper ${classes['tile']} ${classes['wide']}`} aria-labelledby="needs-attention">
      <Title order={2} fz="1rem" id="needs-attention" mb="xs">
        {t.title}
      </Title>
      {data ? (
        <ul className={classes['attention']}>
          {linesOf(data).map((line) => (
            <li key={line.list}>
              <AttentionLine {...line} instants={{ asOf: data.asOf, knownAt: data.knownAt }} />
            </li>
          ))}
        </ul>
      ) : error ? (
        <ErrorState title={common.loadFailed(t.title)} error={error} retry={() => void refetch()} />
      ) : (
        <div role="status" aria-label={common.list.loading(t.title)}>
          <Skeleton h={96} />
        </div>
      )}
    </section>
  );
}

function AttentionLine({
  list,
  label,
  value,
  shape,
  tone,
  instants,
}: Line & { instants: { asOf: string; knownAt: string } }) {
  const none = value === 0;
  return (
    <Link
      to="/organization/attention"
      search={{ list, ...instants }}
      className={classes['attentionLine']}
      data-none={none || undefined}
    >
      <span className={`figures ${classes['attentionCount']}`}>{count(value)}</span>
      <State shape={none ? 'filled' : shape} tone={none ? 'good' : tone}>
        <span className={classes['attentionLabel']}>{label}</span>
      </State>
      <IconChevronRight size={16} stroke={1.6} aria-hidden />
    </Link>
  );
}
