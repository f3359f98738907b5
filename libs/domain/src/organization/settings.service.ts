import {
  DocketError,
  errorMessages,
  secondFactorGroups,
  type ChangeSettings,
  type EligibilityQuery,
  type EligibilityView,
  type logoMediaTypes,
  type RetentionPreview,
  type SettingsView,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { textArray } from '../people/person.js';
import { readRetentionPreview } from '../reports/retention/retention-preview.js';
import { readEligibility } from './eligibility.js';
import { readLogoInThread } from './read-logo.js';
import { Tenancy } from './tenancy.js';

const { organization } = tables;
const settingsRow = z.object({
  name: organization.name,
  time_zone: organization.time_zone,
  page_size: organization.page_size,
  coverage_threshold_percent: organization.coverage_threshold_percent,
  job_functions: organization.job_functions,
  bespoke_software_only: organization.bespoke_software_only,
  report_retention_days: organization.report_retention_days,
  accent_color: organization.accent_color,
  document_classification: organization.document_classification,
  second_factor_for: z.enum(secondFactorGroups),
  logo_media_type: organization.logo_media_type,
  logo_size: z.int().nullable(),
  logo_digest: organization.logo_sha256,
  logo_sha256: organization.logo_sha256,
  logo_width: organization.logo_width,
  logo_height: organization.logo_height,
});
type SettingsRow = z.infer<typeof settingsRow>;

const logoRow = z.object({ logo: organization.logo, logo_media_type: organization.logo_media_type });

/** An organization's logo: PNG, JPEG or SVG. */
export interface Logo {
  mediaType: (typeof logoMediaTypes)[number];
  bytes: Buffer;
}

/** The settings of an organization. */
@Injectable()
export class SettingsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the current settings. @throws not_found */
  async get(organizationId: string): Promise<SettingsView> {
    const row = await this.tenancy.snapshot(organizationId, (em) => read(em, organizationId));
    return toView(hasLogoFacts(row) ? row : await this.addLogoFacts(organizationId));
  }

  /** Returns how many people eligibility rules would make eligible now. It changes nothing. */
  eligibility(organizationId: string, query: EligibilityQuery): Promise<EligibilityView> {
    return this.tenancy.snapshot(organizationId, (em) => readEligibility(em, query));
  }

  /** Returns what a retention period would delete if it were saved now. */
  retentionPreview(organizationId: string, days: number): Promise<RetentionPreview> {
    return this.tenancy.snapshot(organizationId, (em) => readRetentionPreview(em, organizationId, days));
  }

  /** Returns the logo, or null if none is set. */
  logo(organizationId: string): Promise<Logo | null> {
    return this.tenancy.snapshot(organizationId, (em) => readLogoOf(em, organizationId));
  }

  /**
   * Changes the provided settings and keeps the others.
   * @throws invalid_request if the database does not support the time zone
   */
  change(actor: Actor, changes: ChangeSettings): Promise<SettingsView> {
    return this.update(actor, async (em, before) => {
      const after = { ...before, ...changes };
      if (after.timeZone !== before.timeZone) await requireTimeZone(em, after.timeZone);
      await em.execute(
        `update organization set name = ?, time_zone = ?, page_size = ?, coverage_threshold_percent = ?,
           -- Job functions are compared in lower case. An unchanged list keeps its order.
           job_functions = (select array_agg(name order by position) from (
             select lower(name) as name, min(position) as position
               from unnest(?::text[]) with ordinality as given (name, position) group by lower(name)) each),
           bespoke_software_only = ?, accent_color = ?, document_classification = ?, second_factor_for = ?, report_retention_days = ?,
           report_retention_since = case when report_retention_days is not distinct from ?::int
             then report_retention_since else now() end
         where id = ?`,
        [
          after.name,
          after.timeZone,
          after.pageSize,
          after.coverageThresholdPercent,
          after.eligibleJobFunctions && textArray(after.eligibleJobFunctions),
          after.bespokeSoftwareOnly,
          after.accentColor,
          after.documentClassification,
          after.secondFactorFor,
          after.reportRetentionDays,
          after.reportRetentionDays,
          actor.organizationId,
        ],
      );
    });
  }

  /** Sets the logo. @throws invalid_request unless the bytes are a valid PNG, JPEG or SVG */
  async setLogo(actor: Actor, bytes: Buffer): Promise<SettingsView> {
    const result = await readLogoInThread(actor.organizationId, bytes);
    if ('problem' in result) {
      throw new DocketError('invalid_request', result.problem, {
        issues: [{ path: 'logo', message: result.problem }],
      });
    }
    const { mediaType, width, height } = result;
    return this.update(actor, (em) =>
      em.execute(
        `update organization set logo = :bytes, logo_media_type = :mediaType, logo_width = :width,
           logo_height = :height, logo_sha256 = encode(sha256(:bytes), 'hex') where id = :organizationId`,
        { bytes, mediaType, width, height, organizationId: actor.organizationId } as never,
      ),
    );
  }

  /** Removes the logo. Idempotent. */
  removeLogo(actor: Actor): Promise<SettingsView> {
    return this.update(actor, (em) =>
      em.execute(
        `update organization set logo = null, logo_media_type = null, logo_width = null, logo_height = null,
           logo_sha256 = null where id = ?`,
        [actor.organizationId],
      ),
    );
  }

  /** Reads and stores the size of a logo that an earlier release has set. @returns the settings with it */
  private async addLogoFacts(organizationId: string): Promise<SettingsRow> {
    const logo = await this.logo(organizationId);
    const facts = logo && (await readLogoInThread(organizationId, logo.bytes));
    if (facts && 'problem' in facts) throw new Error(`The stored logo is invalid: ${facts.problem}`);
    return this.tenancy.transaction(organizationId, async (em) => {
      await em.execute(
        `update organization set logo_width = ?, logo_height = ?, logo_sha256 = encode(sha256(logo), 'hex')
           where id = ? and logo = ?`,
        [facts?.width, facts?.height, organizationId, logo?.bytes],
      );
      return read(em, organizationId);
    });
  }

  /** Applies a change to the locked settings and records it in the audit log, unless nothing changed. */
  private async update(
    actor: Actor,
    apply: (em: EntityManager, before: SettingsView) => Promise<unknown>,
  ): Promise<SettingsView> {
    await this.get(actor.organizationId); // stores the size of a logo that an earlier release has set
    return this.tenancy.transaction(actor, async (em) => {
      const before = toView(await read(em, actor.organizationId, 'for update'));
      await apply(em, before);
      const after = toView(await read(em, actor.organizationId));
      const changes = changesBetween(auditView(before), auditView(after));
      if (Object.keys(changes.after).length > 0) {
        await recordAudit(em, actor, {
          action: 'settings.updated',
          targetType: 'organization',
          targetId: actor.organizationId,
          targetLabel: after.name.slice(0, 500),
          metadata: changes,
        });
      }
      return after;
    });
  }
}

/** Returns the logo of an organization, or null if none is set. */
async function readLogoOf(em: EntityManager, organizationId: string): Promise<Logo | null> {
  const row = await selectRow(em, logoRow, 'select logo, logo_media_type from organization where id = ?', [
    organizationId,
  ]);
  // A check constraint ensures that both columns are set or neither.
  return row?.logo && row.logo_media_type ? { mediaType: row.logo_media_type, bytes: row.logo } : null;
}

async function read(em: EntityManager, organizationId: string, lock = ''): Promise<SettingsRow> {
  const row = await selectRow(
    em,
    settingsRow,
    `select name, time_zone, page_size, coverage_threshold_percent, job_functions, bespoke_software_only,
         second_factor_for, report_retention_days, accent_color, document_classification, logo_media_type, length(logo) as logo_size,
         encode(sha256(logo), 'hex') as logo_digest, logo_sha256, logo_width, logo_height
     from organization where id = ? ${lock}`,
    [organizationId],
  );
  if (!row) throw new DocketError('not_found', errorMessages.organization.notFound);
  return row;
}

const toView = (row: SettingsRow): SettingsView => ({
  name: row.name,
  timeZone: row.time_zone,
  pageSize: row.page_size,
  coverageThresholdPercent: row.coverage_threshold_percent,
  eligibleJobFunctions: row.job_functions,
  bespokeSoftwareOnly: row.bespoke_software_only,
  reportRetentionDays: row.report_retention_days,
  accentColor: row.accent_color,
  documentClassification: row.document_classification,
  secondFactorFor: row.second_factor_for,
  logo: logoView(row),
});

/** Returns whether the size of the logo, if there is one, is stored. */
const hasLogoFacts = ({ logo_digest: digest, logo_sha256: read }: SettingsRow): boolean =>
  digest === null || digest === read;

/** Returns the logo. Without a stored size, which is stored before each change, its size is 1 x 1. */
const logoView = (row: SettingsRow): SettingsView['logo'] =>
  row.logo_media_type && {
    mediaType: row.logo_media_type,
    size: row.logo_size!,
    sha256: row.logo_digest!,
    width: hasLogoFacts(row) ? row.logo_width! : 1,
    height: hasLogoFacts(row) ? row.logo_height! : 1,
  };

/** Returns the settings for the audit log, with the SHA-256 of the logo instead of the logo. */
const auditView = ({ logo, ...rest }: SettingsView): Record<string, unknown> => ({
  ...rest,
  logoSha256: logo?.sha256 ?? null,
});

function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const only = (all: Record<string, unknown>) =>
    Object.fromEntries(changed.map((field) => [field, all[field]]));
  return { before: only(before), after: only(after) };
}

/**
 * Browser, server and database have separate lists of time zones. Only names that all of them know are accepted.
 * @throws invalid_request
 */
async function requireTimeZone(em: EntityManager, zone: string): Promise<void> {
  const [known] = await em.execute<unknown[]>('select 1 as known from pg_timezone_names where name = ?', [
    zone,
  ]);
  if (known) return;
  throw new DocketError('invalid_request', errorMessages.organization.unknownTimeZone(zone), {
    issues: [{ path: 'timeZone', message: errorMessages.organization.unknownTimeZoneIssue }],
  });
}
