import { assigneeFilters, assigneeStates, type AssigneeFilter, type AssigneePage } from '@docket/contracts';
import { UnstyledButton } from '@mantine/core';
import { count } from '../../format/number.js';
import { State } from '../../page/state.js';
import { assigneeLooks } from '../../page/assignee-state.js';
import classes from './assignment-page.module.css';

type Props = {
  counts: AssigneePage['counts'];
  chosen: AssigneeFilter | undefined;
  choose: (state: AssigneeFilter | undefined) => void;
};

/** How many assignees stand where, as a stacked bar; each of its words narrows the list to them. */
export function StateBar({ counts, chosen, choose }: Props) {
  const shown = assigneeFilters.filter((state) => state !== 'left' || counts.left > 0);
  return (
    <>
      <div className={classes['bar']} aria-hidden="true">
        {assigneeStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <span
              key={state}
              data-state={state}
              data-tone={assigneeLooks[state].tone}
              style={{ flexGrow: counts[state] }}
            />
          ))}
      </div>
      <ul className={classes['legend']} aria-label="Assignees by state; press one to show them alone">
        {shown.map((state) => {
          const { word, shape, tone } = assigneeLooks[state];
          const pressed = chosen === state;
          return (
            <li key={state}>
              <UnstyledButton aria-pressed={pressed} onClick={() => choose(pressed ? undefined : state)}>
                <State shape={shape} tone={tone}>
                  {word}
                </State>
                <span className="figures">{count(counts[state])}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
