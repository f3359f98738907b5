import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { topicsAt } from '../content/topics-at.sql.js';
import { eligible } from '../people/membership.sql.js';

/** The instants of evidence: it is about the records after `after` (ISO 8601 UTC with milliseconds), up to `asOf`. */
export interface EvidenceInstant extends FigureInstant {
  after: string;
}

/** Condition: an instant is in the window of the evidence. `instant` is an SQL expression. */
export const inWindow = (instant: string): string =>
  `(${instant} > :after::timestamptz and ${instant} <= :asOf::timestamptz)`;

/** The attempts `a` of eligible people in the window, as a `from` clause with its conditions (docs/domain.md, section 5). */
export const countedAttempts = `
  from attempt a join (${eligible}) e on e.person_id = a.person_id
  where a.organization_id = :organizationId and ${isKnown('a')} and ${inWindow('a.completed_at')}
    and a.topic_id in (select id from (${topicsAt}) t)`;
