import {
  DocketError,
  errorMessages,
  MAX_EXEMPTION_YEARS,
  type ExemptionSubject,
  type Issue,
} from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readCatalog } from '../frameworks/framework-catalog.js';
import { latestValues } from '../history/figure-instant.js';
import { iso } from '../people/membership.sql.js';

const { exemptions: messages } = errorMessages;

/** The period of an exemption, ISO 8601 in UTC with milliseconds. */
export interface ExemptionPeriod {
  startsAt: string;
  endsAt: string;
}

const invalid = (issues: Issue[]): DocketError =>
  new DocketError('invalid_request', issues.length === 1 ? issues[0]!.message : messages.invalid, { issues });

/**
 * Locks the people, so that concurrent requests cannot grant overlapping exemptions.
 * @throws invalid_request for people that the organization does not have, or who were merged with another person
 */
export async function lockPeople(em: EntityManager, personIds: readonly string[]): Promise<void> {
  const found = await selectRows(
    em,
    z.object({ id: tables.person.id, mergedInto: tables.person.email.nullable() }),
    `select p.id, o.email as "mergedInto" from person p left join person o on o.id = p.merged_into
       where p.id = any (?::uuid[]) order by p.id for no key update of p`,
    [`{${personIds.join(',')}}`],
  );
  const known = new Map(found.map(({ id, mergedInto }) => [id, mergedInto]));
  const issues = personIds.flatMap((id, index) => {
    const mergedInto = known.get(id.toLowerCase());
    if (mergedInto === null) return [];
    const message =
      mergedInto === undefined ? messages.personNotFound : errorMessages.people.merged(mergedInto);
    return [{ path: `personIds.${index}`, message }];
  });
  if (issues.length > 0) throw invalid(issues);
}

/**
 * Locks the assignment before the people, in the order of a change of the assignment, which prevents deadlocks.
 * @throws invalid_request for an assignment or item that the organization does not have
 */
export async function requireSubject(
  em: EntityManager,
  organizationId: string,
  subject: ExemptionSubject,
): Promise<void> {
  if (subject.type === 'assignment') {
    const found = await selectRow(
      em,
      z.object({ id: tables.assignment.id }),
      'select id from assignment where id = ? for key share',
      [subject.id],
    );
    if (!found) throw invalid([{ path: 'subject.id', message: messages.assignmentNotFound }]);
    return;
  }
  const catalog = await readCatalog(em, latestValues(organizationId));
  const framework = catalog.find(({ id }) => id === subject.frameworkId);
  if (!framework) throw invalid([{ path: 'subject.frameworkId', message: messages.frameworkNotFound }]);
  if (!framework.items.some(({ id }) => id === subject.itemId))
    throw invalid([{ path: 'subject.itemId', message: messages.itemNotFound }]);
}

/** @throws invalid_request unless the exemption ends after it starts, and lasts at most the maximum */
export function requirePeriod({ startsAt, endsAt }: ExemptionPeriod): void {
  if (Date.parse(endsAt) <= Date.parse(startsAt))
    throw invalid([{ path: 'endsAt', message: messages.endsBeforeStart }]);
  const latest = new Date(startsAt);
  latest.setUTCFullYear(latest.getUTCFullYear() + MAX_EXEMPTION_YEARS);
  if (Date.parse(endsAt) > latest.getTime())
    throw invalid([{ path: 'endsAt', message: messages.tooLong(MAX_EXEMPTION_YEARS) }]);
}

const overlapRow = z.object({
  personId: z.string(),
  name: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
});

const overlapQuery = `
  select x.person_id as "personId", p.name, ${iso('x.starts_at')} as "startsAt", ${iso('x.ends_at')} as "endsAt"
    from exemption x join person p on p.id = x.person_id
    where x.person_id = any (:personIds::uuid[]) and x.id is distinct from :exceptId::uuid
      and x.assignment_id is not distinct from :assignmentId::uuid
      and (x.framework_id, x.item_id) is not distinct from (:frameworkId::text, :itemId::text)
      and tstzrange(x.starts_at, x.ends_at) && tstzrange(:startsAt::timestamptz, :endsAt::timestamptz)
    order by x.starts_at, x.id`;

/** Exemptions of which no two of the same person may be valid at the same instant. */
export interface CheckedExemptions extends ExemptionPeriod {
  personIds: readonly string[];
  subject: ExemptionSubject;
  /** ID of the exemption that is changed. */
  exceptId?: string;
}

/**
 * Rejects a period in which a person has another exemption of the same subject. Call it with the people locked.
 * @param pathOf path of the issue in the request, by the index of the person
 * @throws invalid_request
 */
export async function requireNoOverlap(
  em: EntityManager,
  { personIds, subject, startsAt, endsAt, exceptId }: CheckedExemptions,
  pathOf: (index: number) => string,
): Promise<void> {
  const found = await selectRows(em, overlapRow, overlapQuery, {
    personIds: `{${personIds.join(',')}}`,
    exceptId: exceptId ?? null,
    ...subjectColumns(subject),
    startsAt,
    endsAt,
  });
  if (found.length === 0) return;
  const indexes = new Map(personIds.map((id, index) => [id.toLowerCase(), index]));
  const minute = (instant: string) => instant.slice(0, 16).replace('T', ' ');
  throw invalid(
    found.map((one) => ({
      path: pathOf(indexes.get(one.personId)!),
      message: messages.overlaps(one.name, minute(one.startsAt), minute(one.endsAt)),
    })),
  );
}

/** Returns a subject as columns of an exemption. */
export const subjectColumns = (subject: ExemptionSubject) => ({
  assignmentId: subject.type === 'assignment' ? subject.id : null,
  frameworkId: subject.type === 'item' ? subject.frameworkId : null,
  itemId: subject.type === 'item' ? subject.itemId : null,
});
