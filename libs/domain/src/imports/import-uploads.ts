import { DocketError, errorMessages, newId, UPLOAD_HOURS, type UploadedFile } from '@docket/contracts';
import { selectRow, selectRows } from '@docket/schema';
import { STORAGE, uploadKey, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import { TaskTally } from '../reports/retention/incomplete-task-error.js';

/** A file on the local disk that is moved into the storage. */
export interface LocalFile {
  name: string;
  path: string;
  /** In bytes. */
  size: number;
}

/** Files that are kept until `expiresAt`. */
export interface ImportUpload {
  id: string;
  expiresAt: string;
  files: UploadedFile[];
}

/** Files that wait for their import, or files of rows that an import rejected. */
export type UploadContent = 'uploaded' | 'rejected';

const uploadRow = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
const fileRow = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.coerce.number(),
});
const expiredRow = z.object({
  id: z.uuid(),
  organization_id: z.uuid(),
});

const LIFETIME = `interval '${UPLOAD_HOURS} hours'`;
const expiry = `now() + ${LIFETIME}`;
/** Number of expired uploads that one run of the maintenance deletes. */
const BATCH_SIZE = 200;

/**
 * Files of an organization that wait for their import. The storage holds their bytes, so that every API process can read
 * them. They are deleted when they are imported, when the import is cancelled, or after `UPLOAD_HOURS`.
 */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Moves files into the storage as a new upload. */
  async create(actor: Actor, content: UploadContent, files: LocalFile[]): Promise<ImportUpload> {
    const { organizationId, email } = actor;
    const id = newId();
    const stored = await this.store(organizationId, files);
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute(
        `insert into import_upload (id, organization_id, content, created_by, expires_at) values (?, ?, ?, ?, ${expiry})`,
        [id, organizationId, content, email],
      );
      await em.execute(
        `insert into import_file (id, organization_id, upload_id, name, size)
         select f.id, ?, ?, f.name, f.size from jsonb_to_recordset(?::jsonb) as f (id uuid, name text, size bigint)`,
        [organizationId, id, JSON.stringify(stored)],
      );
      return findUpload(em, id, content);
    });
  }

  /** Returns an upload. @throws not_found if it is unknown, expired, or of another organization */
  get(organizationId: string, id: string): Promise<ImportUpload> {
    return this.tenancy.snapshot(organizationId, (em) => findUpload(em, id));
  }

  /** Reads a file from its start. */
  async *open(organizationId: string, { id }: Pick<UploadedFile, 'id'>): AsyncGenerator<Uint8Array> {
    yield* await this.storage.open(uploadKey(organizationId, id));
  }

  /** Deletes an upload with all of its files. @returns the upload as it was @throws not_found, conflict while it is imported */
  remove(organizationId: string, id: string): Promise<ImportUpload> {
    return this.tenancy.transaction(organizationId, async (em) => {
      const upload = await lockIdle(em, id);
      await this.delete(em, organizationId, upload);
      return upload;
    });
  }

  /**
   * Marks an upload as being imported, so that it is neither imported twice at the same time nor deleted meanwhile. A failed import
   * does not extend its time: the files may contain people whose data is erased.
   * @throws not_found; conflict if it is being imported
   */
  claim(organizationId: string, id: string): Promise<ImportUpload> {
    return this.tenancy.transaction(organizationId, async (em) => {
      const upload = await lockIdle(em, id);
      await em.execute(
        `update import_upload set importing_since = now(), expires_at = ${expiry} where id = ?`,
        [id],
      );
      return upload;
    });
  }

  /** Ends the import of an upload. Files that are imported are deleted; the others can be imported again. */
  release(organizationId: string, upload: ImportUpload, imported: boolean): Promise<void> {
    return this.tenancy.transaction(organizationId, async (em) => {
      if (imported) await this.delete(em, organizationId, upload);
      else
        await em.execute(
          `update import_upload set importing_since = null, expires_at = created_at + ${LIFETIME} where id = ?`,
          [upload.id],
        );
    });
  }

  /** Returns a file of rejected rows and records its download. @throws not_found */
  rejectedFile(actor: Actor, id: string): Promise<UploadedFile> {
    return this.tenancy.transaction(actor, async (em) => {
      const file = await selectRow(
        em,
        fileRow,
        `select f.id, f.name, f.size from import_file f join import_upload u on u.id = f.upload_id
           where f.id = ? and u.content = 'rejected' and u.expires_at > now()`,
        [id],
      );
      if (!file) throw new DocketError('not_found', errorMessages.imports.rejectedNotFound(UPLOAD_HOURS));
      await recordAudit(em, actor, {
        action: 'training.rejected_rows_downloaded',
        targetType: 'import_file',
        targetId: id,
        targetLabel: file.name,
      });
      return file;
    });
  }

  /** Deletes expired uploads. @returns the number of uploads @throws IncompleteTaskError */
  async deleteExpired(): Promise<number> {
    const expired = await this.tenancy.system((em) =>
      selectRows(
        em,
        expiredRow,
        `select id, organization_id from import_upload where expires_at <= now() order by expires_at limit ${BATCH_SIZE}`,
      ),
    );
    const tally = new TaskTally();
    for (const { id, organization_id } of expired) {
      await tally.run(() =>
        this.tenancy.transaction(organization_id, async (em) => {
          // A row locked by another process is skipped: that process is already deleting it, or importing it.
          const due = await em.execute<unknown[]>(
            'select from import_upload where id = ? and expires_at <= now() for update skip locked',
            [id],
          );
          if (due.length === 0) return false;
          await this.delete(em, organization_id, { id, files: await readFiles(em, id) });
          return true;
        }),
      );
    }
    return tally.finish();
  }

  private async store(organizationId: string, files: LocalFile[]): Promise<UploadedFile[]> {
    const stored: UploadedFile[] = [];
    for (const { name, path, size } of files) {
      const id = newId();
      await this.storage.put(uploadKey(organizationId, id), path);
      stored.push({ id, name, size });
    }
    return stored;
  }

  private async delete(
    em: EntityManager,
    organizationId: string,
    { id, files }: Pick<ImportUpload, 'id' | 'files'>,
  ): Promise<void> {
    for (const file of files) await this.storage.delete(uploadKey(organizationId, file.id));
    await em.execute('delete from import_upload where id = ?', [id]);
  }
}

/** @throws not_found */
async function findUpload(
  em: EntityManager,
  id: string,
  content: UploadContent = 'uploaded',
): Promise<ImportUpload> {
  const upload = await selectRow(
    em,
    uploadRow,
    `select id, ${iso('expires_at')} as "expiresAt" from import_upload
       where id = ? and content = ? and expires_at > now()`,
    [id, content],
  );
  if (!upload) throw new DocketError('not_found', errorMessages.imports.uploadNotFound(UPLOAD_HOURS));
  return { ...upload, files: await readFiles(em, id) };
}

const readFiles = (em: EntityManager, uploadId: string): Promise<UploadedFile[]> =>
  selectRows(em, fileRow, 'select id, name, size from import_file where upload_id = ? order by id', [
    uploadId,
  ]);

/** Locks and returns an upload. @throws not_found; conflict if it is being imported */
async function lockIdle(em: EntityManager, id: string): Promise<ImportUpload> {
  const row = await selectRow(
    em,
    z.object({ importing: z.boolean() }),
    'select importing_since is not null as importing from import_upload where id = ? for update',
    [id],
  );
  const upload = await findUpload(em, id);
  if (row?.importing) throw new DocketError('conflict', errorMessages.imports.beingImported);
  return upload;
}
