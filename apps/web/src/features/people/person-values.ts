import {
  updatePerson,
  type CreatePerson,
  type PersonView,
  type Role,
  type UpdatePerson,
} from '@docket/contracts';
import { day, instantAt } from '../../format/instant.js';
import type { Choice } from '../../picker/picker.js';

/**
 * Values of the form, with the property names of the request. `joinedAt` is a date in the organization's time
 * zone; empty means today.
 */
export type PersonValues = {
  name: string;
  email: string;
  role: Role;
  teamId: Choice | null;
  languages: string[];
  joinedAt: string;
};

export const blank: PersonValues = {
  name: '',
  email: '',
  role: 'learner',
  teamId: null,
  languages: [],
  joinedAt: '',
};

/** Returns the form values of a person. */
export const valuesOf = (person: PersonView, timeZone: string): PersonValues => ({
  name: person.name,
  email: person.email,
  role: person.role,
  teamId: person.team && { ...person.team, about: '' },
  languages: person.languages,
  joinedAt: day(person.joinedAt, timeZone),
});

/** Returns the current date in a time zone: the latest date on which a person can join. */
export const today = (timeZone: string): string => day(new Date().toISOString(), timeZone);

/** Builds the request from the form values. */
export function requestOf({ teamId, joinedAt, ...values }: PersonValues, timeZone: string): CreatePerson {
  const joined = joinedAt && { joinedAt: instantAt(`${joinedAt} 00:00:00`, timeZone) };
  return { ...values, teamId: teamId?.id ?? null, ...joined };
}

/** Returns the changed properties and the version they are based on, or null if nothing changed. */
export function changeOf(person: PersonView, request: UpdatePerson, timeZone: string): UpdatePerson | null {
  const { name, email, role, teamId, languages, joinedAt } = updatePerson.parse(request);
  const change: UpdatePerson = {
    ...(name !== person.name && { name }),
    ...(email !== person.email && { email }),
    ...(role !== person.role && { role }),
    ...(teamId !== (person.team?.id ?? null) && { teamId }),
    ...(languages?.join() !== person.languages.join() && { languages }),
    // The form shows only the date, so the instant is kept unless the date changed.
    ...(joinedAt && day(joinedAt, timeZone) !== day(person.joinedAt, timeZone) && { joinedAt }),
  };
  return Object.keys(change).length > 0 ? { ...change, expectedUpdatedAt: person.updatedAt } : null;
}
