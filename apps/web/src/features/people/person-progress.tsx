import type { AssignmentProgress, PersonProgress as Progress, TopicProgress } from '@docket/contracts';
import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { exact } from '../../format/instant.js';
import { count, scoreOrDash } from '../../format/number.js';
import { type Column, DataTable, RowsSkeleton } from '../../list/data-table.js';
import { common, people as t } from '../../messages/index.js';
import { AssigneeState } from '../../page/assignee-state.js';
import { Figures } from '../../page/figures.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { progressQuery } from './api/get-progress.js';
import { PersonItems } from './person-items.js';
import classes from './person-page.module.css';

/** Number of rows shown initially. */
const INITIAL_ROWS = 10;

/** Current training progress of a person: figures, assignments and topics. The API computes all totals. */
export function PersonProgress({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(progressQuery(id));
  if (!data) {
    return (
      <section className="paper" style={{ marginTop: '1rem' }}>
        {error ? (
          <ErrorState title={t.progress.failed} error={error} retry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t.progress.loading} />
        )}
      </section>
    );
  }
  return (
    <div className={classes['training']}>
      <Figures label={t.progress.figures} figures={figuresOf(data)} />
      <Assignments assignments={data.assignments} person={data.person} />
      <Topics topics={data.topics} windowDays={data.windowDays} />
    </div>
  );
}

function figuresOf({ totals }: Progress) {
  const { topics, topicsTrained, averageScore, attempts, assignments, assignmentsCompleted } = totals;
  return [
    { label: t.progress.topicsTrained, value: common.partOf(topicsTrained, topics) },
    { label: t.progress.averageScore, value: scoreOrDash(averageScore) },
    { label: t.progress.attempts, value: count(attempts) },
    { label: t.progress.assignmentsCompleted, value: common.partOf(assignmentsCompleted, assignments) },
    { label: t.progress.assignmentsOverdue, value: count(totals.assignmentsOverdue) },
  ];
}

type AssignmentsProps = { assignments: AssignmentProgress[]; person: Progress['person'] };

function Assignments({ assignments, person }: AssignmentsProps) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => assignmentColumns(timeZone, person), [timeZone, person]);
  return (
    <Part
      title={t.progress.assignments}
      rows={assignments}
      counted={t.progress.assignmentCount}
      empty={t.progress.noAssignments}
    >
      {(rows) => (
        <DataTable label={t.progress.assignments} rows={rows} columns={columns} keyOf={({ id }) => id} />
      )}
    </Part>
  );
}

const assignmentColumns = (timeZone: string, person: Progress['person']): Column<AssignmentProgress>[] => [
  {
    header: t.progress.assignment,
    cell: ({ id, title, mandatory }) => (
      <>
        <Text component="span" lineClamp={2}>
          <Link className="link" to="/organization/assignments/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
        </Text>
        {!mandatory && (
          <Text className="quiet" fz="xs">
            {t.progress.optional}
          </Text>
        )}
      </>
    ),
  },
  {
    header: t.progress.status,
    width: '18%',
    cell: ({ state, exemption }) => <AssigneeState state={exemption ? 'exempt' : state} />,
  },
  {
    header: t.progress.items,
    width: '12%',
    align: 'end',
    cell: (assignment) => <PersonItems assignment={assignment} person={person} />,
  },
  {
    header: t.progress.deadline,
    width: '17%',
    cell: ({ deadline }) => <Instant instant={deadline} timeZone={timeZone} />,
  },
  {
    header: t.progress.completed,
    width: '17%',
    cell: ({ completedAt }) => <Instant instant={completedAt} timeZone={timeZone} />,
  },
  {
    header: t.progress.score,
    width: '10%',
    align: 'end',
    cell: ({ score }) => scoreOrDash(score),
  },
];

function Topics({ topics, windowDays }: { topics: TopicProgress[]; windowDays: number }) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => topicColumns(timeZone), [timeZone]);
  return (
    <Part title={t.progress.topics} rows={topics} counted={t.progress.topicCount} empty={t.progress.noTopics}>
      {(rows) => (
        <>
          <Text className="quiet" px="lg" pb="sm" fz="xs">
            {t.progress.topicsHint(windowDays)}
          </Text>
          <DataTable label={t.progress.topics} rows={rows} columns={columns} keyOf={({ id }) => id} />
        </>
      )}
    </Part>
  );
}

const topicColumns = (timeZone: string): Column<TopicProgress>[] => [
  {
    header: t.progress.topic,
    cell: ({ title, module }) => (
      <>
        <Text component="span" lineClamp={2}>
          <bdi>{title}</bdi>
        </Text>
        <Text className="quiet" fz="xs" lineClamp={1}>
          <bdi>{module}</bdi>
        </Text>
      </>
    ),
  },
  { header: t.progress.status, width: '18%', cell: (topic) => <TopicStatus topic={topic} /> },
  {
    header: t.progress.bestScore,
    width: '12%',
    align: 'end',
    cell: ({ bestScore }) => scoreOrDash(bestScore),
  },
  { header: t.progress.attempts, width: '12%', align: 'end', cell: ({ attempts }) => count(attempts) },
  {
    header: t.progress.lastAttempt,
    width: '17%',
    cell: ({ lastAttemptAt }) => <Instant instant={lastAttemptAt} timeZone={timeZone} />,
  },
];

/** Status of a topic: trained, expired (the last pass is before the training window), or not passed. */
function TopicStatus({ topic: { trained, lastPassedAt } }: { topic: TopicProgress }) {
  if (trained) {
    return (
      <State shape="filled" tone="good">
        {t.progress.states.trained}
      </State>
    );
  }
  return lastPassedAt ? (
    <State shape="half" tone="partial">
      {t.progress.states.expired}
    </State>
  ) : (
    <State shape="ring" tone="quiet">
      {t.progress.states.notPassed}
    </State>
  );
}

function Instant({ instant, timeZone }: { instant: string | null; timeZone: string }) {
  if (!instant) return <span className="quiet">–</span>;
  return (
    <time dateTime={instant} className="figures" title={common.utc(exact(instant, 'UTC'))}>
      {exact(instant, timeZone)}
    </time>
  );
}

type PartProps<T> = {
  title: string;
  rows: T[];
  counted: (rows: number) => string;
  empty: string;
  children: (rows: T[]) => ReactNode;
};

/** Titled table that initially shows the first rows only. */
function Part<T>({ title, rows, counted, empty, children }: PartProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <section className={`paper ${classes['part']}`} aria-label={title}>
      <div className={classes['partHead']}>
        <Title order={2} fz="1rem">
          {title}
        </Title>
        <span className="quiet figures">{rows.length > 0 && counted(rows.length)}</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={empty}>{null}</EmptyState>
      ) : (
        children(all ? rows : rows.slice(0, INITIAL_ROWS))
      )}
      {!all && rows.length > INITIAL_ROWS && (
        <div className={classes['partFoot']}>
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t.progress.showAll(counted(rows.length))}
          </Button>
        </div>
      )}
    </section>
  );
}
