import { PASSING_SCORE } from '@docket/contracts';

/** Condition: the attempt `a` passes (docs/domain.md, section 3.2). Null if it does not and has no score. */
export const passes = `(a.score >= ${PASSING_SCORE} or a.result = 'passed')`;
