import type { AssignmentSummary } from '@docket/contracts';
import { assignments as t } from '../../messages/index.js';
import { State } from '../../page/state.js';

/** Status of an assignment: inactive, overdue (an assignee is overdue), or active. */
export function AssignmentState({ active, overdue }: Pick<AssignmentSummary, 'active' | 'overdue'>) {
  if (!active) {
    return (
      <State shape="dash" tone="quiet">
        {t.states.inactive}
      </State>
    );
  }
  return overdue ? (
    <State shape="triangle" tone="bad">
      {t.states.overdue}
    </State>
  ) : (
    <State shape="filled" tone="good">
      {t.states.active}
    </State>
  );
}
