/** What each group of operations is about, by the path of its resource, in the order of the reference. */
export const tags: Record<string, string> = {
  org: 'The organization that the caller belongs to.',
  users: 'People: invite, change, deactivate. Deactivating keeps the history.',
  teams: 'Flat groups of people. A person is in at most one.',
  content: 'What can be trained: families, modules and topics.',
  assignments: 'Content given to a person, a team or the whole organization, with a deadline.',
  attempts: 'Tries of people at topics. They are only ever added.',
  metrics: 'The figures of the training report and of each assignment report.',
  compliance: 'Coverage of frameworks: how many eligible people are trained on each item.',
  reports: 'Documents that never change: ask, follow, download.',
  'audit-log': 'What administrators and programs did. It is only ever added to.',
  'report-kinds': 'The kinds of report that can be asked for, and their forms.',
  imports: 'Training records from files.',
  'api-keys': 'Keys with which programs use this API.',
  settings: 'Settings of the organization.',
  invitations: 'One-time links with which people come to sign in.',
  session: 'Signing in and out of the pages of Docket.',
};
