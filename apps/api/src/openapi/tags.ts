/** Description of each group of operations, by the path of its resource, in the order of the reference. */
export const tags: Record<string, string> = {
  org: 'The organization of the caller.',
  users: 'Members of the organization. Deactivated people keep their history.',
  teams: 'Groups of people. A person belongs to at most one team.',
  content: 'Training content: families, modules, topics, courses and scenarios.',
  assignments: 'Content assigned to a person, a team or the organization, with an optional deadline.',
  exemptions: 'Exemptions of people from assignments and controls.',
  attempts: 'Attempts of people at topics. Attempts are never changed, only added and voided.',
  'classroom-sessions':
    'Training in a classroom that administrators record: people, topics, trainer, results and attendance sheet.',
  statements: 'xAPI statements of learning systems that wait for a topic or a person.',
  metrics: 'The figures of the Training Report and of Assignment Compliance Reports.',
  attention:
    'The people and the items of frameworks that need attention: overdue, due soon, lapsing, below the required share.',
  compliance: 'Coverage of frameworks: the share of eligible people trained on each item.',
  reports: 'Requests, status and downloads of reports. The file of a report never changes.',
  'audit-log': 'Events of administrators, API keys and imports. Events are only added, never changed.',
  'report-kinds': 'Report kinds and their parameters.',
  imports: 'Imports of records from files: uploads, mappings of their columns, and rejected rows.',
  'api-keys': 'API keys for programs that use the public API.',
  settings: 'Settings of the organization and its documents.',
  invitations: 'One-time links for setting a password.',
  account: 'The signed-in account: profile, password and sessions.',
  search: 'Search over everything that has a page.',
  'sign-in-links': 'Notices of sign-in links that were created for administrators.',
  operations: 'Queues, workers and reports that need attention. For operators of the installation.',
  session: 'Sign-in and sessions of the web app.',
};
