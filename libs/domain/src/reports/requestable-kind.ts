import type { ReportField } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { FigureInstant, RequestedInstant } from '../history/figure-instant.js';

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
   * @throws not_found if a parameter refers to a record that does not exist in this organization at the instant
   */
  subject(em: EntityManager, params: unknown, at: FigureInstant): Promise<string>;
  /** Returns the instants that the parameters ask for. */
  instant(params: unknown): RequestedInstant;
  /** Returns the parameters that select what the report is about. Reports with equal ones can be compared. */
  subjectParams(params: object): Record<string, unknown>;
}

/** Injection token of the list of kinds. */
export const REPORT_KINDS = Symbol('REPORT_KINDS');
