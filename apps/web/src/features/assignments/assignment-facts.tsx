import type { AssignmentView } from '@docket/contracts';
import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ExactInstant, relative, useNow } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { scopeLabels, targetLabels } from './assignment-labels.js';
import classes from './assignment-page.module.css';

/** What an assignment asks, of whom, by when. */
export function AssignmentFacts({ assignment }: { assignment: AssignmentView }) {
  const { timeZone } = useSession().organization;
  const { scope, deadline, mandatory, note, active, assignees, createdAt } = assignment;
  return (
    <section className={`paper ${classes['card']}`} aria-label="What it asks">
      <dl className={classes['facts']}>
        <Fact label="Content">
          <Target assignment={assignment} />
        </Fact>
        <Fact label="Given to">
          {scope.type === 'organization' ? (
            scopeLabels.organization
          ) : (
            <>
              <span className="quiet">{scopeLabels[scope.type]}: </span>
              <bdi>{scope.title}</bdi>
            </>
          )}
          <span className="quiet"> · reaches {counted(assignees, 'person', 'people')} now</span>
        </Fact>
        <Fact label="Deadline">
          {deadline ? <Deadline deadline={deadline} timeZone={timeZone} /> : 'None; nobody is ever overdue'}
        </Fact>
        <Fact label="Duty">
          {mandatory ? 'Mandatory' : 'Optional; counted apart from compliance figures'}
        </Fact>
        <Fact label="State">
          {active ? (
            <State shape="filled" tone="good">
              Active
            </State>
          ) : (
            <State shape="dash" tone="quiet">
              Inactive
            </State>
          )}
        </Fact>
        <Fact label="Given on">
          <ExactInstant instant={createdAt} timeZone={timeZone} />
        </Fact>
        {note && (
          <Fact label="Note">
            <span style={{ whiteSpace: 'pre-wrap' }}>
              <bdi>{note}</bdi>
            </span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
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

function Target({ assignment: { target, trackedItems } }: { assignment: AssignmentView }) {
  const [opened, { toggle }] = useDisclosure(false);
  const { type, title, id, items } = target;
  const count = counted(trackedItems, 'item');
  if (!items) {
    return (
      <>
        <span className="quiet">{targetLabels[type]}: </span>
        <bdi>{title}</bdi>
        {id && <span className={`quiet ${classes['id']}`}> {id}</span>}
        <span className="quiet"> · {count}</span>
      </>
    );
  }
  return (
    <>
      {targetLabels.custom} ·{' '}
      <UnstyledButton className="link" onClick={toggle} aria-expanded={opened} style={{ font: 'inherit' }}>
        {opened ? 'hide' : 'show'} {count}
      </UnstyledButton>
      <Collapse expanded={opened}>
        <ol className={classes['items']}>
          {items.map((item) => (
            <li key={`${item.type} ${item.id}`}>
              <bdi>{item.title}</bdi>
              <span className="quiet"> · {item.type === 'topic' ? 'topic' : 'learn scenario'}</span>
            </li>
          ))}
        </ol>
      </Collapse>
    </>
  );
}
