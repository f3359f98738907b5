import type { ReportField } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

/** The parts of a report kind that requesting a report needs. The kinds are injected with `REPORT_KINDS`. */
export interface RequestableKind {
  /** Stable id, e.g. `training`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly form: ReportField[];
  readonly paramsSchema: z.ZodType<object>;
  /**
   * Returns the subject of the report as text, e.g. the title of the assignment.
   * @throws not_found if a parameter refers to a record that does not exist in this organization
   */
  subject(em: EntityManager, params: unknown): Promise<string>;
}

/** Injection token of the list of kinds. */
export const REPORT_KINDS = Symbol('REPORT_KINDS');
