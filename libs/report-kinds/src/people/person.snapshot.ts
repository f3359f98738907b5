import { z } from 'zod';

/** Fields of a person in a row of a snapshot. Lists are sorted by team, then name, in the language of the document. */
export const person = {
  name: z.string(),
  email: z.string(),
  /** Null for people without a team, who come last. */
  team: z.string().nullable(),
};

/** A person with the ID and the membership at the instant of the row. Instants are ISO 8601 in UTC. */
export const listedPerson = {
  personId: z.string(),
  ...person,
  /** Start of the membership. */
  joinedAt: z.string(),
  /** Its known end, which may be after the instant; null if it has none. */
  leftAt: z.string().nullable(),
};

/** Fields of an exemption in a row of a snapshot. */
export const exemption = {
  reason: z.string(),
  approver: z.string(),
  startsAt: z.string(),
  /** First instant at which the exemption is over. */
  endsAt: z.string(),
  /** When its values were recorded, and by whom; null if that is older than the history. Absent in earlier versions. */
  recordedAt: z.string().nullable().optional(),
  recordedBy: z.string().nullable().optional(),
};
