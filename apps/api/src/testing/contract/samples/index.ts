import { accounts } from './accounts.js';
import { assignments } from './assignments.js';
import { compliance } from './compliance.js';
import { operations } from './operations.js';
import { organization } from './organization.js';
import { people } from './people.js';
import { reports } from './reports.js';
import { training } from './training.js';
import type { SamplesByOperation } from './sample.js';

export type { Sample } from './sample.js';

/**
 * Samples of every operation, by its name within the door. At least one ends well, and the first of these changes
 * something where the operation can, which then stands in the audit log (every-change.spec.ts). Together with the
 * refusals that every operation is tried for, they show each status that the description lists.
 */
export const samples: SamplesByOperation = {
  ...accounts,
  ...assignments,
  ...compliance,
  ...operations,
  ...organization,
  ...people,
  ...reports,
  ...training,
};
