import {
  correctableFields,
  personPeriod,
  type CorrectableField,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isCurrent } from '../history/known.sql.js';
import { requireEffectiveAfterJoining } from './membership-rules.js';
import { periodColumns } from './people.sql.js';
import type { AuditedPerson } from './person.js';

/** A correction of the history of a person from an effective date on (docs/domain.md, section 2). */
export interface Correction {
  /** ISO 8601 UTC with milliseconds. */
  effectiveAt: string;
  /** The given values, by column of the history. */
  values: Record<string, unknown>;
  /** The values that the history had from the effective date on, of the fields that the correction changes. */
  before: Partial<AuditedPerson>;
}

const columns = {
  role: 'role',
  teamId: 'team_id',
  languages: 'languages',
  jobFunction: 'job_function',
  bespokeSoftware: 'bespoke_software',
} as const satisfies Record<CorrectableField, string>;

/** Condition that the period `h` overlaps the time from the effective date on. */
const overlaps = `h.person_id = :id and ${isCurrent('h')} and h.valid_at && tstzrange(:effectiveAt::timestamptz, null)`;

const affectedQuery = `select ${periodColumns} from person_period h left join team t on t.id = h.team_id
  where ${overlaps} order by h.valid_from`;

/**
 * Returns the correction that a change with an effective date makes; null without a date, or if the history already has
 * the given values from then on.
 * @throws invalid_request if the person had not joined at the effective date
 */
export async function readCorrection(
  em: EntityManager,
  person: PersonView,
  change: UpdatePerson,
): Promise<Correction | null> {
  const { effectiveAt } = change;
  if (effectiveAt === undefined) return null;
  requireEffectiveAfterJoining(person, effectiveAt);
  const given = correctableFields.filter((field) => change[field] !== undefined);
  const periods = await selectRows(em, personPeriod, affectedQuery, { id: person.id, effectiveAt });
  const audited = (field: CorrectableField) => (field === 'teamId' ? ('team' as const) : field);
  const valueOf = (period: (typeof periods)[number], field: CorrectableField) =>
    field === 'teamId' ? (period.team?.id ?? null) : period[field];
  const differs = (field: CorrectableField) =>
    periods.some((period) => JSON.stringify(valueOf(period, field)) !== JSON.stringify(change[field]));
  const corrected = given.filter(differs);
  if (corrected.length === 0) return null;
  return {
    effectiveAt,
    values: Object.fromEntries(corrected.map((field) => [columns[field], change[field]])),
    before: Object.fromEntries(
      corrected.map((field) => [audited(field), periods[0]![audited(field)]]),
    ) as Partial<AuditedPerson>,
  };
}

/** Makes the changes of the transaction effective from the date of a correction on. */
export async function startCorrection(em: EntityManager, { effectiveAt }: Correction): Promise<void> {
  await em.execute(`select set_config('docket.effective_at', ?, true)`, [effectiveAt]);
}

/**
 * Sets the given values in all periods from the effective date on. The trigger on people writes only values that differ
 * from the current ones, but a correction can also move the date of the current value.
 */
export async function writeCorrection(
  em: EntityManager,
  id: string,
  { effectiveAt, values }: Correction,
): Promise<void> {
  await em.execute(
    `with affected as materialized (
       select h as period, jsonb_populate_record(h, :values::jsonb) as corrected from person_period h where ${overlaps})
     select put_person_period(corrected, (period).valid_at * tstzrange(:effectiveAt::timestamptz, null))
       from affected where corrected is distinct from period`,
    { id, effectiveAt, values: JSON.stringify(values) },
  );
}
