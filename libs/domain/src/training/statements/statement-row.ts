import type { AttemptResult } from '@docket/contracts';
import type { NamedPerson } from '../../people/staged-person.js';

/** Source of the attempts of xAPI statements. */
export const STATEMENT_SOURCE = 'xapi';

/**
 * Issuers of the accounts of actors that are identified by the SHA-1 of `mailto:` and their address, in hexadecimal and lower case,
 * or by an OpenID.
 */
export const ACTOR_ISSUERS = { mailboxSha1: 'mbox_sha1sum', openid: 'openid' } as const;

/** A statement about an attempt, as a row of the columns of `statementRows`. */
export interface StatementRow extends NamedPerson {
  source: typeof STATEMENT_SOURCE;
  /** ID of the statement in lower case. */
  source_id: string;
  /** ID of the activity. */
  topic: string;
  /** Name of the activity in the language of the request; null if the statement has none. */
  object_name: string | null;
  /** What may name the topic, in this order: IDs of activities, and parts of them. */
  candidates: string[];
  /** Statements of the same person, activity and registration can describe one attempt. */
  registration: string | null;
  /** Last part of the ID of the verb. */
  verb: string;
  /** Decimal with two digits after the point. Null if the statement has a result instead. */
  score: string | null;
  result: AttemptResult | null;
  language: null;
  started_at: string | null;
  completed_at: string;
}

/** A statement that voids another one, as a row of the columns of `statementRows`. */
export interface StatementVoidRow {
  source: typeof STATEMENT_SOURCE;
  /** ID of the voided statement in lower case. */
  source_id: string;
  voids: true;
}
