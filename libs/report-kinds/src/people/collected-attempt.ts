import { roundedScore } from '@docket/contracts';
import type { CountedAttempt } from '@docket/domain';

/** Returns the fields of an attempt without its topic for a snapshot, with the score as it is printed. */
export const attemptOf = ({
  score,
  result,
  language,
  completedAt,
  recordedAt,
  source,
  sourceId,
}: CountedAttempt): CountedAttempt => ({
  score: roundedScore(score),
  result,
  language,
  completedAt,
  recordedAt,
  source,
  sourceId,
});
