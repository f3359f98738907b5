import type { AccessState, PersonView, Role } from '@docket/contracts';
import { State } from '../../page/state.js';

/** The word of each role. */
export const roleLabels: Record<Role, string> = {
  learner: 'Learner',
  auditor: 'Auditor',
  org_admin: 'Administrator',
};

/** Whether a person can sign in. */
export const accessLabels: Record<AccessState, string> = {
  none: 'Cannot sign in',
  invited: 'Invited',
  account: 'Can sign in',
};

/** Whether a person is here, as word, shape and color. */
export function PersonState({ status }: Pick<PersonView, 'status'>) {
  return status === 'active' ? (
    <State shape="filled" tone="good">
      Active
    </State>
  ) : (
    <State shape="dash" tone="quiet">
      Left
    </State>
  );
}
