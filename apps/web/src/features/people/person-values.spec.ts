import type { PersonView } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import { blank, changeOf, requestOf, valuesOf, type PersonValues } from './person-values.js';

const ZONE = 'Europe/Berlin';
const person: PersonView = {
  id: '0197a6b2-0000-7000-8000-000000000001',
  email: 'ada@example.com',
  name: 'Ada',
  role: 'learner',
  status: 'active',
  team: null,
  languages: ['go'],
  jobFunction: 'Developer',
  bespokeSoftware: false,
  access: 'none',
  joinedAt: '2026-01-15T09:30:00.000Z',
  leftAt: null,
  createdAt: '2026-01-15T09:30:00.000Z',
  updatedAt: '2026-01-15T09:30:00.000Z',
};
const change = (values: Partial<PersonValues>) =>
  changeOf(person, { ...valuesOf(person, ZONE), ...values }, ZONE);

describe('the request of the form', () => {
  it('has no job function if the field is empty', () => {
    expect(requestOf({ ...blank, name: 'A', email: 'a@b.c', jobFunction: ' ' }, ZONE)).toEqual({
      name: 'A',
      email: 'a@b.c',
      role: 'learner',
      teamId: null,
      languages: [],
      jobFunction: null,
      bespokeSoftware: false,
    });
  });

  it('contains only the changed values', () => {
    expect(change({})).toEqual({});
    expect(change({ jobFunction: '', bespokeSoftware: true })).toEqual({
      jobFunction: null,
      bespokeSoftware: true,
    });
    expect(change({ jobFunction: 'Developer\u200b ' })).toEqual({});
  });

  it('applies a correction from the start of the day in the time zone of the organization', () => {
    expect(change({ role: 'auditor', effectiveAt: '2026-02-01' })).toEqual({
      role: 'auditor',
      effectiveAt: '2026-01-31T23:00:00.000Z',
    });
  });

  it('applies a correction from the instant of joining on the day of joining', () => {
    expect(change({ role: 'auditor', effectiveAt: '2026-01-15' })).toMatchObject({
      effectiveAt: person.joinedAt,
    });
  });

  it('does not contain an unchanged address, which an earlier version may have stored in another form', () => {
    const odd = { ...person, email: '"ada",@example.com' };
    const values = { ...valuesOf(odd, ZONE), name: 'Ada L.' };
    expect(changeOf(odd, values, ZONE)).toEqual({ name: 'Ada L.' });
    expect(changeOf(odd, { ...values, email: 'mailto:a@b.c' }, ZONE)).toMatchObject({
      email: 'mailto:a@b.c',
    });
  });

  it('contains invalid values, so that they are reported', () => {
    expect(change({ name: '' })).toMatchObject({ name: '' });
  });
});
