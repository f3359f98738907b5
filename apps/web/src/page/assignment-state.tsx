import type { AssignmentSummary } from '@docket/contracts';
import { assignments as t } from '../messages/index.js';
import { State } from './state.js';

type Props = Pick<AssignmentSummary, 'active'> & {
  /** Number of overdue assignees; null or undefined if it is not known. */
  assigneesOverdue: number | null | undefined;
};

/** Status of an assignment in the list and on its page: inactive, overdue (an assignee is overdue), or active. */
export function AssignmentState({ active, assigneesOverdue }: Props) {
  if (!active) {
    return (
      <State shape="dash" tone="quiet">
        {t.states.inactive}
      </State>
    );
  }
  return assigneesOverdue ? (
    <State shape="triangle" tone="bad">
      {t.states.overdue}
    </State>
  ) : (
    <State shape="filled" tone="good">
      {t.states.active}
    </State>
  );
}
