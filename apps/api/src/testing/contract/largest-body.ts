import { z } from 'zod';

/** A schema with the parts of its definition that this module reads. */
interface Parts {
  type: string;
  innerType: z.ZodType;
  in: z.ZodType;
  out: z.ZodType;
  options: z.ZodType[];
  element: z.ZodType;
  shape: Record<string, z.ZodType>;
}

/** The size of the largest JSON that a schema accepts, and the paths of parts without a maximum. */
export interface Largest {
  bytes: number;
  unlimited: string[];
}

const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'catch', 'readonly']);
/** Bytes of a UTF-16 code unit in JSON of UTF-8. */
const BYTES_PER_UNIT = 3;
const NUMBER_BYTES = 24;

/** A check of a schema. */
interface Check {
  _zod: { def: { check: string; maximum?: number; pattern?: RegExp } };
}

/** Returns the maximum length that a schema of a text or list declares. */
function maximumLength(schema: z.ZodType): number | undefined {
  const { checks = [] } = schema._zod.def as unknown as { checks?: Check[] };
  return checks.map(({ _zod }) => _zod.def).find(({ check }) => check === 'max_length')?.maximum;
}

const limited = (bytes: number): Largest => ({ bytes, unlimited: [] });

/** Returns the size of the largest JSON that `schema` accepts. */
export function largestBody(schema: z.ZodType, path = ''): Largest {
  const parts = schema._zod.def as unknown as Parts;
  if (WRAPPERS.has(parts.type)) return largestBody(parts.innerType, path);
  switch (parts.type) {
    case 'pipe': {
      const input = largestBody(parts.in, path);
      const isTransform = (parts.out._zod.def as unknown as Parts).type === 'transform';
      return input.unlimited.length > 0 && !isTransform ? largestBody(parts.out, path) : input;
    }
    case 'union':
      return parts.options
        .map((option) => largestBody(option, path))
        .reduce((a, b) => ({
          bytes: Math.max(a.bytes, b.bytes),
          unlimited: [...a.unlimited, ...b.unlimited],
        }));
    case 'object': {
      const fields = Object.entries(parts.shape).map(([name, field]) => ({
        name,
        largest: largestBody(field, path ? `${path}.${name}` : name),
      }));
      return {
        bytes: fields.reduce((sum, { name, largest }) => sum + name.length + 4 + largest.bytes, 2),
        unlimited: fields.flatMap(({ largest }) => largest.unlimited),
      };
    }
    case 'array': {
      const maximum = maximumLength(schema);
      const element = largestBody(parts.element, `${path}[]`);
      if (maximum === undefined) return { bytes: 0, unlimited: [...element.unlimited, path] };
      return { bytes: 2 + maximum * (element.bytes + 1), unlimited: element.unlimited };
    }
    case 'string':
      return largestText(schema, path);
    case 'enum':
    case 'literal':
    case 'null':
    case 'boolean':
    case 'never':
      return limited(40);
    case 'number':
    case 'int':
      return limited(NUMBER_BYTES);
    default:
      return { bytes: 0, unlimited: [`${path} (${parts.type})`] };
  }
}

/** Returns the size of the longest text. UUIDs, instants and texts with a limited pattern need no maximum. */
function largestText(schema: z.ZodType, path: string): Largest {
  const { checks = [], pattern } = schema._zod.def as unknown as { checks?: Check[]; pattern?: RegExp };
  const { format } = schema as { format?: string };
  const maximum = maximumLength(schema);
  if (maximum !== undefined) return limited(2 + BYTES_PER_UNIT * maximum);
  if (format === 'uuid' || format === 'datetime' || format === 'date') return limited(60);
  const patterns = [pattern, ...checks.map(({ _zod }) => _zod.def.pattern)].filter(
    (each) => each !== undefined,
  );
  const lengths = patterns.flatMap(({ source }) =>
    /[*+]/.test(source.replace(/\[[^\]]*\]/g, ''))
      ? []
      : [...source.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map(([, n]) => Number(n)),
  );
  if (lengths.length === 0) return { bytes: 0, unlimited: [path] };
  return limited(2 + BYTES_PER_UNIT * (lengths.reduce((a, b) => a + b) + 10));
}
