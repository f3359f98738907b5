import { MAX_EXEMPTION_YEARS } from '@docket/contracts';
import { hasItem, sqlMessage, stagedPerson, type StagedKey } from '@docket/domain';
import { InvalidField, type Fields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages.js';
import { duplicateKeys, keyChecks } from '../row-checks.sql.js';

const person = stagedPerson('email', 'person_id');
const assignment: StagedKey = { table: 'assignment', column: 'assignment', into: 'assignment_id' };

/** Condition: the exemption `x` is from the same assignment or item as `r`. */
const sameSubject = `x.assignment_id is not distinct from r.assignment_id
  and (x.framework_id, x.item_id) is not distinct from (r.framework, r.item)`;
/** Condition: the exemption `x` is the one of the row `r`: same person, subject and start. */
const sameExemption = `x.person_id = r.person_id and x.starts_at = r.starts_at and ${sameSubject}`;

const changedValues = `(x.reason, x.approver, x.ends_at) is distinct from (r.reason, r.approver, r.ends_at)`;

/**
 * Exemptions from an assignment, or from an item of a framework, identified by person, subject and `from`. The exemptions
 * of a person from the same subject must not overlap.
 */
export const exemptions: FileKind = {
  kind: 'exemptions',
  required: ['email', 'reason', 'approver', 'from', 'until'],
  optional: ['assignment', 'framework', 'item'],
  columns: {
    email: 'text',
    assignment: 'text',
    framework: 'text',
    item: 'text',
    reason: 'text',
    approver: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
  },
  keys: [person, assignment],
  parse: (fields) => ({
    email: fields.email('email'),
    ...parseSubject(fields),
    reason: trimmed(fields, 'reason', 2000),
    approver: trimmed(fields, 'approver', 320),
    ...parsePeriod(fields),
  }),
  checks: [
    ...keyChecks('email', person, rowMessages.unknownPerson),
    ...keyChecks('assignment', assignment, rowMessages.unknownAssignment),
    `select r.line, 'item' as field, ${sqlMessage(rowMessages.unknownFrameworkItem, 'left(r.framework, 100)', 'left(r.item, 100)')} as reason
      from import_row r where r.framework is not null and not ${hasItem('r.framework', 'r.item')}`,
    duplicateKeys(
      'case when r.person_id is not null then (r.person_id, r.assignment_id, r.framework, r.item, r.starts_at)::text end',
      'from',
    ),
  ],
  writes: [
    // Concurrent requests lock the people too, so that no overlapping exemption is written meanwhile.
    `with locked as materialized (
        select p.id from person p where p.id in (select person_id from import_row) order by p.id for no key update)
      select 0 as created, 0 * count(*)::int as updated from locked`,
    `with changed as (
        update exemption x set reason = r.reason, approver = r.approver, ends_at = r.ends_at,
            updated_at = greatest(date_trunc('milliseconds', now()), x.updated_at + interval '1 millisecond')
          from import_row r where ${sameExemption} and ${changedValues}
        returning x.id)
      select 0 as created, count(*)::int as updated from changed`,
    `with written as (
        insert into exemption (organization_id, person_id, assignment_id, framework_id, item_id, reason, approver, starts_at,
            ends_at)
          select :organizationId, r.person_id, r.assignment_id, r.framework, r.item, r.reason, r.approver, r.starts_at, r.ends_at
            from import_row r where not exists (select from exemption x where ${sameExemption})
            order by r.line
        returning id)
      select count(*)::int as created, 0 as updated from written`,
  ],
  rechecks: [
    `select r.line, 'from' as field, ${sqlMessage(rowMessages.overlappingExemption, `to_char(x.starts_at at time zone 'UTC', 'YYYY-MM-DD HH24.MI')`, `to_char(x.ends_at at time zone 'UTC', 'YYYY-MM-DD HH24.MI')`)} as reason
      from import_row r
      cross join lateral (
        select x.starts_at, x.ends_at from exemption x
          where x.person_id = r.person_id and x.starts_at <> r.starts_at and ${sameSubject}
            and tstzrange(x.starts_at, x.ends_at) && tstzrange(r.starts_at, r.ends_at)
          order by x.starts_at limit 1) x`,
  ],
};

function trimmed(fields: Fields, name: string, max: number): string {
  const value = fields.text(name).trim();
  if (value === '') throw new InvalidField(name, rowMessages.blank);
  if (value.length > max) throw new InvalidField(name, rowMessages.tooLong(max));
  return value;
}

function parseSubject(fields: Fields): Record<string, string | null> {
  const [id, framework, item] = ['assignment', 'framework', 'item'].map((name) =>
    fields.optionalKey(name, 200),
  );
  if (id && (framework || item)) throw new InvalidField('assignment', rowMessages.twoSubjects);
  if (id) return { assignment: id, framework: null, item: null };
  if (!framework && !item) throw new InvalidField('assignment', rowMessages.noSubject);
  if (!framework) throw new InvalidField('framework', rowMessages.itemWithoutFramework);
  if (!item) throw new InvalidField('item', rowMessages.frameworkWithoutItem);
  return { assignment: null, framework, item };
}

function parsePeriod(fields: Fields): Record<string, string> {
  const [from, until] = [day(fields, 'from'), day(fields, 'until')];
  if (until <= from) throw new InvalidField('until', rowMessages.endsBeforeStart);
  const latest = new Date(from);
  latest.setUTCFullYear(latest.getUTCFullYear() + MAX_EXEMPTION_YEARS);
  if (Date.parse(until) > latest.getTime())
    throw new InvalidField('until', rowMessages.exemptionTooLong(MAX_EXEMPTION_YEARS));
  return { starts_at: from, ends_at: until };
}

/** Reads a date or an instant that is required. */
function day(fields: Fields, name: string): string {
  fields.text(name);
  return fields.optionalDay(name)!;
}
