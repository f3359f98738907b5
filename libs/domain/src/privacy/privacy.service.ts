import { selectRows, tables } from '@docket/schema';
import { STORAGE, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor, type AuditedActor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockKeys } from '../organization/text-key.js';
import { iso } from '../people/membership.sql.js';
import { requireNotMerged } from '../people/merge-people.js';
import { lockForMerge } from '../people/merge-lock.js';
import { findPerson, readErasedAt, targetOf } from '../people/person.js';
import { deleteUnreferenced } from '../reports/retention/stored-objects.js';
import {
  keepReport,
  readErasedReports,
  readReports,
  recordReports,
  type ReportAboutPerson,
} from './erased-reports.js';
import { obstacleOf, requireErasable } from './erasable.js';
import { exportPersonalData } from './personal-data-export.js';
import { eraseInDatabase, eraseStatements, mailboxHashes, readIdentity } from './person-identity.js';
import { findReportsAbout } from './reports-about-person.js';
import { claimStatements } from './unnamed-statements.js';

/** Whether and how the personal data of a person can be erased, or what was decided after it was. */
export interface Erasure {
  /** Null if the data is not erased. */
  erasedAt: string | null;
  /** Why the data cannot be erased now; null if it can be, or is. */
  obstacle: string | null;
  /** Replaces the name. */
  pseudonym: string;
  /** The reports that contain the person. Before the erasure, empty if there is an obstacle. */
  reports: ReportAboutPerson[];
}

const organizationRow = z.object({ id: tables.organization.id, slug: tables.organization.slug });
const erasedRow = z.object({ personId: tables.person.id, erasedAt: z.string() });
const erasedQuery = `select id as "personId", ${iso('erased_at')} as "erasedAt" from person
  where erased_at is not null and merged_into is null order by erased_at, id`;

/** A person whose data was erased, in the organization `slug`. */
export interface ErasedPerson extends z.infer<typeof erasedRow> {
  slug: string;
}

/** Erasure and export of the personal data of one person (docs/privacy.md). */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Returns the state of the erasure of a person. Searches the stored snapshots if the data can be erased. @throws not_found */
  async erasure({ organizationId }: Pick<Actor, 'organizationId'>, id: string): Promise<Erasure> {
    const state = await this.tenancy.snapshot(organizationId, async (em) => {
      const person = await findPerson(em, id);
      const erasedAt = await readErasedAt(em, id);
      const reports = erasedAt === null ? [] : await readErasedReports(em, id);
      const obstacle = erasedAt === null ? await obstacleOf(em, person) : null;
      return { erasedAt, obstacle, reports, who: await readIdentity(em, id) };
    });
    const { who, ...found } = state;
    if (found.erasedAt !== null || found.obstacle !== null) return { ...found, pseudonym: who.pseudonym };
    const { about } = await findReportsAbout(this.tenancy, this.storage, organizationId, who);
    const reports = await this.tenancy.snapshot(organizationId, (em) => readReports(em, about));
    return { ...found, reports, pseudonym: who.pseudonym };
  }

  /**
   * Erases the personal data of a person who has left: replaces every identifier by the same pseudonym in all records, and
   * deletes the account if it gives access to nothing else. Roles, teams, attempts, assignments and exemptions stay, so that no
   * figure changes. The reports that contain the person are recorded for a decision about each.
   * @param confirmation the e-mail address of the person
   * @throws not_found
   * @throws conflict if the person has not left, was merged with another one, or is erased already
   * @throws invalid_request if the confirmation is not the e-mail address
   * @throws AbortError, or the error of a cancelled statement, if the client of the request disconnects. Nothing is erased then
   */
  async erase(actor: Actor, id: string, confirmation: string): Promise<void> {
    await this.eraseIf(actor, id, (em) => requireErasable(em, id, confirmation));
  }

  /**
   * Repeats an erasure after the restoration of an earlier backup. @returns false if the data is erased already
   * @throws not_found; conflict if the person had not left when the backup was taken
   */
  async eraseAgain(actor: AuditedActor, id: string): Promise<boolean> {
    const { organizationId } = actor;
    if (await this.tenancy.snapshot(organizationId, (em) => readErasedAt(em, id))) return false;
    await this.eraseIf(actor, id, (em) => requireErasable(em, id));
    return true;
  }

  /** Lists the people whose data was erased, in all organizations. `erasedAt` is ISO 8601. */
  async *erased(): AsyncGenerator<ErasedPerson, void, void> {
    const organizations = await this.tenancy.system((em) =>
      selectRows(em, organizationRow, 'select id, slug from organization order by slug'),
    );
    for (const { id, slug } of organizations) {
      const people = await this.tenancy.snapshot(id, (em) => selectRows(em, erasedRow, erasedQuery));
      for (const { personId, erasedAt } of people) yield { slug, personId, erasedAt };
    }
  }

  private async eraseIf(
    actor: AuditedActor,
    id: string,
    requireAllowed: (em: EntityManager) => Promise<void>,
  ): Promise<void> {
    const { organizationId } = actor;
    const who = await this.tenancy.snapshot(organizationId, async (em) => {
      await requireAllowed(em);
      return readIdentity(em, id);
    });
    const reports = await findReportsAbout(this.tenancy, this.storage, organizationId, who);
    const dropped = await this.tenancy.transaction(
      actor,
      async (em) => {
        // Nobody records data of the person by e-mail address, or takes a new address, at the same time.
        await em.execute(lockForMerge, { organizationId });
        await em.execute(lockKeys, { organizationId });
        await em.execute('select from person where id = ? for update', [id]);
        await requireAllowed(em);
        await claimStatements(em, organizationId, id);
        const erased = await eraseInDatabase(em, id, actor);
        const values = { organizationId, who: erased.who, hashes: mailboxHashes(erased) };
        for (const statement of eraseStatements) await em.execute(statement, values);
        return recordReports(em, actor, { personId: id, who: erased.who }, reports);
      },
      'erasure',
    );
    // The erasure is committed. If the storage is unavailable, the garbage collection removes the snapshots later.
    await this.removeSnapshots(organizationId, dropped).catch(() => undefined);
  }

  private async removeSnapshots(organizationId: string, dropped: string[]): Promise<void> {
    for (const sha256 of dropped) {
      const snapshot = { kind: 'snapshot', organizationId, sha256 } as const;
      await this.tenancy.transaction(organizationId, (em) => deleteUnreferenced(em, this.storage, snapshot));
    }
  }

  /** Records why the file of a report is kept although it contains an erased person. @throws not_found, illegal_transition */
  async keepReport(actor: Actor, personId: string, reportId: string, basis: string): Promise<void> {
    await this.tenancy.transaction(actor, (em) => keepReport(em, actor, { personId, reportId, basis }));
  }

  /**
   * Records the export and streams all data about a person as JSON (docs/privacy.md), from one snapshot, with one batch in
   * memory. @throws not_found, conflict if the person was merged with another one
   */
  async *exportData(actor: Actor, id: string): AsyncGenerator<string, void, void> {
    const who = await this.tenancy.transaction(actor, async (em) => {
      const person = await findPerson(em, id);
      await requireNotMerged(em, id);
      await recordAudit(em, actor, { action: 'user.data_exported', ...targetOf(person) });
      return readIdentity(em, id);
    });
    yield* exportPersonalData(this.tenancy, actor.organizationId, id, who);
  }
}
