import { MAX_LISTED } from '@docket/contracts';

/** A part of a list: at most `limit` rows after the first `offset`. */
export interface Part {
  limit: number;
  offset: number;
}

/** The rows that documents and the API list with the other evidence. */
export const FIRST_PART: Part = { limit: MAX_LISTED, offset: 0 };
