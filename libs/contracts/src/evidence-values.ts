/** How attempts were recorded: from a file, by requests of the API, or before origins were recorded. */
export const inputOrigins = ['file', 'api', 'not_recorded'] as const;

/** The values that figures depend on besides the records of training, and whose changes documents list. */
export const changeKinds = [
  'coverage_threshold',
  'time_zone',
  'job_functions',
  'bespoke_software_only',
  'role',
  'framework',
  'cwe_mapping',
  'required_share',
  'topic_cwes',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
