import { MAX_EXEMPTION_YEARS } from '@docket/contracts';
import { hasItem, personColumns, sqlMessage, stagedPerson, type StagedKey } from '@docket/domain';
import { personFields, type Fields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages/index.js';
import { duplicateKeys, keyChecks, personChecks } from '../row-checks.sql.js';
import { conflictsAfterMerge, overlappingExemptions, settleRows, writeExemptions } from './exemptions.sql.js';

const person = stagedPerson('person_id');
/** The person who has the address, also if that person was merged. */
const named: StagedKey = { ...person.keys[0], into: 'named_id', id: 't.id' };
const assignment: StagedKey = { table: 'assignment', column: 'assignment', into: 'assignment_id' };

/**
 * Exemptions from an assignment, or from an item of a framework, identified by person, subject and `from`. The exemptions
 * of a person from the same subject must not overlap. A row that was imported before changes nothing, also if the exemption
 * was changed since.
 */
export const exemptions: FileKind = {
  kind: 'exemptions',
  required: ['reason', 'approver', 'from', 'until'],
  optional: [...personFields, 'assignment', 'framework', 'item'],
  anyOf: personFields,
  columns: {
    ...personColumns,
    assignment: 'text',
    framework: 'text',
    item: 'text',
    reason: 'text',
    approver: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    until: 'timestamptz',
    settled: 'boolean',
  },
  keys: [...person.keys, named, assignment],
  prepare: [
    person.resolve,
    'update import_row set named_id = person_id where named_id is null',
    ...settleRows,
  ],
  parse: (fields) => ({
    ...fields.person(),
    ...parseSubject(fields),
    reason: fields.lines('reason', 2000).trim(),
    approver: fields.text('approver', 320).trim(),
    ...parsePeriod(fields),
  }),
  fieldChecks: () => [
    ...personChecks(person),
    ...keyChecks('assignment', assignment, rowMessages.unknownAssignment),
    `select r.line, 'item' as field, ${sqlMessage(rowMessages.unknownFrameworkItem, 'left(r.framework, 100)', 'left(r.item, 100)')} as reason
      from import_row r where r.framework is not null and not ${hasItem('r.framework', 'r.item')}`,
  ],
  repeats: () => [
    duplicateKeys(
      'case when r.named_id is not null then (r.named_id, r.assignment_id, r.framework, r.item, r.starts_at)::text end',
      'from',
    ),
  ],
  conflicts: () => [conflictsAfterMerge()],
  writes: writeExemptions,
  rechecks: () => [overlappingExemptions()],
};

function parseSubject(fields: Fields): Record<string, string | null> {
  const [id, framework, item] = ['assignment', 'framework', 'item'].map((name) =>
    fields.optionalKey(name, 200),
  );
  if (id && (framework || item)) fields.reject('assignment', rowMessages.twoSubjects);
  else if (!id && !framework && !item) fields.reject('assignment', rowMessages.noSubject);
  else if (!id && !framework) fields.reject('framework', rowMessages.itemWithoutFramework);
  else if (!id && !item) fields.reject('item', rowMessages.frameworkWithoutItem);
  return { assignment: id ?? null, framework: framework ?? null, item: item ?? null };
}

function parsePeriod(fields: Fields): Record<string, string> {
  const [from, until] = [day(fields, 'from'), day(fields, 'until')];
  if (!fields.isValid('from', 'until')) return {};
  if (until <= from) fields.reject('until', rowMessages.endsBeforeStart);
  const latest = new Date(from);
  latest.setUTCFullYear(latest.getUTCFullYear() + MAX_EXEMPTION_YEARS);
  if (Date.parse(until) > latest.getTime())
    fields.reject('until', rowMessages.exemptionTooLong(MAX_EXEMPTION_YEARS));
  return { starts_at: from, ends_at: until, until };
}

/** Reads a date or an instant that is required. */
function day(fields: Fields, name: string): string {
  fields.text(name);
  return fields.optionalDay(name) ?? '';
}
