import { DocketError } from '@docket/contracts';
import { STORAGE, type Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../../audit-log/audit-log.js';
import { databaseNow } from '../../organization/clock.js';
import { Tenancy } from '../../organization/tenancy.js';
import { Artefact } from '../artefact.entity.js';
import { auditOf } from '../report-audit.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { removeFiles } from './file-removal.js';

/** What an administrator decides about the keeping of a report: legal hold, and deleting its file. */
@Injectable()
export class ReportRetention {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Puts a report on legal hold: it neither expires nor loses its file until the hold is lifted.
   * @throws not_found, conflict when it is held already, illegal_transition when its file is deleted
   */
  async hold(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.legalHoldAt) {
        throw new DocketError(
          'conflict',
          `This report is on hold already ("${report.legalHoldReason}"). Lift that hold to set another.`,
        );
      }
      report.hold(actor.email, reason, now);
      await recordEvent(em, report, 'held', actor.name);
      await recordAudit(em, actor, auditOf(report, 'report.held', { reason }));
    });
  }

  /** Lifts a legal hold. @throws not_found, conflict when there is none */
  async liftHold(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      const { legalHoldAt, legalHoldBy, legalHoldReason } = report;
      if (!legalHoldAt) throw new DocketError('conflict', 'This report is not on legal hold.');
      report.liftHold(now);
      await recordEvent(em, report, 'hold_lifted', actor.name);
      const lifted = { at: legalHoldAt.toISOString(), by: legalHoldBy, reason: legalHoldReason };
      await recordAudit(em, actor, auditOf(report, 'report.hold_lifted', { reason, hold: lifted }));
    });
  }

  /**
   * Deletes the file of a completed report, with the snapshot it was printed from. Row, SHA-256 and figures stay, and the
   * audit log certifies it. Deleting what is deleted already is fine.
   * @throws not_found, report_on_legal_hold, illegal_transition when there is no file
   */
  async deleteFile(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.status === 'expired') return;
      report.expire(now);
      const artefact = await em.findOneOrFail(Artefact, { reportId: id });
      artefact.markDeleted({ by: actor.email }, now);
      await recordEvent(em, report, 'file_deleted', actor.name);
      await recordAudit(em, actor, auditOf(report, 'report.file_deleted', certificateOf(report, artefact)));
    });
    // The storage may be away: then the bytes go with the next sweep, and the certificate says so.
    await removeFiles(this.tenancy, this.storage, actor.organizationId, id).catch(() => false);
  }

  private async change(
    actor: Actor,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.tenancy.transaction(actor.organizationId, async (em) => {
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report) throw new DocketError('not_found', 'There is no such report in this organization.');
      await apply(em, report, await databaseNow(em));
    });
  }
}

/** What is certified of a file that is deleted: enough to prove later what it was. */
export const certificateOf = (report: Report, artefact: Artefact): Record<string, unknown> => ({
  fileName: artefact.fileName,
  sha256: artefact.sha256,
  size: artefact.size,
  pages: artefact.pages,
  storedAt: artefact.createdAt.toISOString(),
  snapshotSha256: report.snapshotSha256 ?? null,
  deletedAt: artefact.deletedAt?.toISOString() ?? null,
});
