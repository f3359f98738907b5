import { accounts, profiles } from './accounts.js';
import { assignments } from './assignments.js';
import { classroomSessions } from './classroom-sessions.js';
import { compliance } from './compliance.js';
import { exports } from './exports.js';
import { imports } from './imports.js';
import { mail } from './mail.js';
import { operations } from './operations.js';
import { organization } from './organization.js';
import { people } from './people.js';
import { reports } from './reports.js';
import { secondFactors } from './second-factor.js';
import { training } from './training.js';
import type { SamplesByOperation } from './sample.js';

export type { Sample } from './sample.js';

/**
 * Samples of all operations, by method and path without the route prefix. Each operation has at least one successful
 * sample. The first one changes data if the operation can, so that every-change.spec.ts can check the audit log. Together
 * with the common error cases the samples cover all documented statuses.
 */
export const samples: SamplesByOperation = {
  ...accounts,
  ...assignments,
  ...classroomSessions,
  ...compliance,
  ...exports,
  ...imports,
  ...mail,
  ...operations,
  ...organization,
  ...people,
  ...profiles,
  ...reports,
  ...secondFactors,
  ...training,
};
