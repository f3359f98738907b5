import type { AuditEventView } from '@docket/contracts';
import { auditLog as t } from '../../messages/index.js';

const lookUp = (labels: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;

/** Returns the label of a target type: `api_key` is "API key". Formats types without a label, e.g. "Scenario progress". */
export const targetTypeLabel = (type: string): string =>
  lookUp(t.targetTypes, type) ?? capitalize(type.replace(/[_-]/g, ' '));

/** Returns the label of a metadata field: `params` is "Parameters". A field without a label is formatted: `packSize` is "Pack size". */
export const fieldLabel = (field: string): string =>
  lookUp(t.fields, field) ??
  capitalize(
    field
      .replace(
        /([a-z\d])([A-Z])/g,
        (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
      )
      .replace(/[_-]/g, ' '),
  );

/** Returns the label of an actor's role. Administrators are the only role without an entry in the messages. */
export const roleLabel = (role: string): string => lookUp(t.roles, role) ?? t.administrator;

type Actor = Pick<AuditEventView, 'actorName' | 'actorEmail'> & Partial<Pick<AuditEventView, 'actorRole'>>;

/** Returns the current name of an actor and the recorded address; the address is null if it equals the name. */
export function actorLabel({ actorName, actorEmail, actorRole }: Actor): {
  name: string;
  address: string | null;
} {
  const key = /^apikey:([\da-f]{8})/.exec(actorEmail)?.[1];
  if (key) return { name: actorName ?? t.apiKey, address: `apikey:${key}…` };
  if (actorRole === 'operator' || actorRole === 'anonymous')
    return { name: actorEmail, address: roleLabel(actorRole) };
  if (actorEmail === 'docket:retention') return { name: t.retentionPolicy, address: null };
  if (actorEmail === 'command-line') return { name: t.commandLine, address: null };
  return actorName && actorName !== actorEmail
    ? { name: actorName, address: actorEmail }
    : { name: actorEmail, address: null };
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
