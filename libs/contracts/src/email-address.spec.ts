import { describe, expect, it } from 'vitest';
import { recordedAttempt } from './attempts.js';
import { emailAddress, emailProblem } from './email-address.js';
import { validation } from './messages/index.js';
import { createPerson, updatePerson } from './people.js';
import { addIdentifier } from './person-identifiers.js';

const refused: [address: string, reason: string][] = [
  ['', validation.required],
  ['  ', validation.required],
  ['q21@x.example\u200b', validation.emailInvisible('U+200B')],
  ['\ufeffq@x.example', validation.emailInvisible('U+FEFF')],
  ['q\u00ad1@x.example', validation.emailInvisible('U+00AD')],
  ['q\u0000@x.example', validation.emailInvisible('U+0000')],
  ['q@x.exam\u202eple', validation.emailInvisible('U+202E')],
  ['mailto:q16@x.example', validation.emailMailto],
  [' MAILTO:q16@x.example', validation.emailMailto],
  ['"q"@x.example', validation.emailQuotes],
  ['“q@x.example”', validation.emailQuotes],
  ["'q@x.example'", validation.emailQuotes],
  ['Ada <ada@x.example>', validation.emailBrackets],
  ['q20@x.example,', validation.emailSeparator],
  ['q20@x.example;', validation.emailSeparator],
  ['a@x.example,b@x.example', validation.emailSeparator],
  ['a da@x.example', validation.emailSpace],
  ['a@x.example b@x.example', validation.emailSpace],
  ['a\n@x.example', validation.emailSpace],
  ['ada', validation.email],
  ['ada@', validation.email],
  ['a@b@c', validation.email],
];

describe.each(refused)('the address %j', (address, reason) => {
  it('is refused with the reason', () => {
    expect(emailProblem(address)).toBe(reason);
    for (const schema of [createPerson.shape.email, updatePerson.shape.email, recordedAttempt.shape.email]) {
      const { error } = schema.safeParse(address);
      expect(error?.issues.map(({ message }) => message)).toEqual([reason]);
    }
    const alias = addIdentifier.safeParse({ kind: 'email_alias', value: address });
    expect(alias.error?.issues).toMatchObject([{ path: ['value'], message: reason }]);
  });
});

it.each([
  [' ada@x.example\u00a0', 'ada@x.example'],
  ["o'brien@x.example", "o'brien@x.example"],
  ['o’brien@x.example', 'o’brien@x.example'],
  ['zoe\u0308+1@x.example', 'zoë+1@x.example'],
  ['ALİ9@t9.example', 'ALİ9@t9.example'],
  ['ada@localhost', 'ada@localhost'],
])('accepts %j, and stores it trimmed and in NFC', (given, stored) => {
  expect(emailAddress.parse(given)).toBe(stored);
});

it('refuses an address that is too long', () => {
  expect(emailAddress.safeParse(`${'a'.repeat(310)}@x.example`).success).toBe(true);
  expect(emailAddress.safeParse(`${'a'.repeat(311)}@x.example`).success).toBe(false);
});
