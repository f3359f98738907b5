import { expect, it } from 'vitest';
import type { z } from 'zod';
import { createApiKey } from './api-keys.js';
import { createAssignment } from './assignments.js';
import { recordedAttempt, voidedAttempt } from './attempts.js';
import { createTopic } from './content.js';
import { createExemptions, updateExemption } from './exemptions.js';
import { frameworkPack, lowerRequiredShare, packItem } from './framework-packs.js';
import { createPerson, updatePerson } from './people.js';
import { legalHoldReason } from './reports.js';
import { changeSettings } from './settings.js';
import { createTeam } from './teams.js';

/** All required texts of requests. */
const fields: [string, z.ZodObject, string[]][] = [
  ['createApiKey', createApiKey, ['name']],
  ['createAssignment', createAssignment, ['title']],
  ['recordedAttempt', recordedAttempt, ['source', 'sourceId', 'topicId', 'email', 'language']],
  ['voidedAttempt', voidedAttempt, ['source', 'sourceId', 'reason']],
  ['createTopic', createTopic, ['id', 'title', 'module', 'moduleTitle']],
  ['createExemptions', createExemptions, ['reason', 'approver']],
  ['updateExemption', updateExemption, ['reason', 'approver']],
  ['frameworkPack', frameworkPack, ['title', 'version', 'edition', 'editionSource']],
  ['packItem', packItem, ['title', 'asksFor']],
  ['lowerRequiredShare', lowerRequiredShare, ['reason']],
  ['createPerson', createPerson, ['name', 'email', 'jobFunction']],
  ['updatePerson', updatePerson, ['name', 'email', 'jobFunction']],
  ['legalHoldReason', legalHoldReason, ['reason']],
  ['changeSettings', changeSettings, ['name']],
  ['createTeam', createTeam, ['name']],
];

it.each(fields)('requires a visible character in the texts of %s', (_, schema, names) => {
  for (const name of names) {
    const field = schema.shape[name] as z.ZodType;
    // Zero-width space and joiner, word joiner, byte order mark, soft hyphen, Hangul filler, and the blank Braille pattern.
    for (const value of ['', ' ', '\u200B', '\u200D\u2060', '\uFEFF \u00AD', '\u3164', '\u2800', '\t\u0007'])
      expect([name, value, field.safeParse(value).success]).toEqual([name, value, false]);
  }
});

it('accepts invisible characters next to visible ones', () => {
  const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
  expect(createPerson.shape.name.parse(family)).toBe(family);
  expect(createPerson.shape.name.safeParse('').error!.issues).toHaveLength(1);
  expect(createPerson.shape.name.safeParse('\u200B').error!.issues).toHaveLength(1);
});

/** Texts that may have several lines. */
const inLines = ['reason', 'asksFor', 'version', 'edition', 'editionSource'];

it.each(fields)('requires names and keys of %s in one line, as files do', (_, schema, names) => {
  for (const name of names.filter((each) => !inLines.includes(each))) {
    const field = schema.shape[name] as z.ZodType;
    for (const lineBreak of '\n\v\f\r\u0085\u2028\u2029')
      expect([name, lineBreak, field.safeParse(`a${lineBreak}b`).success]).toEqual([name, lineBreak, false]);
  }
});
