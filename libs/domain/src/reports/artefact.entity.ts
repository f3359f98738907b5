import { newId } from '@docket/contracts';
import { defineEntity, p } from '@mikro-orm/core';

const ArtefactSchema = defineEntity({
  name: 'Artefact',
  tableName: 'artefact',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    reportId: p.uuid(),
    fileName: p.string(),
    mediaType: p.string(),
    size: p.bigint('number'),
    sha256: p.string(),
    pages: p.integer(),
    createdAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
    deletedBy: p.string().nullable(),
    deletedAfterDays: p.integer().nullable(),
    removedAt: p.datetime().nullable(),
  },
});

/** Metadata of a finished file. `size` is in bytes. */
export interface ArtefactInfo {
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number;
}

/** The finished file of a report: written once, never changed (docs/domain.md, section 1). */
export class Artefact extends ArtefactSchema.class {
  static of(report: { id: string; organizationId: string }, info: ArtefactInfo, now: Date): Artefact {
    const artefact = new Artefact();
    Object.assign(artefact, info, {
      id: newId(),
      organizationId: report.organizationId,
      reportId: report.id,
      createdAt: now,
    });
    return artefact;
  }

  /**
   * Records that the file is deleted, either by a person or by a retention policy of `afterDays` days. The bytes are
   * removed from the storage after the transaction is committed.
   */
  markDeleted(cause: { by: string } | { afterDays: number }, now: Date): void {
    this.deletedAt = now;
    if ('by' in cause) this.deletedBy = cause.by;
    else this.deletedAfterDays = cause.afterDays;
  }
}
ArtefactSchema.setClass(Artefact);

export { ArtefactSchema };
