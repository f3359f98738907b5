import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contracts from '../index.js';
import * as english from './en/index.js';

const MARK = '§ ';

/** Returns messages of which every text begins with a mark. */
function marked(messages: unknown): unknown {
  if (typeof messages === 'string') return `${MARK}${messages}`;
  if (typeof messages === 'function') return (...values: unknown[]) => marked(messages(...values));
  return Object.fromEntries(Object.entries(messages as object).map(([key, value]) => [key, marked(value)]));
}

const invalidValues = [
  undefined,
  null,
  '',
  ' ',
  -1,
  1.5,
  1e9,
  true,
  [],
  {},
  'x'.repeat(30_000),
  [{}, {}],
  ['', ''],
];

afterEach(() => contracts.setMessages(() => english));

describe('the messages of schemas', () => {
  const schemas = Object.entries(contracts).filter(([, value]) => value instanceof z.ZodType);

  it.each(schemas)('of %s are those of the current language', (_, schema) => {
    contracts.setMessages(() => marked(english) as contracts.ErrorMessages);
    for (const value of invalidValuesOf(schema as z.ZodType)) {
      const { error } = (schema as z.ZodType).safeParse(value);
      for (const { message } of error?.issues ?? []) expect(message).toMatch(new RegExp(`^${MARK}`));
    }
  });
});

/** Returns invalid values: of the schema itself, and objects with one invalid value in each field. */
function invalidValuesOf(schema: z.ZodType): unknown[] {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return [
    ...invalidValues,
    ...invalidValues.map((value) => Object.fromEntries(fields.map((field) => [field, value]))),
  ];
}

/** Returns the structure of messages: their paths, with the number of parameters of those that are functions. */
const structureOf = (messages: unknown, path = ''): string[] =>
  typeof messages === 'object' && messages !== null
    ? Object.entries(messages).flatMap(([key, value]) => structureOf(value, `${path}.${key}`))
    : [typeof messages === 'function' ? `${path}(${messages.length})` : path];

it.each(contracts.documentLanguages)(
  'the messages in %s have the structure of the English ones',
  async (language) => {
    // English texts about reports need no translation.
    const withoutReportTexts = ({ reportTexts: _, ...messages }: contracts.ErrorMessages) => messages;
    const messages = (await import(`./${language}/index.ts`)) as contracts.ErrorMessages;
    expect(structureOf(withoutReportTexts(messages)).toSorted()).toEqual(
      structureOf(withoutReportTexts(english)).toSorted(),
    );
  },
);
