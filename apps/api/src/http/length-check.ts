import { issuesOf, type Issue } from '@docket/contracts';
import { z } from 'zod';

/** A schema with the parts of its definition that this check reads. */
type Schema = z.core.$ZodType & { _zod: { def: { type: string; checks?: z.core.$ZodCheck[] } } };
type RawIssue = z.core.$ZodRawIssue;

/** Names of schemas that only wrap another one, in its property `innerType`. */
const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'catch', 'readonly']);

/** Returns how long a text may be before it is trimmed and normalized, which shortens it. */
const longestRaw = (maximum: number): number => 3 * maximum + 1_000;

/**
 * Returns the issues of lists and texts that are longer than their schema allows. Zod checks the elements of a list before its
 * length, and the format of a text before its length, so that validating a far too large body would take long.
 */
export function lengthIssues(schema: z.core.$ZodType, value: unknown): Issue[] {
  return issuesOf(
    findIssues(schema as Schema, value, []).map((issue) => z.core.util.finalizeIssue(issue, {}, z.config())),
  );
}

function findIssues(schema: Schema, value: unknown, path: PropertyKey[]): RawIssue[] {
  const definition = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  const part = (name: string): Schema => definition[name] as Schema;
  if (typeof value === 'string') return textIssues(schema, value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (WRAPPERS.has(definition.type)) return findIssues(part('innerType'), value, path);
  switch (definition.type) {
    case 'pipe':
      return [...findIssues(part('in'), value, path), ...findIssues(part('out'), value, path)];
    case 'lazy':
      return findIssues((definition['getter'] as () => Schema)(), value, path);
    case 'union': {
      const found = (definition['options'] as Schema[]).map((option) => findIssues(option, value, path));
      return found.every((issues) => issues.length > 0) ? found[0]! : [];
    }
    case 'array': {
      if (!Array.isArray(value)) return [];
      const tooLong = lengthIssuesOf(schema, value, path);
      if (tooLong.length > 0) return tooLong;
      return value.flatMap((element, at) => findIssues(part('element'), element, [...path, at]));
    }
    case 'object':
      return Object.entries(definition['shape'] as Record<string, Schema>).flatMap(([name, field]) =>
        findIssues(field, (value as Record<string, unknown>)[name], [...path, name]),
      );
    default:
      return [];
  }
}

/** Returns the issue of a text that cannot become short enough, or none. */
function textIssues(schema: Schema, value: string, path: PropertyKey[]): RawIssue[] {
  const limited = textSchemaOf(schema);
  const maximum = limited && maximumOf(limited);
  return maximum !== undefined && value.length > longestRaw(maximum)
    ? lengthIssuesOf(limited!, value, path)
    : [];
}

/** Returns the schema within `schema` that limits the length of a text, or undefined if there is none. */
function textSchemaOf(schema: Schema): Schema | undefined {
  const definition = schema._zod.def as unknown as Record<string, Schema> & { type: string };
  if (WRAPPERS.has(definition.type)) return textSchemaOf(definition['innerType']!);
  if (definition.type === 'pipe') return textSchemaOf(definition['in']!) ?? textSchemaOf(definition['out']!);
  return definition.type === 'string' && maximumOf(schema) !== undefined ? schema : undefined;
}

/** Returns the definitions of the checks of the maximum length of a schema. */
const lengthChecksOf = (schema: Schema): z.core.$ZodCheck<unknown>[] =>
  ((schema._zod.def.checks ?? []) as z.core.$ZodCheck<unknown>[]).filter(
    ({ _zod }) => _zod.def.check === 'max_length',
  );

const maximumOf = (schema: Schema): number | undefined =>
  (lengthChecksOf(schema)[0]?._zod.def as z.core.$ZodCheckMaxLengthDef | undefined)?.maximum;

/** Runs only the checks of the maximum length. */
function lengthIssuesOf(schema: Schema, value: unknown, path: PropertyKey[]): RawIssue[] {
  const payload: z.core.ParsePayload = { value, issues: [] };
  for (const check of lengthChecksOf(schema)) void check._zod.check(payload);
  return payload.issues.map((issue) => ({ ...issue, path }));
}
