import { DEFAULT_COVERAGE_THRESHOLD_PERCENT } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant, HistoryView } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';

const { organization_revision: columns } = tables;
const rulesRow = z.object({
  /** In percent (docs/domain.md, section 3.4). */
  coverageThresholdPercent: columns.coverage_threshold_percent,
  /** In lower case; null if people with any job function are eligible (docs/domain.md, section 3.1). */
  eligibleJobFunctions: columns.job_functions,
  /** Whether only people who work on bespoke software are eligible. */
  bespokeSoftwareOnly: columns.bespoke_software_only,
});

const zoneRow = z.object({ timeZone: columns.time_zone });

/** Reads the time zone of an organization at an instant; UTC if the organization is not known at the instant. */
export async function readTimeZone(em: EntityManager, at: FigureInstant): Promise<string> {
  const row = await selectRow(
    em,
    zoneRow,
    `select h.time_zone as "timeZone" from organization_revision h
       where h.organization_id = :organizationId and ${isValid('h')}`,
    { ...at },
  );
  return row?.timeZone ?? 'UTC';
}

/** The rules that an organization has set for its figures. */
export type OrganizationRules = z.infer<typeof rulesRow>;

/** Reads the rules of an organization at an instant. */
export async function readOrganizationRules(em: EntityManager, at: HistoryView): Promise<OrganizationRules> {
  const row = await selectRow(
    em,
    rulesRow,
    `select h.coverage_threshold_percent as "coverageThresholdPercent", h.job_functions as "eligibleJobFunctions",
         h.bespoke_software_only as "bespokeSoftwareOnly"
       from organization_revision h where h.organization_id = :organizationId and ${isValid('h')}`,
    { ...at },
  );
  if (row) return row;
  // The records of the organization are not known at the instant.
  return {
    coverageThresholdPercent: DEFAULT_COVERAGE_THRESHOLD_PERCENT,
    eligibleJobFunctions: null,
    bespokeSoftwareOnly: false,
  };
}
