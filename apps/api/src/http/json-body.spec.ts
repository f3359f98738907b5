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
/** CPU time of the fastest of three runs, in milliseconds, so that a busy machine does not count. */
function cpuMs(work: () => void): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}

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

it.each([
  ['empty lists', `{"constructor":1,"a":[${'[],'.repeat(690_000)}[]]}`],
  ['nested lists', `{"constructor":1,"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`],
  ['objects', `{"constructor":1${',"b":{}'.repeat(300_000)}}`],
  ['a key and spaces', `{"__proto__"${' '.repeat(2_000_000)}}`],
  ['quotes', `["${'\\"'.repeat(1_000_000)}"]`],
  ['escapes', `["${'\\u005f'.repeat(340_000)}"]`],
  ['values up to the limit', `[${'{},'.repeat(JSON_LIMITS.values / 2 - 2)}{}]`],
])('takes less than 50 ms for 2 MB of %s', (_, text) => {
  const body = Buffer.from(text);
  expect(
    cpuMs(() => {
      try {
        parseJsonBody(body);
      } catch {
        // Refused bodies must be as cheap as accepted ones.
      }
    }),
  ).toBeLessThan(50);
});
