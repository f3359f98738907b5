/** How attempts were recorded: from a file, by requests of the API, or before origins were recorded. */
export const inputOrigins = ['file', 'api', 'not_recorded'] as const;

/** The values that figures depend on besides the records of training, and whose changes documents list. */
export const changeKinds = [
  'coverage_threshold',
  'time_zone',
  'job_functions',
  'bespoke_software_only',
  'role',
  'deadline',
  'framework',
  'cwe_mapping',
  'required_share',
  'topic_cwes',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The ways in which records of people and training change after they were recorded. */
export const recordChangeKinds = ['void', 'correction', 'merge'] as const;

/** Whether at least one of the passes of a person on a topic was recorded in time, or all were recorded late. */
export const passTimes = ['in_time', 'late'] as const;

/** Why a person on record is not eligible, in the order in which the population bridge tests it. */
export const exclusionCategories = [
  'not_yet_joined',
  'left',
  'administrator',
  'auditor',
  'outside_job_scope',
] as const;
export type ExclusionCategory = (typeof exclusionCategories)[number];
