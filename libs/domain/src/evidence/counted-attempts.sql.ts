import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { topicsAt } from '../content/topics-at.sql.js';
import { eligible } from '../people/membership.sql.js';

/** The instants of evidence: it is about the records after `after` (ISO 8601 UTC with milliseconds), up to `asOf`. */
export interface EvidenceInstant extends FigureInstant {
  after: string;
  /** The person whose attempts of any age the inputs and the timeliness are about. Default: all eligible people, in the window. */
  personId?: string;
}

/** Condition: an instant is in the window of the evidence. `instant` is an SQL expression. */
export const inWindow = (instant: string): string =>
  `(${instant} > :after::timestamptz and ${instant} <= :asOf::timestamptz)`;

/** The attempts `a` of eligible people in the window (docs/domain.md, section 5). */
const ofEligiblePeople = `
  from attempt a join (${eligible}) e on e.person_id = a.person_id
  where a.organization_id = :organizationId and ${isKnown('a')} and ${inWindow('a.completed_at')}
    and a.topic_id in (select id from (${topicsAt}) t)`;

/** The attempts `a` that the Person Record counts. */
const ofPerson = `
  from attempt a
  where a.organization_id = :organizationId and a.person_id = :personId and ${isKnown('a')}
    and a.completed_at <= :asOf::timestamptz`;

/** Returns the attempts `a` of the evidence as a `from` clause with its conditions. */
export const countedAttempts = ({ personId }: EvidenceInstant): string =>
  personId === undefined ? ofEligiblePeople : ofPerson;

/** Returns the completions `e` of scenarios of the evidence, like `countedAttempts`. */
export const countedScenarios = ({ personId }: EvidenceInstant): string =>
  personId === undefined
    ? `from scenario_event e join (${eligible}) p on p.person_id = e.person_id
        where e.organization_id = :organizationId and ${isKnown('e')} and e.event = 'completed' and ${inWindow('e.happened_at')}`
    : `from scenario_event e where e.organization_id = :organizationId and e.person_id = :personId and ${isKnown('e')}
        and e.event = 'completed' and e.happened_at <= :asOf::timestamptz`;
