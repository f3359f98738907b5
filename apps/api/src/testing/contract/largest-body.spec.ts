import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { lengthIssues } from '../../http/length-check.js';
import { startTestApi, type TestApi } from '../test-api.js';
import { bodySchemas } from './body-schemas.js';
import { largestBody } from './largest-body.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('limits every text and list of every body', () => {
  const unlimited = bodySchemas(api.app).flatMap(({ handler, schema }) =>
    largestBody(schema).unlimited.map((part) => `${handler}: ${part}`),
  );
  // Each report kind has a schema of its parameters. The records of a mapping have an entry per field, column or value of a file: the
  // size of the body limits them.
  const others = unlimited.filter((part) => !/mapping\.(?:fields|leftOutRows|values) \(record\)$/.test(part));
  expect(others).toEqual(['ReportsController.create: params (record)']);
});

it('finds a text or list without a maximum', () => {
  const of = (schema: z.ZodType): string[] => largestBody(z.strictObject({ a: schema.optional() })).unlimited;
  expect([of(z.string()), of(z.array(z.int())), of(z.string().trim().pipe(z.string()))]).toEqual([
    ['a'],
    ['a'],
    ['a'],
  ]);
  expect([of(z.string().max(3)), of(z.array(z.string()).max(3)), of(z.uuid())]).toEqual([[], ['a[]'], []]);
});

it('refuses a list or text that is far too long without looking into it', () => {
  const element = z.string().refine(() => {
    throw new Error('an element was validated');
  });
  const schema = z.strictObject({
    ids: z
      .array(element)
      .max(3)
      .transform((ids) => new Set(ids)),
  });
  expect(lengthIssues(schema, { ids: ['a', 'b', 'c', 'd'] })).toMatchObject([{ path: 'ids' }]);
  expect(lengthIssues(schema, { ids: ['a', 'b', 'c'] })).toEqual([]);
  const name = z.strictObject({ name: z.string().trim().pipe(z.string().max(10)) });
  expect(lengthIssues(name, { name: 'x'.repeat(1_031) })).toMatchObject([{ path: 'name' }]);
  // A text may be longer before it is trimmed.
  expect(lengthIssues(name, { name: 'x'.repeat(1_030) })).toEqual([]);
});
