import type { PersonView } from '@docket/contracts';
import { people as t } from '../../messages/people.js';
import { State } from '../../page/state.js';

/** Membership status of a person as text, shape and color. */
export function PersonStatus({ status }: Pick<PersonView, 'status'>) {
  return status === 'active' ? (
    <State shape="filled" tone="good">
      {t.statuses.active}
    </State>
  ) : (
    <State shape="dash" tone="quiet">
      {t.statuses.left}
    </State>
  );
}
