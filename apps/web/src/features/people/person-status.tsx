import type { PersonView } from '@docket/contracts';
import { people as t } from '../../messages/index.js';
import { State } from '../../page/state.js';

/** Membership status of a person as text, shape and color. */
export function PersonStatus({ status }: Pick<PersonView, 'status'>) {
  return <State {...appearance[status]}>{t.statuses[status]}</State>;
}

const appearance = {
  active: { shape: 'filled', tone: 'good' },
  upcoming: { shape: 'ring', tone: 'quiet' },
  left: { shape: 'dash', tone: 'quiet' },
} as const;
