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
  },
});

/** The facts of a finished file; size in bytes. */
export interface ArtefactFacts {
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number;
}

/** The finished file of a report: written once, never changed (domain.md section 1). */
export class Artefact extends ArtefactSchema.class {
  static of(report: { id: string; organizationId: string }, facts: ArtefactFacts, now: Date): Artefact {
    const artefact = new Artefact();
    Object.assign(artefact, facts, {
      id: newId(),
      organizationId: report.organizationId,
      reportId: report.id,
      createdAt: now,
    });
    return artefact;
  }
}
ArtefactSchema.setClass(Artefact);

export { ArtefactSchema };
