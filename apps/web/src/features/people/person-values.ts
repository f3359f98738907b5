import {
  updatePerson,
  type CreatePerson,
  type PersonView,
  type Role,
  type UpdatePerson,
} from '@docket/contracts';
import { exact, instantAt } from '../../format/instant.js';
import type { Choice } from '../../picker/picker.js';

/** What stands in the form, by the names of the request. `joinedAt` is a day of the organization's zone; empty: today. */
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

/** A person as the form shows them. */
export const valuesOf = (person: PersonView, timeZone: string): PersonValues => ({
  name: person.name,
  email: person.email,
  role: person.role,
  teamId: person.team && { ...person.team, about: '' },
  languages: person.languages,
  joinedAt: dayOf(person.joinedAt, timeZone),
});

const dayOf = (instant: string, timeZone: string): string => exact(instant, timeZone).slice(0, 10);

/** Today in a zone: nobody joins later. */
export const today = (timeZone: string): string => dayOf(new Date().toISOString(), timeZone);

/** The request that the fields stand for. */
export function requestOf({ teamId, joinedAt, ...values }: PersonValues, timeZone: string): CreatePerson {
  const day = joinedAt && { joinedAt: instantAt(`${joinedAt} 00:00:00`, timeZone) };
  return { ...values, teamId: teamId?.id ?? null, ...day };
}

/** What a request changes, from the version that was seen; null when that is nothing. */
export function changeOf(person: PersonView, request: UpdatePerson, timeZone: string): UpdatePerson | null {
  const { name, email, role, teamId, languages, joinedAt } = updatePerson.parse(request);
  const change: UpdatePerson = {
    ...(name !== person.name && { name }),
    ...(email !== person.email && { email }),
    ...(role !== person.role && { role }),
    ...(teamId !== (person.team?.id ?? null) && { teamId }),
    ...(languages?.join() !== person.languages.join() && { languages }),
    // The day is what the form knows: the instant behind it stays unless the day is another.
    ...(joinedAt && dayOf(joinedAt, timeZone) !== dayOf(person.joinedAt, timeZone) && { joinedAt }),
  };
  return Object.keys(change).length > 0 ? { ...change, expectedUpdatedAt: person.updatedAt } : null;
}
