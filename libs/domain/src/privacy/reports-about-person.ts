import { createGunzip } from 'node:zlib';
import { ObjectMissing, snapshotKey, type Storage } from '@docket/storage';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Tenancy } from '../organization/tenancy.js';
import type { PersonIdentity } from './person-identity.js';

const { report } = tables;
const candidateRow = z.object({ id: report.id, sha256: report.snapshot_sha256.unwrap() });

/** Reports with a stored snapshot that was collected after the person was recorded, newest first. */
const candidates = `
  select r.id, r.snapshot_sha256 as sha256 from report r
    where r.snapshot_sha256 is not null and r.status <> 'expired'
      and r.updated_at >= (select min(p.created_at) from person p where p.id = any ((:who::person_identity).ids))
    order by r.created_at desc, r.id desc`;

/**
 * Returns the IDs of the reports whose snapshots contain an ID, e-mail address or identifying name of a person. Snapshots
 * are searched one after the other as streams. A snapshot that cannot be decompressed counts as containing the person.
 * @throws errors of the storage
 */
export async function findReportsAbout(
  tenancy: Tenancy,
  storage: Storage,
  organizationId: string,
  who: PersonIdentity,
): Promise<string[]> {
  const rows = await tenancy.snapshot(organizationId, (em: EntityManager) =>
    selectRows(em, candidateRow, candidates, { who: who.who }),
  );
  const texts = who.mentionedAs.map(textOfPattern);
  const pattern = new RegExp(texts.map(wholeWords).join('|'), 'u');
  const overlap = Math.max(...texts.map((text) => text.length)) + 2;
  const found: string[] = [];
  for (const { id, sha256 } of rows)
    if (await contains(storage, snapshotKey(organizationId, sha256), pattern, overlap)) found.push(id);
  return found;
}

/** Returns the text that a pattern of LIKE, `%text%`, searches. */
const textOfPattern = (pattern: string): string => pattern.slice(1, -1).replaceAll(/\\(.)/g, '$1');

/** A script without spaces between words. */
const WITHOUT_SPACES = /[\u2E80-\u9FFF\uAC00-\uD7AF]/u;

/** Returns a regular expression for a text as whole words, not at the end of what was read: the next character decides. */
function wholeWords(text: string): string {
  const escaped = text.replaceAll(/[.^$*+?()|{}[\]\\/]/g, '\\$&');
  const word = String.raw`[\p{L}\p{N}_]`;
  return WITHOUT_SPACES.test(text) ? escaped : `(?<!${word})${escaped}(?!${word}|$)`;
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
