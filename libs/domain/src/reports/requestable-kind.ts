import type { ReportField } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

/** What the life of a report needs to know of a kind of document. The kinds themselves are injected. */
export interface RequestableKind {
  /** Stable id, e.g. `training`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly form: ReportField[];
  readonly paramsSchema: z.ZodType<object>;
  /** What the report is about, in words. Throws `not_found` when a parameter names nothing of this organization. */
  subject(em: EntityManager, params: never): Promise<string>;
}

/** Injection token of the list of kinds. */
export const REPORT_KINDS = Symbol('REPORT_KINDS');
