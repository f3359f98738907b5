import { assigneeFilters, assigneeStates, type AssigneeFilter, type AssigneePage } from '@docket/contracts';
import { UnstyledButton } from '@mantine/core';
import { count } from '../../format/number.js';
import { assignments as t } from '../../messages/index.js';
import { State } from '../../page/state.js';
import { assigneeStateStyles } from '../../page/assignee-state.js';
import classes from './assignment-page.module.css';

type Props = {
  counts: AssigneePage['counts'];
  chosen: AssigneeFilter | undefined;
  choose: (state: AssigneeFilter | undefined) => void;
};

/** Stacked bar with the number of assignees per status. Each entry of the legend filters the list by its status. */
export function StateBar({ counts, chosen, choose }: Props) {
  const counted: readonly AssigneeFilter[] = assigneeStates;
  const shown = assigneeFilters.filter((state) => counted.includes(state) || counts[state] > 0);
  return (
    <>
      <div className={classes['bar']} aria-hidden="true">
        {assigneeStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <span
              key={state}
              data-state={state}
              data-tone={assigneeStateStyles[state].tone}
              style={{ flexGrow: counts[state] }}
            />
          ))}
      </div>
      <ul className={classes['legend']} aria-label={t.assignees.filterByStatus}>
        {shown.map((state) => {
          const { label, shape, tone } = assigneeStateStyles[state];
          const pressed = chosen === state;
          return (
            <li key={state}>
              <UnstyledButton aria-pressed={pressed} onClick={() => choose(pressed ? undefined : state)}>
                <State shape={shape} tone={tone}>
                  {label}
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
