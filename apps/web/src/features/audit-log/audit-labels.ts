import type { AuditEventView } from '@docket/contracts';

/** Kinds of thing that something was done to, in words. */
const targets: Record<string, string> = {
  api_key: 'API key',
  assignment: 'Assignment',
  attempt: 'Attempts',
  audit_log: 'Audit log',
  framework: 'Framework',
  framework_item: 'Framework item',
  organization: 'Organization',
  person: 'Person',
  report: 'Report',
  team: 'Team',
  topic: 'Topic',
};

/** A target's kind in words: `api_key` is "API key"; imports name the kind of file, e.g. "Scenario progress". */
export const targetLabels = (type: string): string =>
  (Object.hasOwn(targets, type) ? targets[type] : undefined) ?? capital(type.replace(/[_-]/g, ' '));

/** A field's name in words: `coverageThresholdPercent` is "Coverage threshold percent". */
export const fieldLabels = (field: string): string =>
  capital(
    field
      .replace(
        /([a-z\d])([A-Z])/g,
        (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
      )
      .replace(/[_-]/g, ' '),
  );

const roles: Record<string, string> = {
  api_key: 'API key',
  operator: 'Operator of the installation',
  system: 'Docket itself',
};

/** As what somebody did it. */
export const roleLabels = (role: string): string => roles[role] ?? 'Administrator';

/** Who did it, as far as it is known today: a name, and the address under which it was recorded. */
export function actorLabels({
  actorName,
  actorEmail,
  actorRole,
}: Pick<AuditEventView, 'actorName' | 'actorEmail'> & Partial<Pick<AuditEventView, 'actorRole'>>): {
  name: string;
  address: string | null;
} {
  const key = /^apikey:([\da-f]{8})/.exec(actorEmail)?.[1];
  if (key) return { name: actorName ?? 'API key', address: `apikey:${key}…` };
  if (actorRole === 'operator') return { name: actorEmail, address: roleLabels(actorRole) };
  if (actorEmail === 'docket:retention') return { name: 'Retention policy', address: null };
  if (actorEmail === 'command-line') return { name: 'Command line', address: null };
  return actorName && actorName !== actorEmail
    ? { name: actorName, address: actorEmail }
    : { name: actorEmail, address: null };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
