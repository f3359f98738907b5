import type { AssignmentView } from '@docket/contracts';
import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ExactInstant, relative, useNow } from '../../format/instant.js';
import { assignments as t, common } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { selectionSize } from '../../format/scope.js';
import { AssignmentState } from '../../page/assignment-state.js';
import { ScopeEntries } from './scope-entries.js';
import classes from './assignment-page.module.css';

type Props = { assignment: AssignmentView; assigneesOverdue: number | undefined };

/** Content, scope, deadline and status of an assignment. */
export function AssignmentDetails({ assignment, assigneesOverdue }: Props) {
  const { timeZone } = useSession().organization;
  const { scope, deadline, mandatory, note, active, assignees, createdAt, deadlineHistory } = assignment;
  return (
    <section className={`paper ${classes['card']}`} aria-label={t.details.label}>
      <dl className={classes['details']}>
        <Detail label={t.details.content}>
          <Target assignment={assignment} />
        </Detail>
        <Detail label={t.details.assignedTo}>
          <Scope assignment={assignment} />
          <span className="quiet">
            {' · '}
            {scope.type === 'person' && assignees === 0
              ? t.details.personNotCounted
              : t.details.currentAssignees(assignees)}
          </span>
        </Detail>
        <Detail label={t.details.deadline}>
          {deadline ? <Deadline deadline={deadline} timeZone={timeZone} /> : common.noDeadline}
        </Detail>
        {deadlineHistory.length > 0 && (
          <Detail label={t.details.deadlineHistory}>
            <ol className={classes['items']}>
              {deadlineHistory.map(({ changedAt, changedBy, from, to }, index) => (
                <li key={index}>
                  <InstantOrNone instant={from} timeZone={timeZone} /> →{' '}
                  <InstantOrNone instant={to} timeZone={timeZone} />
                  <span className="quiet">
                    {' · '}
                    <ExactInstant instant={changedAt} timeZone={timeZone} /> ·{' '}
                    <bdi>{changedBy ?? t.details.notRecorded}</bdi>
                  </span>
                </li>
              ))}
            </ol>
          </Detail>
        )}
        <Detail label={t.details.counting}>
          {t.details.countsFrom(assignment.recognizeEarlierDays)}{' '}
          <span className="quiet">
            (<ExactInstant instant={assignment.countsFrom} timeZone={timeZone} />)
          </span>
          {deadline && <> · {t.details.joiners(assignment.joinerDays)}</>}
        </Detail>
        <Detail label={t.details.requirement}>{mandatory ? t.mandatory : t.details.optionalHint}</Detail>
        <Detail label={t.details.status}>
          <AssignmentState active={active} assigneesOverdue={assigneesOverdue} />
        </Detail>
        <Detail label={t.details.assignedOn}>
          <ExactInstant instant={createdAt} timeZone={timeZone} />
        </Detail>
        {note && (
          <Detail label={t.details.note}>
            <span style={{ whiteSpace: 'pre-wrap' }}>
              <bdi>{note}</bdi>
            </span>
          </Detail>
        )}
      </dl>
    </section>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function InstantOrNone({ instant, timeZone }: { instant: string | null; timeZone: string }) {
  return instant ? <ExactInstant instant={instant} timeZone={timeZone} /> : common.noDeadline;
}

function Deadline({ deadline, timeZone }: { deadline: string; timeZone: string }) {
  const now = useNow();
  return (
    <>
      <ExactInstant instant={deadline} timeZone={timeZone} />
      <span className="quiet"> · {relative(deadline, now)}</span>
    </>
  );
}

function Scope({ assignment: { id, scope } }: { assignment: AssignmentView }) {
  const [opened, { toggle }] = useDisclosure(false);
  if (scope.type === 'organization') return t.scopes.organization;
  if (scope.type === 'selection') {
    return (
      <>
        <UnstyledButton className="link" onClick={toggle} aria-expanded={opened} style={{ font: 'inherit' }}>
          {selectionSize(scope.teams, scope.people)}
        </UnstyledButton>
        <Collapse expanded={opened}>{opened && <ScopeEntries id={id} />}</Collapse>
      </>
    );
  }
  return (
    <>
      <span className="quiet">{t.scopes[scope.type]}: </span>
      <bdi>{scope.title}</bdi>
    </>
  );
}

function Target({ assignment: { target, trackedItems } }: { assignment: AssignmentView }) {
  const [opened, { toggle }] = useDisclosure(false);
  const { type, title, id, items } = target;
  if (!items) {
    return (
      <>
        <span className="quiet">{t.targets[type]}: </span>
        <bdi>{title}</bdi>
        {id && <span className={`quiet ${classes['id']}`}> {id}</span>}
        <span className="quiet"> · {common.items(trackedItems)}</span>
      </>
    );
  }
  return (
    <>
      {t.targets.custom} ·{' '}
      <UnstyledButton className="link" onClick={toggle} aria-expanded={opened} style={{ font: 'inherit' }}>
        {opened ? t.details.hideItems(trackedItems) : t.details.showItems(trackedItems)}
      </UnstyledButton>
      <Collapse expanded={opened}>
        <ol className={classes['items']}>
          {items.map((item) => (
            <li key={`${item.type} ${item.id}`}>
              <bdi>{item.title}</bdi>
              <span className="quiet"> · {t.itemTypes[item.type]}</span>
            </li>
          ))}
        </ol>
      </Collapse>
    </>
  );
}
