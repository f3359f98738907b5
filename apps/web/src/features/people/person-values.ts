import {
  updatePerson,
  type CreatePerson,
  type PersonView,
  type Role,
  type UpdatePerson,
} from '@docket/contracts';
import { dateAt, instantAt } from '../../format/clock.js';
import { people } from '../../messages/index.js';
import type { Choice } from '../../picker/picker.js';

const t = people.form;

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
  jobFunction: string;
  bespokeSoftware: boolean;
  joinedAt: string;
  /** Date in the organization's time zone from which the changed values apply; empty means now. */
  effectiveAt: string;
};

export const blank: PersonValues = {
  name: '',
  email: '',
  role: 'learner',
  teamId: null,
  languages: [],
  jobFunction: '',
  bespokeSoftware: false,
  joinedAt: '',
  effectiveAt: '',
};

/** Returns the form values of a person. */
export const valuesOf = (person: PersonView, timeZone: string): PersonValues => ({
  name: person.name,
  email: person.email,
  role: person.role,
  teamId: person.team && { ...person.team, about: '' },
  languages: person.languages,
  jobFunction: person.jobFunction ?? '',
  bespokeSoftware: person.bespokeSoftware,
  joinedAt: dateAt(person.joinedAt, timeZone),
  effectiveAt: '',
});

/** Returns the current date in a time zone: the latest date on which a person can join. */
export const today = (timeZone: string): string => dateAt(new Date().toISOString(), timeZone);

/** Builds the request to add a person from the form values. */
export function requestOf(
  { teamId, joinedAt, jobFunction, effectiveAt: _, ...values }: PersonValues,
  timeZone: string,
): CreatePerson {
  const joined = joinedAt && { joinedAt: startOf(joinedAt, timeZone) };
  return { ...values, teamId: teamId?.id ?? null, jobFunction: jobFunction.trim() || null, ...joined };
}

/** Builds the request to change a person: only the changed properties. Invalid values are included. */
export function changeOf(person: PersonView, values: PersonValues, timeZone: string): UpdatePerson {
  const { email: address, ...others } = requestOf(values, timeZone);
  // An address that an earlier version stored may not be valid today.
  const request = address === person.email ? others : { ...others, email: address };
  const parsed = updatePerson.safeParse(request);
  if (!parsed.success) return request;
  const { name, email, role, teamId, languages, jobFunction, bespokeSoftware, joinedAt } = parsed.data;
  return {
    ...(name !== person.name && { name }),
    ...(email !== undefined && email !== person.email && { email }),
    ...(role !== person.role && { role }),
    ...(teamId !== (person.team?.id ?? null) && { teamId }),
    ...(languages?.join() !== person.languages.join() && { languages }),
    ...(jobFunction !== person.jobFunction && { jobFunction }),
    ...(bespokeSoftware !== person.bespokeSoftware && { bespokeSoftware }),
    // The form shows only the date, so the instant is kept unless the date changed.
    ...(joinedAt && dateAt(joinedAt, timeZone) !== dateAt(person.joinedAt, timeZone) && { joinedAt }),
    ...(values.effectiveAt && { effectiveAt: effectiveAt(person, values.effectiveAt, timeZone) }),
  };
}

/** Returns the errors of the dates that the API would describe in terms of requests and UTC. */
export function dateErrors(
  person: PersonView,
  { joinedAt, effectiveAt: effective }: PersonValues,
  timeZone: string,
): Partial<Record<keyof PersonValues, string>> {
  const joined = dateAt(person.joinedAt, timeZone);
  if (effective === '') return {};
  return {
    ...(joinedAt !== '' && joinedAt !== joined && { joinedAt: t.joinedWithEffective }),
    ...(effective < joined && { effectiveAt: t.effectiveTooEarly(joined, timeZone) }),
  };
}

/** Returns the start of an effective date, or the instant of joining on the day of joining. */
function effectiveAt({ joinedAt }: PersonView, date: string, timeZone: string): string {
  return date === dateAt(joinedAt, timeZone) ? joinedAt : startOf(date, timeZone);
}

const startOf = (date: string, timeZone: string): string => instantAt(`${date} 00:00:00`, timeZone);
