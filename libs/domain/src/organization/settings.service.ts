import { createHash } from 'node:crypto';
import {
  DocketError,
  readLogo,
  type ChangeSettings,
  type logoMediaTypes,
  type SettingsView,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { checkLogo } from './logo-check.js';
import { Tenancy } from './tenancy.js';

const { organization } = tables;
const settingsRow = z.object({
  name: organization.name,
  time_zone: organization.time_zone,
  page_size: organization.page_size,
  coverage_threshold_percent: organization.coverage_threshold_percent,
  report_retention_days: organization.report_retention_days,
  accent_color: organization.accent_color,
  logo: organization.logo,
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

  /** The settings as they are. */
  get(organizationId: string): Promise<SettingsView> {
    return this.tenancy.snapshot(organizationId, async (em) => viewOf(await read(em, organizationId)));
  }

  /** The logo; null without one. */
  logo(organizationId: string): Promise<Logo | null> {
    return this.tenancy.snapshot(organizationId, (em) => readLogoOf(em, organizationId));
  }

  /**
   * Changes what is given; the rest stays.
   * @throws invalid_request for a time zone that the database does not know
   */
  change(actor: Actor, wanted: ChangeSettings): Promise<SettingsView> {
    return this.update(actor, async (em, before) => {
      const after = { ...before, ...wanted };
      if (after.timeZone !== before.timeZone) await requireTimeZone(em, after.timeZone);
      await em.execute(
        `update organization set name = ?, time_zone = ?, page_size = ?, coverage_threshold_percent = ?,
           accent_color = ?, report_retention_days = ?,
           report_retention_since = case when report_retention_days is not distinct from ?::int
             then report_retention_since else now() end
         where id = ?`,
        [
          after.name,
          after.timeZone,
          after.pageSize,
          after.coverageThresholdPercent,
          after.accentColor,
          after.reportRetentionDays,
          after.reportRetentionDays,
          actor.organizationId,
        ],
      );
    });
  }

  /** Takes a picture as the logo. @throws invalid_request for bytes that are no PNG, JPEG or SVG that can be drawn */
  setLogo(actor: Actor, bytes: Buffer): Promise<SettingsView> {
    const reading = checkLogo(bytes);
    if ('problem' in reading) {
      throw new DocketError('invalid_request', `This file cannot be the logo: it ${reading.problem}.`, {
        issues: [{ path: 'logo', message: reading.problem }],
      });
    }
    const { mediaType } = reading.image;
    return this.update(actor, (em) =>
      em.execute('update organization set logo = ?, logo_media_type = ? where id = ?', [
        bytes,
        mediaType,
        actor.organizationId,
      ]),
    );
  }

  /** Takes the logo away; none there is fine. */
  removeLogo(actor: Actor): Promise<SettingsView> {
    return this.update(actor, (em) =>
      em.execute('update organization set logo = null, logo_media_type = null where id = ?', [
        actor.organizationId,
      ]),
    );
  }

  /** Runs a change on the locked settings and audits what it changed; nothing changed is no event. */
  private update(
    actor: Actor,
    apply: (em: EntityManager, before: SettingsView) => Promise<unknown>,
  ): Promise<SettingsView> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const before = viewOf(await read(em, actor.organizationId, 'for update'));
      await apply(em, before);
      const after = viewOf(await read(em, actor.organizationId));
      const changed = changesBetween(audited(before), audited(after));
      if (Object.keys(changed.after).length > 0) {
        await recordAudit(em, actor, {
          action: 'settings.updated',
          targetType: 'organization',
          targetId: actor.organizationId,
          targetLabel: after.name.slice(0, 500),
          metadata: changed,
        });
      }
      return after;
    });
  }
}

/** The logo that an organization has now; null without one. */
async function readLogoOf(em: EntityManager, organizationId: string): Promise<Logo | null> {
  const row = await selectRow(em, logoRow, 'select logo, logo_media_type from organization where id = ?', [
    organizationId,
  ]);
  // The database keeps both or neither.
  return row?.logo && row.logo_media_type ? { mediaType: row.logo_media_type, bytes: row.logo } : null;
}

async function read(em: EntityManager, organizationId: string, lock = ''): Promise<SettingsRow> {
  const row = await selectRow(
    em,
    settingsRow,
    `select name, time_zone, page_size, coverage_threshold_percent, report_retention_days, accent_color, logo
     from organization where id = ? ${lock}`,
    [organizationId],
  );
  if (!row) throw new DocketError('not_found', 'This organization does not exist any more.');
  return row;
}

const viewOf = (row: SettingsRow): SettingsView => ({
  name: row.name,
  timeZone: row.time_zone,
  pageSize: row.page_size,
  coverageThresholdPercent: row.coverage_threshold_percent,
  reportRetentionDays: row.report_retention_days,
  accentColor: row.accent_color,
  logo: row.logo && logoView(row.logo),
});

function logoView(bytes: Buffer): SettingsView['logo'] {
  const reading = readLogo(bytes);
  if ('problem' in reading) throw new Error(`The logo that is kept ${reading.problem}.`);
  const { mediaType, width, height } = reading.image;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mediaType, size: bytes.length, sha256, width, height };
}

/** As the audit log tells it: the logo by its SHA-256. */
const audited = ({ logo, ...rest }: SettingsView): Record<string, unknown> => ({
  ...rest,
  logoSha256: logo?.sha256 ?? null,
});

function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  const only = (all: Record<string, unknown>) =>
    Object.fromEntries(changed.map((field) => [field, all[field]]));
  return { before: only(before), after: only(after) };
}

/** Browser, server and database each bring their own list of places; only a name that all know is taken. */
async function requireTimeZone(em: EntityManager, zone: string): Promise<void> {
  const [known] = await em.execute<unknown[]>('select 1 as known from pg_timezone_names where name = ?', [
    zone,
  ]);
  if (known) return;
  throw new DocketError('invalid_request', `The database does not know the time zone ${zone}.`, {
    issues: [{ path: 'timeZone', message: 'is not known to the database; choose another name of the place' }],
  });
}
