import fc from 'fast-check';
import { nameOf, type Schema } from '../../openapi/reference/schema.js';

/** Strings that often cause errors in programs. */
const unusualTexts = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202Eabc\u2066',
  '\ufeff',
  '👩‍👩‍👧‍👦'.repeat(40),
  'e\u0301'.repeat(500),
  'x'.repeat(20_001),
  ' '.repeat(5_000),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  "'; drop table person; --",
  '%',
  '%00',
  '\\',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=cmd()',
  '{{7*7}}',
  '${7*7}',
);

const unusualInstants = fc.constantFrom(
  '2026-02-30T00:00:00Z',
  '2026-11-23',
  '2026-11-23T14:05:00',
  '2026-11-23T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999-23:59',
  '9999-12-31T23:59:60Z',
  '+275760-09-13T00:00:00Z',
  '2026-11-23T14:05:37.123456789123456789Z',
  '1582-10-10T00:00:00Z',
  'now',
);

const unusualNumbers = fc.constantFrom(
  -0,
  -1,
  0.1,
  5e-324,
  1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  Number.MAX_SAFE_INTEGER,
);

const nested = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.boolean())
  .map(([depth, list]) =>
    Array.from({ length: depth }).reduce<unknown>((inner) => (list ? [inner] : { a: inner }), null),
  );

/** Returns `arbitrary` once in `times` cases, otherwise undefined. */
export const rarely = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Values of any type. */
export const fuzzValue: fc.Arbitrary<unknown> = fc.oneof(
  unusualTexts,
  unusualInstants,
  unusualNumbers,
  fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]]),
  nested,
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
);

/** Text for a path or query, before URL encoding. */
export const fuzzText: fc.Arbitrary<string> = fc.oneof(
  unusualTexts,
  unusualInstants,
  fc.string({ unit: 'binary' }),
);

/** Existing IDs, so that requests find objects. */
export interface KnownIds {
  uuids: string[];
  texts: string[];
}

/** Generates values that mostly match a schema, with occasional invalid parts, missing fields and additional fields. */
export class FuzzValues {
  constructor(
    private readonly named: Record<string, Schema>,
    private readonly ids: KnownIds,
  ) {}

  /** Returns an arbitrary of values of a schema. @param depth nesting depth of the schema */
  of(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof(
      { weight: 12, arbitrary: this.valid(schema, depth) },
      { weight: 1, arbitrary: fuzzValue },
    );
  }

  private valid(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const name = nameOf(schema);
    if (name) return this.valid(this.named[name] ?? {}, depth);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const examples = schema.examples ?? (schema.example === undefined ? [] : [schema.example]);
    if (examples.length > 0) return fc.oneof(fc.constantFrom(...examples), this.typed(schema, depth));
    return this.typed(schema, depth);
  }

  private typed(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices && depth < 8) return fc.oneof(...choices.map((choice) => this.of(choice, depth + 1)));
    switch ([schema.type].flat()[0]) {
      case 'string':
        return this.text(schema);
      case 'integer':
      case 'number':
        return fc.oneof(
          fc.integer({ min: Math.ceil(schema.minimum ?? -5), max: Math.floor(schema.maximum ?? 1_000) }),
          fc.constantFrom(
            (schema.minimum ?? 0) - 1,
            schema.minimum ?? 0,
            schema.maximum ?? 1,
            (schema.maximum ?? 1) + 1,
          ),
        );
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(this.of(schema.items ?? {}, depth + 1), { maxLength: 4 });
      case 'object':
        return this.object(schema, depth);
      default:
        return fuzzValue;
    }
  }

  private text({ format, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<string> {
    if (format === 'uuid') return fc.oneof(fc.constantFrom(...this.ids.uuids), fc.uuid());
    if (format === 'date-time') {
      const instants = fc.date({
        min: new Date('2000-01-01'),
        max: new Date('2040-01-01'),
        noInvalidDate: true,
      });
      return fc.oneof(
        { weight: 3, arbitrary: instants.map((at) => at.toISOString()) },
        { weight: 1, arbitrary: unusualInstants },
      );
    }
    if (format === 'email') return fc.emailAddress();
    const most = Math.min(maxLength, 60);
    return fc.oneof(
      fc.string({ minLength: Math.min(minLength, most), maxLength: most, unit: 'grapheme' }),
      fc.constantFrom(...this.ids.texts),
      fc.constantFrom('x'.repeat(Math.min(maxLength, 21_000)), 'x'.repeat(Math.min(maxLength + 1, 21_000))),
    );
  }

  private object(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(schema.properties ?? {});
    if (fields.length === 0 || depth > 8) return fc.dictionary(fc.string(), fuzzValue, { maxKeys: 3 });
    const record = fc.record(
      Object.fromEntries(fields.map(([field, part]) => [field, this.of(part, depth + 1)])),
      { requiredKeys: schema.required ?? [] },
    );
    const extra = fc.tuple(
      fc.constantFrom('extra', 'id', 'organizationId', 'constructor', '__proto__'),
      fuzzValue,
    );
    return fc
      .tuple(record, rarely(extra, 12), rarely(fc.constantFrom(...fields.map(([field]) => field)), 12))
      .map(([value, extraField, missingField]) => {
        const result = { ...(value as Record<string, unknown>) };
        if (missingField) delete result[missingField];
        // Defines an own property like JSON.parse: an assignment to __proto__ would set the prototype.
        if (extraField)
          Object.defineProperty(result, extraField[0], {
            value: extraField[1],
            enumerable: true,
            configurable: true,
          });
        return result;
      });
  }
}
