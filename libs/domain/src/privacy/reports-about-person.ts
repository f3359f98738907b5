import { createGunzip } from 'node:zlib';
import { ObjectMissing, snapshotKey, type Storage } from '@docket/storage';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { requestScope } from '../organization/request-scope.js';
import type { Tenancy } from '../organization/tenancy.js';
import type { PersonIdentity } from './person-identity.js';

const { report } = tables;
const candidateRow = z.object({ id: report.id, sha256: report.snapshot_sha256.unwrap() });

/** Whether a report `r` has a stored snapshot that was collected after the person `:who` was recorded. */
export const mayContainPerson = `(r.snapshot_sha256 is not null and r.status <> 'expired'
  and r.updated_at >= (select min(p.created_at) from person p where p.id = any ((:who::person_identity).ids)))`;

const candidates = `
  select r.id, r.snapshot_sha256 as sha256 from report r where ${mayContainPerson}
    order by r.created_at desc, r.id desc`;

/** IDs of reports: those whose snapshots contain a person, and all whose snapshots were searched. */
export interface SearchedReports {
  about: string[];
  searched: string[];
}

/**
 * Finds the reports whose snapshots contain an ID, e-mail address or identifying name of a person. Snapshots
 * are searched one after the other as streams. A snapshot that cannot be decompressed counts as containing the person.
 * @throws errors of the storage; AbortError if the client of the request disconnects
 */
export async function findReportsAbout(
  tenancy: Tenancy,
  storage: Storage,
  organizationId: string,
  who: PersonIdentity,
): Promise<SearchedReports> {
  const rows = await tenancy.snapshot(organizationId, (em: EntityManager) =>
    selectRows(em, candidateRow, candidates, { who: who.who }),
  );
  const texts = who.mentionedAs.map(wordsOfPattern);
  const pattern = new RegExp(anyOf(texts), 'u');
  const overlap = Math.max(...texts.map((words) => words.join(' ').length)) + MOST_WHITE_SPACE;
  const about: string[] = [];
  for (const { id, sha256 } of rows) {
    requestScope()?.signal.throwIfAborted();
    if (await contains(storage, snapshotKey(organizationId, sha256), pattern, overlap)) about.push(id);
  }
  return { about, searched: rows.map(({ id }) => id) };
}

/** Room for the bounds of a text and for more than one space between its words, in characters. */
const MOST_WHITE_SPACE = 40;
/** White space in JSON, or in a URL. */
const WHITE_SPACE = String.raw`(?:\s|\\[bfnrt]|%20|\+)+`;

/** Returns the words that a pattern of LIKE, `%one%two%`, searches. */
const wordsOfPattern = (pattern: string): string[] =>
  pattern
    .slice(1, -1)
    .split(/(?<!\\)%/)
    .map((word) => word.replaceAll(/\\(.)/g, '$1'));

/** A script without spaces between words. */
const WITHOUT_SPACES = /[\u2E80-\u9FFF\uAC00-\uD7AF]/u;

/**
 * Returns a regular expression for any of the texts, as whole words, not at the end of what was read: the next character decides. The bounds
 * are checked once for all texts.
 */
function anyOf(texts: string[][]): string {
  const escaped = texts.map((words) =>
    words.map((word) => word.replaceAll(/[.^$*+?()|{}[\]\\/]/g, '\\$&')).join(WHITE_SPACE),
  );
  const bounded = escaped.filter((text) => !WITHOUT_SPACES.test(text));
  const letter = String.raw`[\p{L}\p{N}_]`;
  const before = String.raw`(?:(?<=%[0-9a-f]{2})|(?<!${letter}))`;
  // The ID of the person is always among the texts with bounds.
  return [
    `${before}(?:${bounded.join('|')})(?!${letter}|$)`,
    ...escaped.filter((text) => WITHOUT_SPACES.test(text)),
  ].join('|');
}

/** Whether a snapshot matches a pattern. Matches are at most `overlap` characters long, with their bounds. */
async function contains(storage: Storage, key: string, pattern: RegExp, overlap: number): Promise<boolean> {
  try {
    const source = await storage.open(key);
    const lines = source.pipe(createGunzip()).setEncoding('utf8');
    source.once('error', (error) => lines.destroy(error));
    let read = '';
    for await (const chunk of lines) {
      read = read.slice(-overlap) + (chunk as string).toLowerCase();
      if (pattern.test(read)) {
        source.destroy();
        return true;
      }
    }
    return false;
  } catch (error) {
    if (error instanceof ObjectMissing) return false;
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) return true;
    throw error;
  }
}
