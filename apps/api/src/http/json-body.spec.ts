import { growth } from '@docket/testing';
import { expect, it } from 'vitest';
import { JSON_LIMITS, parseJsonBody } from './json-body.js';

const parse = (text: string | Buffer): unknown => parseJsonBody(Buffer.from(text));
const statusOf = (text: string | Buffer): number => {
  try {
    parse(text);
    return 200;
  } catch (error) {
    return (error as { statusCode: number }).statusCode;
  }
};
it('parses valid bodies', () => {
  expect(parse('{"a":[1,"b, [c]",null]}')).toEqual({ a: [1, 'b, [c]', null] });
  expect(parse('"text"')).toBe('text');
});

it.each(['', '{"a":', '\ufeff{}', '{"__proto__":1}', '{"constructor" : {}}', '{"\\u005F_proto_\\u005f":1}'])(
  'refuses %j',
  (text) => {
    expect(statusOf(text)).toBe(400);
  },
);

it('refuses invalid UTF-8', () => {
  expect(statusOf(Buffer.from('{"name":"\xff"}', 'latin1'))).toBe(400);
  expect(statusOf(Buffer.from('{"name":"\xc3\xa9"}', 'latin1'))).toBe(200);
});

it('accepts names of prototypes in texts', () => {
  expect(parse('{"title":"\\"__proto__\\": pollution","also":["constructor"]}')).toEqual({
    title: '"__proto__": pollution',
    also: ['constructor'],
  });
});

it('limits levels and values', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect([statusOf(nested(JSON_LIMITS.depth)), statusOf(nested(JSON_LIMITS.depth + 1))]).toEqual([200, 413]);
  // The list is a value as well.
  const list = (values: number): string => JSON.stringify(Array(values - 1).fill(0));
  expect([statusOf(list(JSON_LIMITS.values)), statusOf(list(JSON_LIMITS.values + 1))]).toEqual([200, 413]);
  expect(statusOf(JSON.stringify(','.repeat(2 * JSON_LIMITS.values)))).toBe(200);
});

it.each<[kind: string, text: (bytes: number) => string]>([
  ['empty lists', (bytes) => `{"constructor":1,"a":[${'[],'.repeat(bytes / 3)}[]]}`],
  ['nested lists', (bytes) => `{"constructor":1,"a":${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}}`],
  ['objects', (bytes) => `{"constructor":1${',"b":{}'.repeat(bytes / 7)}}`],
  ['a key and spaces', (bytes) => `{"__proto__"${' '.repeat(bytes)}}`],
  ['quotes', (bytes) => `["${'\\"'.repeat(bytes / 2)}"]`],
  ['escapes', (bytes) => `["${'\\u005f'.repeat(bytes / 6)}"]`],
])(
  'takes time in proportion to the length for %s',
  (_, text) => {
    const parseAll = (bytes: number) => (): void => {
      try {
        parse(text(bytes));
      } catch {
        // Refused bodies must be as cheap as accepted ones.
      }
    };
    // Linear work gives about 32, quadratic work about 1,024.
    expect(growth(parseAll(250_000), parseAll(8_000_000))).toBeLessThan(180);
  },
  60_000,
);
