import type { ApiKeyView } from '@docket/contracts';
import { apiKeys as t } from '../../messages/index.js';
import { type Shape, State, type Tone } from '../../page/state.js';

const styles: Record<ApiKeyView['status'], [Shape, Tone]> = {
  active: ['filled', 'good'],
  expired: ['ring', 'quiet'],
  revoked: ['dash', 'quiet'],
};

/** Status of a key. */
export function KeyState({ status }: { status: ApiKeyView['status'] }) {
  const [shape, tone] = styles[status];
  return (
    <State shape={shape} tone={tone}>
      {t.statuses[status]}
    </State>
  );
}
