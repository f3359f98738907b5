/** An assignment of the demo. */
export interface DemoAssignment {
  id: string;
  title: string;
  target: 'category' | 'module' | 'topic' | 'course' | 'scenario' | 'custom';
  /** Slug or family of the target; null for a course and a custom set. */
  targetId: string | null;
  scope: 'organization' | 'team' | 'person' | 'selection';
  /** Number of the team or person; null for the organization and a selection. */
  scopeNumber: number | null;
  /** Numbers of the teams and people of a selection. */
  teams: number[];
  people: number[];
  /** Age in days at the date of the demo. */
  ageDays: number;
  /** Days from creation to the deadline; null for no deadline. */
  deadlineDays: number | null;
  mandatory: boolean;
  note: string | null;
  active: boolean;
  recognizeEarlierDays: number;
  joinerDays: number;
}

type Row = [
  string,
  DemoAssignment['target'],
  string | null,
  DemoAssignment['scope'],
  number | null,
  number,
  number | null,
  /** Days of earlier training that count; 0 by default. */
  number?,
];

const demoRows = (rows: Row[], prefix: string, rest: Partial<DemoAssignment> = {}): DemoAssignment[] =>
  rows.map(
    ([title, target, targetId, scope, scopeNumber, ageDays, deadlineDays, recognizeEarlierDays = 0], i) => ({
      id: `${prefix}-${i + 1}`,
      title,
      target,
      targetId,
      scope,
      scopeNumber,
      teams: [],
      people: [],
      ageDays,
      deadlineDays,
      mandatory: true,
      note: null,
      active: true,
      recognizeEarlierDays,
      joinerDays: 30,
      ...rest,
    }),
  );

/**
 * Assignments of all target and scope types: on time, late and overdue, with and without a deadline,
 * mandatory and optional.
 */
export const demoAssignments: DemoAssignment[] = [
  ...demoRows(
    [['Secure coding essentials', 'custom', null, 'organization', null, 120, 90, 365]],
    'essentials',
    {
      note: 'Deadline moved by 30 days after the spring release.\nAsk your team lead for learning time.',
    },
  ),
  ...demoRows(
    [
      ['SQL injection for everyone', 'topic', 'sql-injection', 'organization', null, 125, 100],
      ['The leaked token', 'scenario', 'leaked-token', 'organization', null, 60, null],
      ['Injection', 'module', 'a03-injection', 'team', 1, 150, 100, 365],
      ['Secure foundations for Identity', 'course', null, 'team', 2, 90, 120, 90],
      ['API security', 'category', 'api', 'team', 3, 300, 180, 365],
      ['Cross-site scripting', 'topic', 'cross-site-scripting', 'team', 2, 100, 30, 30],
      ['Follow-up after a code review', 'topic', 'path-traversal', 'person', 5, 30, 10],
      ['Follow-up after a finding', 'module', 'a02-cryptographic-failures', 'person', 12, 45, 60],
    ],
    'mandatory',
  ),
  ...demoRows(
    [
      ['Client-side code', 'category', 'client', 'organization', null, 240, null, 365],
      ['Mobile basics', 'category', 'mobile', 'team', 4, 80, 100, 90],
      ['Threat modeling, first steps', 'scenario', 'threat-modeling-first-steps', 'team', 1, 20, 40],
    ],
    'optional',
    { mandatory: false },
  ),
  ...demoRows(
    [['Path traversal in file services', 'topic', 'path-traversal', 'selection', null, 50, 45, 90]],
    'selected',
    { teams: [1, 3], people: [2, 6, 11] },
  ),
  ...demoRows(
    [['Secure coding essentials, last year', 'custom', null, 'organization', null, 480, 90]],
    'closed',
    { active: false },
  ),
];
