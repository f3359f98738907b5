import type { Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { Tenancy } from '../../organization/tenancy.js';
import { Artefact } from '../artefact.entity.js';
import { databaseNow } from '../../organization/clock.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { deleteUnneeded } from './stored-objects.js';

/**
 * Takes the bytes of a report whose deletion is committed out of the storage: its file and its snapshot, each unless
 * another report lives on it. Noted when both are gone, so a storage that is away only puts it off.
 * @returns false when there was nothing to do, or another process is at it
 * @throws whatever the storage throws
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
    await deleteUnneeded(em, storage, { kind: 'artefact', organizationId, sha256: artefact.sha256 });
    if (report.snapshotSha256) {
      await deleteUnneeded(em, storage, { kind: 'snapshot', organizationId, sha256: report.snapshotSha256 });
    }
    artefact.removedAt = await databaseNow(em);
    await recordEvent(em, report, 'file_removed');
    return true;
  });
}
