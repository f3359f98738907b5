import type { Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { Tenancy } from '../../organization/tenancy.js';
import { Artefact } from '../artefact.entity.js';
import { databaseNow } from '../../organization/clock.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { deleteUnreferenced } from './stored-objects.js';

/**
 * Removes the file and the snapshot of a deleted report from the storage, except objects that another report uses. Call it
 * after the deletion is committed. The removal is recorded only when both are removed, so a failed removal is repeated later.
 * @returns false if there is nothing to remove or another process is removing the files
 * @throws errors of the storage
 */
export async function removeFiles(
  tenancy: Tenancy,
  storage: Storage,
  organizationId: string,
  reportId: string,
): Promise<boolean> {
  return tenancy.transaction(organizationId, async (em) => {
    const artefact = await em.findOne(
      Artefact,
      { reportId, deletedAt: { $ne: null }, removedAt: null },
      { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (!artefact) return false;
    const report = await em.findOneOrFail(Report, { id: reportId });
    await deleteUnreferenced(em, storage, { kind: 'artefact', organizationId, sha256: artefact.sha256 });
    if (report.snapshotSha256) {
      await deleteUnreferenced(em, storage, {
        kind: 'snapshot',
        organizationId,
        sha256: report.snapshotSha256,
      });
    }
    artefact.removedAt = await databaseNow(em);
    await recordEvent(em, report, 'file_removed');
    return true;
  });
}
