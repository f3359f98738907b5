import {
  correctableFields,
  DocketError,
  errorMessages,
  personPeriod,
  type CorrectableField,
  type PersonPeriod,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isCurrent } from '../history/known.sql.js';
import { requireEffectiveDuringMembership } from './membership-rules.js';
import { periodColumns } from './people.sql.js';

/** A correction of the history of a person from an effective date on (docs/domain.md, section 2). */
export interface Correction {
  /** ISO 8601 UTC with milliseconds. */
  effectiveAt: string;
  /** The changes of the history, one for each of the fields that it corrects. */
  changes: FieldChange[];
  /** The periods before the correction. */
  periods: PersonPeriod[];
}

/** The values of the history by period, as audit events record them. */
export type CorrectedValues = Record<string, { from: string; to: string | null; value: unknown }[]>;

/** The value that a field gets in a part of the history. */
interface FieldChange {
  field: CorrectableField;
  value: unknown;
  from: string;
  /** Null: the value applies to all later periods. */
  to: string | null;
}

const columns = {
  role: 'role',
  teamId: 'team_id',
  languages: 'languages',
  jobFunction: 'job_function',
  bespokeSoftware: 'bespoke_software',
} as const satisfies Record<CorrectableField, string>;

const periodsQuery = `select ${periodColumns} from person_period h left join team t on t.id = h.team_id
  where h.person_id = ? and ${isCurrent('h')} order by h.valid_from`;

/**
 * Returns the correction that a change with an effective date makes; null without a date, or if the history already has
 * the given values from that date on, and not before it.
 * @throws invalid_request if the person had not joined at the effective date or has left, or if the date of a value
 *   cannot be moved
 */
export async function readCorrection(
  em: EntityManager,
  person: PersonView,
  change: UpdatePerson,
): Promise<Correction | null> {
  const { effectiveAt } = change;
  if (effectiveAt === undefined) return null;
  requireEffectiveDuringMembership(person, effectiveAt);
  const periods = await selectRows(em, personPeriod, periodsQuery, [person.id]);
  const given = correctableFields.filter((field) => change[field] !== undefined);
  const found = given.map((field) => changeOf(periods, field, change[field], effectiveAt));
  const unmovable = given.filter((_, at) => found[at] === 'no earlier value');
  if (unmovable.length > 0) throw notEffectiveLater(unmovable);
  const changes = found.filter((each) => each !== null && each !== 'no earlier value');
  return changes.length === 0 ? null : { effectiveAt, changes, periods };
}

/**
 * Returns the change of the history that gives a field a value from the effective date on. If it has the value already,
 * since an earlier date, then its date moves: the previous value applies until the effective date.
 */
function changeOf(
  periods: PersonPeriod[],
  field: CorrectableField,
  value: unknown,
  effectiveAt: string,
): FieldChange | 'no earlier value' | null {
  const hasValue = (period: PersonPeriod) => isSame(valueOf(period, field), value);
  const earlier = periods.filter(({ from }) => from < effectiveAt);
  const later = periods.filter(({ to }) => to === null || to > effectiveAt);
  if (!later.every(hasValue)) return { field, value, from: effectiveAt, to: null };
  const previous = earlier.findLastIndex((period) => !hasValue(period));
  const start = earlier[previous + 1]?.from;
  if (start === undefined) return null;
  if (previous === -1) return 'no earlier value';
  return { field, value: valueOf(earlier[previous]!, field), from: start, to: effectiveAt };
}

const valueOf = (period: PersonPeriod, field: CorrectableField): unknown =>
  field === 'teamId' ? (period.team?.id ?? null) : period[field];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes the changes of the transaction effective from the date of a correction on. */
export async function startCorrection(em: EntityManager, { effectiveAt }: Correction): Promise<void> {
  await em.execute(`select set_config('docket.effective_at', ?, true)`, [effectiveAt]);
}

/**
 * Sets the values in all periods of a correction. The trigger on people writes only values that differ from the current
 * ones, but a correction can also move the date of the current value.
 */
export async function writeCorrection(em: EntityManager, id: string, { changes }: Correction): Promise<void> {
  for (const { field, value, from, to } of changes) {
    await em.execute(
      `with affected as materialized (
         select h as period, jsonb_populate_record(h, :values::jsonb) as corrected from person_period h
           where h.person_id = :id and ${isCurrent('h')} and h.valid_at && tstzrange(:from::timestamptz, :to::timestamptz))
       select put_person_period(corrected, (period).valid_at * tstzrange(:from::timestamptz, :to::timestamptz))
         from affected where corrected is distinct from period`,
      { id, from, to, values: JSON.stringify({ [columns[field]]: value }) },
    );
  }
}

/** Returns the values that a correction replaced and the values after it, by period from the first changed instant on. */
export async function auditedCorrection(
  em: EntityManager,
  id: string,
  { changes, periods }: Correction,
): Promise<{ before: CorrectedValues; after: CorrectedValues }> {
  const corrected = await selectRows(em, personPeriod, periodsQuery, [id]);
  const valuesOf = (history: PersonPeriod[]): CorrectedValues =>
    Object.fromEntries(
      changes.map(({ field, from }) => {
        const audited = field === 'teamId' ? 'team' : field;
        return [audited, valuesByPeriod(history, audited, from)];
      }),
    );
  return { before: valuesOf(periods), after: valuesOf(corrected) };
}

/** Returns the values of a field from an instant on. Consecutive periods with the same value are one. */
function valuesByPeriod(
  periods: PersonPeriod[],
  field: Exclude<CorrectableField, 'teamId'> | 'team',
  start: string,
): CorrectedValues[string] {
  const values: CorrectedValues[string] = [];
  for (const { from, to, [field]: value } of periods) {
    const last = values.at(-1);
    if (to !== null && to <= start) continue;
    if (last?.to === from && isSame(last.value, value)) last.to = to;
    else values.push({ from: from < start ? start : from, to, value });
  }
  return values;
}

function notEffectiveLater(fields: CorrectableField[]): DocketError {
  const { notEffectiveLater: message, notEffectiveLaterIssue } = errorMessages.people;
  return new DocketError('invalid_request', message, {
    issues: fields.map((path) => ({ path, message: notEffectiveLaterIssue })),
  });
}
