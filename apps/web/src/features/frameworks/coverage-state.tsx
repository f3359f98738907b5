import type { CoverageStatus } from '@docket/contracts';
import { frameworks as t } from '../../messages/index.js';
import { State } from '../../page/state.js';
import { statusStyles } from './coverage-labels.js';

/** Status of an item. `children` replaces the default label. */
export function CoverageState({ status, children }: { status: CoverageStatus; children?: string }) {
  const { shape, tone } = statusStyles[status];
  return (
    <State shape={shape} tone={tone}>
      {children ?? t.statuses[status]}
    </State>
  );
}
