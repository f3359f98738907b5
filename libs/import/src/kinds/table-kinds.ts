import type { ImportTableKind } from '@docket/contracts';
import type { FileKind } from '../file-kind.js';
import { assignments } from './assignments.js';
import { attempts } from './attempts.js';
import { courses } from './courses.js';
import { exemptions } from './exemptions.js';
import { people } from './people.js';
import { scenarioProgress } from './scenario-progress.js';
import { scenarios } from './scenarios.js';
import { teams } from './teams.js';
import { topics } from './topics.js';
import { voidedAttempts } from './voided-attempts.js';

/** How the records of each kind are parsed, checked and written. */
export const tableKinds: Record<ImportTableKind, FileKind> = {
  teams,
  people,
  topics,
  scenarios,
  courses,
  assignments,
  exemptions,
  attempts,
  'voided-attempts': voidedAttempts,
  'scenario-progress': scenarioProgress,
};
