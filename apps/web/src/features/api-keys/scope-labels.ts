import type { Scope } from '@docket/contracts';

/** What a scope is called beside its group, and what it allows. */
export interface ScopeLabels {
  scope: Scope;
  label: string;
  allows: string;
}

const read = (scope: Scope, allows: string): ScopeLabels => ({ scope, label: 'Read', allows });
const write = (scope: Scope, allows: string, label = 'Change'): ScopeLabels => ({ scope, label, allows });

/** Every scope, grouped by what it is about. */
export const scopeGroups: { title: string; scopes: ScopeLabels[] }[] = [
  {
    title: 'Reports',
    scopes: [
      read('reports:read', 'See reports and download their files'),
      write('reports:write', 'Ask for reports and cancel them', 'Generate'),
    ],
  },
  {
    title: 'Compliance',
    scopes: [read('compliance:read', 'Coverage of every framework, and who is missing')],
  },
  {
    title: 'Progress',
    scopes: [
      read('progress:read', 'What each person has done, and the figures of training'),
      write('progress:write', 'Send attempts from other learning systems', 'Record'),
    ],
  },
  {
    title: 'Assignments',
    scopes: [
      read('assignments:read', 'See assignments and how each person stands'),
      write('assignments:write', 'Create and change assignments'),
    ],
  },
  {
    title: 'People',
    scopes: [
      read('users:read', 'See names, e-mail addresses, teams and history'),
      write('users:write', 'Add, change and deactivate people'),
    ],
  },
  {
    title: 'Teams',
    scopes: [read('teams:read', 'See teams'), write('teams:write', 'Create, rename and delete teams')],
  },
  {
    title: 'Content',
    scopes: [
      read('content:read', 'See families, modules and topics'),
      write('content:write', 'Add and change topics'),
    ],
  },
  { title: 'Audit log', scopes: [read('audit-log:read', 'Who did what, with addresses')] },
  { title: 'Organization', scopes: [read('org:read', 'Its name, time zone and numbers')] },
];

/** `People: read, change` for each group that a key may enter. */
export function scopeLabels(scopes: Scope[]): string[] {
  return scopeGroups.flatMap(({ title, scopes: group }) => {
    const held = group.filter(({ scope }) => scopes.includes(scope)).map(({ label }) => label.toLowerCase());
    return held.length > 0 ? [`${title}: ${held.join(', ')}`] : [];
  });
}
