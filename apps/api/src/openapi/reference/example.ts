import { nameOf, nullable, type Schema } from './schema.js';

const BY_FORMAT: Record<string, string> = {
  uuid: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
  'date-time': '2026-11-23T14:05:37.123Z',
  date: '2026-11-23',
  email: 'ada@example.com',
  uri: 'https://example.com',
};

/** Returns an example value of a schema, preferably one of its own examples or its default. */
export function exampleOf(schema: Schema, named: Record<string, Schema>, depth = 0): unknown {
  const candidates = [schema.example, schema.examples?.[0], schema.const, schema.default, schema.enum?.[0]];
  const preferred = candidates.find((value) => value !== undefined);
  if (preferred !== undefined) return preferred;
  // Limits the depth of recursive schemas.
  if (depth > 6) return null;
  const name = nameOf(schema);
  if (name) return exampleOf(named[name] ?? {}, named, depth + 1);
  const choice = nullable(schema) ?? schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice) return exampleOf(choice, named, depth + 1);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [key, exampleOf(value, named, depth + 1)]),
    );
  }
  return plainExample(schema, named, depth);
}

function plainExample(schema: Schema, named: Record<string, Schema>, depth: number): unknown {
  switch ([schema.type].flat()[0]) {
    case 'array':
      return schema.items ? [exampleOf(schema.items, named, depth + 1)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, Math.min(12, schema.maximum ?? 12));
    case 'boolean':
      return true;
    case 'string':
      return (schema.format && BY_FORMAT[schema.format]) ?? '…';
    case 'object':
      return {};
    default:
      return null;
  }
}
