import type { CoverageStatus } from '@docket/contracts';
import { State } from '../../page/state.js';
import { statusLooks } from './coverage-labels.js';

/** The status of an item, with a number before it where several are counted. */
export function CoverageState({ status, children }: { status: CoverageStatus; children?: string }) {
  const { word, shape, tone } = statusLooks[status];
  return (
    <State shape={shape} tone={tone}>
      {children ?? word}
    </State>
  );
}
