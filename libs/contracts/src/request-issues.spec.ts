import { expect, it } from 'vitest';
import { z } from 'zod';
import { createExemptions, updateExemption } from './exemptions.js';
import { issuesOf } from './request-issues.js';
import { changeSettings } from './settings.js';

const messageOf = (schema: z.ZodType, value: unknown) => issuesOf(schema.safeParse(value).error!.issues)[0]!;

it.each<[string, z.ZodType, unknown, string]>([
  ['a missing text', z.string(), undefined, 'Required. Enter a value.'],
  ['an empty text', z.string().min(1), '', 'Required. Enter a value.'],
  ['a short text', z.string().min(3), 'ab', 'Enter at least 3 characters.'],
  ['a long text', z.string().max(2000), 'x'.repeat(2001), 'Enter at most 2,000 characters.'],
  ['a short list', z.array(z.string()).min(1), [], 'Enter at least 1 entry.'],
  ['a long list', z.array(z.int()).max(2), [1, 2, 3], 'Enter at most 2 entries.'],
  ['a large number', z.int().max(100), 101, 'Enter 100 or less.'],
  ['a number at an exclusive limit', z.number().lt(1), 1, 'Enter less than 1.'],
  ['a small number', z.int().min(1), 0, 'Enter 1 or more.'],
  ['a number instead of a text', z.string(), 1, 'Enter text.'],
  ['a text instead of a number', z.number(), '1', 'Enter a number.'],
  ['a fraction', z.int(), 1.5, 'Enter a whole number.'],
  ['a text instead of a boolean', z.boolean(), 'yes', 'Enter true or false.'],
  ['an object instead of a list', z.array(z.string()), {}, 'Enter a list.'],
  ['a list instead of an object', z.object({}), [], 'Enter an object with named fields.'],
  ['another literal', z.literal(true), false, 'Enter true.'],
  ['no choice', z.enum(['a', 'b']), undefined, 'Enter one of these values: a, b.'],
  ['another choice', z.enum(['a', 'b']), 'c', 'Enter one of these values: a, b.'],
  ['another variant', z.union([z.string(), z.number()]), true, expect.stringContaining('API documentation')],
  ['a broken UUID', z.uuid(), 'c', 'Enter a valid UUID.'],
])('says how to correct %s', (_, schema, value, message) => {
  expect(messageOf(schema, value)).toEqual({ path: '', message });
});

it('reports each unknown field under its own name', () => {
  const { error } = changeSettings.safeParse({ Name: 'A', timezone: 'UTC' });
  expect(issuesOf(error!.issues)).toEqual([
    { path: 'Name', message: expect.stringContaining('"Name"') },
    { path: 'timezone', message: expect.stringContaining('"timezone"') },
  ]);
  const nested = createExemptions.safeParse({ subject: { type: 'assignment', ID: '1' } });
  expect(issuesOf(nested.error!.issues).map(({ path }) => path)).toContain('subject.ID');
});

it('keeps the messages of a schema', () => {
  const both = updateExemption.safeParse({ endsAt: '2026-01-01T00:00:00Z', endNow: true });
  expect(issuesOf(both.error!.issues)).toEqual([
    { path: 'endNow', message: 'Give either endsAt or endNow, not both.' },
  ]);
});
