import { z } from 'zod';
import type { Issue } from './errors.js';
import { validation } from './messages/index.js';

type RawIssue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0];

/** Returns a message that says how to correct a value, for issues whose schema has no message of its own. */
function messageOfIssue(issue: RawIssue): string {
  const values = 'values' in issue ? issue.values : 'options' in issue ? issue.options : undefined;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.length === 1 ? validation.unknownField(issue.keys[0]!) : validation.unknownFields;
  }
  if (Array.isArray(values) && values.length > 0) return messageOfChoice(values);
  if (issue.input === undefined) return validation.required;
  switch (issue.code) {
    case 'invalid_type':
      return validation.wrongType[issue.expected] ?? validation.invalidValue;
    case 'too_big':
      return messageOfLimit(issue, issue.maximum, {
        characters: validation.tooLong,
        entries: validation.tooManyEntries,
        number: issue.inclusive === false ? validation.lessThan : validation.atMost,
      });
    case 'too_small':
      return messageOfLimit(issue, issue.minimum, {
        characters: issue.minimum === 1 ? () => validation.required : validation.tooShort,
        entries: validation.tooFewEntries,
        number: issue.inclusive === false ? validation.moreThan : validation.atLeast,
      });
    case 'invalid_format':
      return messageOfFormat(issue.format);
    default:
      return validation.invalidValue;
  }
}

function messageOfChoice(values: unknown[]): string {
  const printed = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return printed.length === 1 ? validation.onlyValue(printed[0]!) : validation.oneOf(printed.join(', '));
}

function messageOfLimit(
  { origin }: { origin: string },
  limit: number | bigint,
  messages: Record<'characters' | 'entries' | 'number', (limit: string) => string>,
): string {
  const printed = validation.number(limit);
  if (origin === 'string') return messages.characters(printed);
  return origin === 'array' || origin === 'set' || origin === 'map'
    ? messages.entries(printed)
    : messages.number(printed);
}

function messageOfFormat(format: string): string {
  if (format === 'uuid') return validation.uuid;
  if (format === 'email') return validation.email;
  if (format === 'datetime') return validation.instant;
  return validation.invalidValue;
}

// Applies to every schema without a message of its own, in the API as well as in the forms of the web app.
z.config({ customError: messageOfIssue });

/** An issue of zod, or of the standard schema interface. */
interface SchemaIssue {
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  message: string;
  code?: string | undefined;
  keys?: string[];
}

/** Returns the issues of a request in the format of the API. An unknown field is reported under its own name. */
export const issuesOf = (issues: readonly SchemaIssue[]): Issue[] =>
  issues.flatMap(({ path = [], message, code, keys }) => {
    const steps = path.map((step) => String(typeof step === 'object' ? step.key : step));
    if (code !== 'unrecognized_keys' || !keys) return [{ path: steps.join('.'), message }];
    return keys.map((key) => ({
      path: [...steps, key].join('.'),
      message: validation.unknownField(key),
    }));
  });
