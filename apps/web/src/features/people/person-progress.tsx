import type { AssignmentProgress, PersonProgress as Progress, TopicProgress } from '@docket/contracts';
import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { exact } from '../../format/instant.js';
import { count, counted, score } from '../../format/number.js';
import { type Column, DataTable, RowsSkeleton } from '../../list/data-table.js';
import { AssigneeState } from '../../page/assignee-state.js';
import { Figures } from '../../page/figures.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { progressQuery } from './api/get-progress.js';
import classes from './person-page.module.css';

/** Rows of a table that are shown before somebody asks for all. */
const FIRST = 10;

/** A person's training now: figures, assignments and topics. The server counts; nothing is added up here. */
export function PersonProgress({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(progressQuery(id));
  if (!data) {
    return (
      <section className="paper" style={{ marginTop: '1rem' }}>
        {error ? (
          <ErrorState what="The training" error={error} retry={() => void refetch()} />
        ) : (
          <RowsSkeleton label="the training" />
        )}
      </section>
    );
  }
  return (
    <div className={classes['training']}>
      <Figures label="Training at a glance" figures={figuresOf(data)} />
      <Assignments assignments={data.assignments} />
      <Topics topics={data.topics} windowDays={data.windowDays} />
    </div>
  );
}

function figuresOf({ totals }: Progress) {
  const { topics, topicsTrained, averageScore, attempts, assignments, assignmentsCompleted } = totals;
  return [
    { label: 'Topics trained', value: `${count(topicsTrained)} of ${count(topics)}` },
    { label: 'Average score', value: averageScore === null ? '–' : score(averageScore) },
    { label: 'Attempts', value: count(attempts) },
    { label: 'Assignments completed', value: `${count(assignmentsCompleted)} of ${count(assignments)}` },
    { label: 'Assignments overdue', value: count(totals.assignmentsOverdue) },
  ];
}

function Assignments({ assignments }: { assignments: AssignmentProgress[] }) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => assignmentColumns(timeZone), [timeZone]);
  return (
    <Part
      title="Assignments"
      rows={assignments}
      noun="assignment"
      empty="No active assignment reaches this person."
    >
      {(rows) => <DataTable label="Assignments" rows={rows} columns={columns} keyOf={({ id }) => id} />}
    </Part>
  );
}

const assignmentColumns = (timeZone: string): Column<AssignmentProgress>[] => [
  {
    header: 'Assignment',
    cell: ({ id, title, mandatory }) => (
      <>
        <Text component="span" lineClamp={2}>
          <Link className="link" to="/organization/assignments/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
        </Text>
        {!mandatory && (
          <Text className="quiet" fz="xs">
            Optional
          </Text>
        )}
      </>
    ),
  },
  { header: 'State', width: '18%', cell: ({ state }) => <AssigneeState state={state} /> },
  {
    header: 'Items',
    width: '12%',
    align: 'end',
    cell: ({ complete, tracked }) => `${count(complete)} of ${count(tracked)}`,
  },
  {
    header: 'Deadline',
    width: '17%',
    cell: ({ deadline }) => <Moment instant={deadline} timeZone={timeZone} />,
  },
  {
    header: 'Completed',
    width: '17%',
    cell: ({ completedAt }) => <Moment instant={completedAt} timeZone={timeZone} />,
  },
  {
    header: 'Score',
    width: '10%',
    align: 'end',
    cell: (row) => (row.score === null ? '–' : score(row.score)),
  },
];

function Topics({ topics, windowDays }: { topics: TopicProgress[]; windowDays: number }) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => topicColumns(timeZone), [timeZone]);
  return (
    <Part title="Topics tried" rows={topics} noun="topic" empty="This person has not tried any topic yet.">
      {(rows) => (
        <>
          <Text className="quiet" px="lg" pb="sm" fz="xs">
            Scores and attempts are those of the last {windowDays} days. Lapsed: passed before that.
          </Text>
          <DataTable label="Topics tried" rows={rows} columns={columns} keyOf={({ id }) => id} />
        </>
      )}
    </Part>
  );
}

const topicColumns = (timeZone: string): Column<TopicProgress>[] => [
  {
    header: 'Topic',
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
  { header: 'State', width: '18%', cell: (topic) => <Standing topic={topic} /> },
  {
    header: 'Best score',
    width: '12%',
    align: 'end',
    cell: ({ bestScore }) => (bestScore === null ? '–' : score(bestScore)),
  },
  { header: 'Attempts', width: '12%', align: 'end', cell: ({ attempts }) => count(attempts) },
  {
    header: 'Last attempt',
    width: '17%',
    cell: ({ lastAttemptAt }) => <Moment instant={lastAttemptAt} timeZone={timeZone} />,
  },
];

/** Where a person stands on a topic: trained, once passed but too long ago to count, or never passed. */
function Standing({ topic: { trained, lastPassedAt } }: { topic: TopicProgress }) {
  if (trained) {
    return (
      <State shape="filled" tone="good">
        Trained
      </State>
    );
  }
  return lastPassedAt ? (
    <State shape="half" tone="partial">
      Lapsed
    </State>
  ) : (
    <State shape="ring" tone="quiet">
      Not passed
    </State>
  );
}

function Moment({ instant, timeZone }: { instant: string | null; timeZone: string }) {
  if (!instant) return <span className="quiet">–</span>;
  return (
    <time dateTime={instant} className="figures" title={`${exact(instant, 'UTC')} UTC`}>
      {exact(instant, timeZone)}
    </time>
  );
}

type PartProps<T> = {
  title: string;
  rows: T[];
  noun: string;
  empty: string;
  children: (rows: T[]) => ReactNode;
};

/** A titled table that begins with its first rows. */
function Part<T>({ title, rows, noun, empty, children }: PartProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <section className={`paper ${classes['part']}`} aria-label={title}>
      <div className={classes['partHead']}>
        <Title order={2} fz="1rem">
          {title}
        </Title>
        <span className="quiet figures">{rows.length > 0 && counted(rows.length, noun)}</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={empty}>{null}</EmptyState>
      ) : (
        children(all ? rows : rows.slice(0, FIRST))
      )}
      {!all && rows.length > FIRST && (
        <div className={classes['partFoot']}>
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            Show all {counted(rows.length, noun)}
          </Button>
        </div>
      )}
    </section>
  );
}
