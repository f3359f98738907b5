import type { TestDatabase } from '@docket/testing';
import { importFiles, type ImportOptions, type ImportOutcome } from '../import-files.js';

/** Number of bytes that a file yields at a time: few, so that every token is divided somewhere. */
const CHUNK = 61_441;

/** Imports files of the given contents as an administrator. Unexpected errors are thrown. */
export const importContents = (
  db: TestDatabase,
  organizationId: string,
  files: Record<string, string | Uint8Array>,
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> =>
  importFiles(
    db.tenancy,
    organizationId,
    Object.entries(files).map(([name, content]) => ({
      name,
      async *open() {
        const bytes = Buffer.from(content);
        for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
      },
    })),
    {
      actor: {
        organizationId,
        id: '',
        name: 'Test',
        email: 'test@example.com',
        role: 'org_admin',
        ipAddress: null,
      },
      ...options,
    },
  );

/** Adds an administrator who can sign in. */
export const addAdministrator = (db: TestDatabase, organizationId: string, name: string) =>
  db.asOwner(
    `with a as (insert into account (id, name, email) values (gen_random_uuid(), $2, $2 || gen_random_uuid()) returning id)
     insert into person (organization_id, account_id, email, name, role, joined_at)
       select $1, id, $2 || '@x.example', $2, 'org_admin', '2020-01-01Z' from a`,
    [organizationId, name],
  );

/** Returns all values that are yielded. */
export async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
