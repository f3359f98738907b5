import type { ApiKeyView } from '@docket/contracts';
import { type Shape, State, type Tone } from '../../page/state.js';

/** The word of each state. */
export const statusLabels: Record<ApiKeyView['status'], string> = {
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
};
const looks: Record<ApiKeyView['status'], [Shape, Tone]> = {
  active: ['filled', 'good'],
  expired: ['ring', 'quiet'],
  revoked: ['dash', 'quiet'],
};

/** The state of a key. */
export function KeyState({ status }: { status: ApiKeyView['status'] }) {
  const [shape, tone] = looks[status];
  return (
    <State shape={shape} tone={tone}>
      {statusLabels[status]}
    </State>
  );
}
