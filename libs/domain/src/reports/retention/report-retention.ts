import { DocketError, errorMessages } from '@docket/contracts';
import { STORAGE, type Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../../audit-log/audit-log.js';
import { databaseNow } from '../../organization/clock.js';
import { Tenancy } from '../../organization/tenancy.js';
import { Artefact } from '../artefact.entity.js';
import { auditEntryOf } from '../report-audit.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { removeFiles } from './file-removal.js';

/** Legal holds, and the deletion of report files by administrators. */
@Injectable()
export class ReportRetention {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Places a legal hold on a report. The file neither expires nor can be deleted until the hold is lifted.
   * @throws not_found
   * @throws conflict if the report is already on legal hold
   * @throws illegal_transition if the file is deleted
   */
  async placeHold(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.legalHoldAt) {
        throw new DocketError(
          'conflict',
          errorMessages.reports.alreadyOnLegalHold(report.legalHoldReason ?? ''),
        );
      }
      report.placeHold(actor.email, reason, now);
      await recordEvent(em, report, 'legal_hold_placed', actor.name);
      await recordAudit(em, actor, auditEntryOf(report, 'report.legal_hold_placed', { reason }));
    });
  }

  /** Lifts a legal hold. @throws not_found, conflict if the report is not on legal hold */
  async liftHold(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      const { legalHoldAt, legalHoldBy, legalHoldReason } = report;
      if (!legalHoldAt) throw new DocketError('conflict', errorMessages.reports.notOnLegalHold);
      report.liftHold(now);
      await recordEvent(em, report, 'legal_hold_lifted', actor.name);
      const lifted = { at: legalHoldAt.toISOString(), by: legalHoldBy, reason: legalHoldReason };
      await recordAudit(
        em,
        actor,
        auditEntryOf(report, 'report.legal_hold_lifted', { reason, hold: lifted }),
      );
    });
  }

  /**
   * Deletes the file and the snapshot of a completed report, and records the deletion in the audit log. The row, the SHA-256
   * and the figures stay. Idempotent.
   * @throws not_found, report_on_legal_hold
   * @throws illegal_transition if the report has no file
   */
  async deleteFile(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.status === 'expired') return;
      report.expire(now);
      const artefact = await em.findOneOrFail(Artefact, { reportId: id });
      artefact.markDeleted({ by: actor.email }, now);
      await recordEvent(em, report, 'file_deleted', actor.name);
      await recordAudit(
        em,
        actor,
        auditEntryOf(report, 'report.file_deleted', deletionCertificate(report, artefact)),
      );
    });
    // If the storage is unavailable, `RetentionMaintenance.removeDeleted` removes the bytes later.
    await removeFiles(this.tenancy, this.storage, actor.organizationId, id).catch(() => false);
  }

  private async change(
    actor: Actor,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.tenancy.transaction(actor, async (em) => {
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report) throw new DocketError('not_found', errorMessages.reports.notFound);
      await apply(em, report, await databaseNow(em));
    });
  }
}

/** Returns the audit metadata of a deleted file, which identifies the file and its content. */
export const deletionCertificate = (report: Report, artefact: Artefact): Record<string, unknown> => ({
  fileName: artefact.fileName,
  sha256: artefact.sha256,
  size: artefact.size,
  pages: artefact.pages,
  storedAt: artefact.createdAt.toISOString(),
  snapshotSha256: report.snapshotSha256 ?? null,
  deletedAt: artefact.deletedAt?.toISOString() ?? null,
});
