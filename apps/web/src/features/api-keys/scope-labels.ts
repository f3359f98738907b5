import type { Scope } from '@docket/contracts';
import { apiKeys as t } from '../../messages/index.js';

/** Label of a scope within its group, and a description of the permission. */
export interface ScopeOption {
  scope: Scope;
  label: string;
  description: string;
}

const { read, change, generate, record, send, import: importFiles } = t.scopeActions;
const option = (scope: Scope, label: string): ScopeOption => ({ scope, label, description: t.scopes[scope] });

/** All scopes, grouped by resource. */
export const scopeGroups: { title: string; scopes: ScopeOption[] }[] = [
  {
    title: t.scopeGroups.reports,
    scopes: [option('reports:read', read), option('reports:write', generate)],
  },
  { title: t.scopeGroups.compliance, scopes: [option('compliance:read', read)] },
  {
    title: t.scopeGroups.progress,
    scopes: [option('progress:read', read), option('progress:write', record)],
  },
  { title: t.scopeGroups.imports, scopes: [option('imports:write', importFiles)] },
  {
    title: t.scopeGroups.assignments,
    scopes: [option('assignments:read', read), option('assignments:write', change)],
  },
  { title: t.scopeGroups.people, scopes: [option('users:read', read), option('users:write', change)] },
  { title: t.scopeGroups.teams, scopes: [option('teams:read', read), option('teams:write', change)] },
  { title: t.scopeGroups.content, scopes: [option('content:read', read), option('content:write', change)] },
  { title: t.scopeGroups.statements, scopes: [option('xapi:read', read), option('xapi:write', send)] },
  { title: t.scopeGroups.auditLog, scopes: [option('audit-log:read', read)] },
  { title: t.scopeGroups.organization, scopes: [option('org:read', read)] },
];

/** Returns `People: read, change` for each group in which the key has scopes. */
export function scopeLabels(scopes: Scope[]): string[] {
  return scopeGroups.flatMap(({ title, scopes: group }) => {
    const granted = group.filter(({ scope }) => scopes.includes(scope)).map(({ label }) => label);
    return granted.length > 0 ? [t.grantedScopes(title, granted)] : [];
  });
}
