import { selectRows } from '@docket/schema';
import { STORAGE, type Storage, type StoredObject } from '@docket/storage';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../../organization/clock.js';
import { Tenancy } from '../../organization/tenancy.js';
import { deleteUnreferenced, parseObjectKey, type ObjectRef } from './stored-objects.js';
import { TaskTally } from './incomplete-task-error.js';

/** Objects younger than this many hours are never garbage, because an object is stored before its row is written. */
export const GARBAGE_GRACE_HOURS = 24;
/** Maximum number of deletions per collection. The next collection continues. */
const MAX_DELETIONS = 1_000;
/** Number of failed deletions after which a collection stops, because the storage is probably unavailable. */
const MAX_FAILURES = 20;
/** Number of objects whose rows are looked up in one query. */
const BATCH_SIZE = 500;

/** Options of a collection. */
export interface CollectOptions {
  /** Reports garbage without deleting it. Default: false. */
  dryRun?: boolean;
  /** Stops the collection before the next object. */
  signal?: AbortSignal;
  /** Called for each garbage object. */
  onFound?: (object: StoredObject) => void;
  /** Called for each deleted object. */
  onDeleted?: (object: StoredObject) => void;
}

/** Result of a collection. */
export interface CollectionSummary {
  /** Number of listed objects. */
  seen: number;
  deleted: number;
  /** Total size of the deleted objects, in bytes. */
  bytes: number;
  /** Number of objects whose keys were not created by Docket. They are never deleted. */
  unknown: number;
  /** Whether the collection stopped before the end of the listing. */
  more: boolean;
}

/** Deletes objects without a row, e.g. of killed runs, interrupted uploads, or reports cancelled while their file was stored. */
@Injectable()
export class StorageCollector {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Deletes garbage older than `GARBAGE_GRACE_HOURS`, at most `MAX_DELETIONS` objects.
   * @throws IncompleteTaskError if some objects could not be deleted; the others are deleted first
   */
  async collect(options: CollectOptions = {}): Promise<CollectionSummary> {
    const summary: CollectionSummary = { seen: 0, deleted: 0, bytes: 0, unknown: 0, more: false };
    const limit = options.dryRun ? Number.POSITIVE_INFINITY : MAX_DELETIONS;
    const cutoff = (await this.now()) - GARBAGE_GRACE_HOURS * 60 * 60 * 1_000;
    const tally = new TaskTally();
    let batch: Candidate[] = [];
    for await (const object of this.storage.list()) {
      summary.seen += 1;
      const ref = parseObjectKey(object.key);
      if (!ref) summary.unknown += 1;
      else if (object.storedAt.getTime() < cutoff) batch.push({ object, ref });
      if (batch.length >= BATCH_SIZE) {
        await this.collectBatch(batch, tally, summary, options);
        batch = [];
      }
      if (summary.deleted >= limit || tally.failed >= MAX_FAILURES || options.signal?.aborted) {
        summary.more = true;
        break;
      }
    }
    if (!summary.more) await this.collectBatch(batch, tally, summary, options);
    tally.finish();
    return summary;
  }

  private async collectBatch(
    batch: Candidate[],
    tally: TaskTally,
    summary: CollectionSummary,
    options: CollectOptions,
  ): Promise<void> {
    for (const { object, ref } of await this.unreferenced(batch)) {
      if (options.signal?.aborted || tally.failed >= MAX_FAILURES) return;
      options.onFound?.(object);
      await tally.run(async () => {
        if (!options.dryRun && !(await this.delete(ref))) return false;
        summary.deleted += 1;
        summary.bytes += object.size;
        if (!options.dryRun) options.onDeleted?.(object);
        return true;
      });
    }
  }

  private delete(ref: ObjectRef): Promise<boolean> {
    return this.tenancy.transaction(ref.organizationId, (em) => deleteUnreferenced(em, this.storage, ref));
  }

  /** Returns the objects without a row. `deleteUnreferenced` checks again with the object locked. */
  private async unreferenced(batch: Candidate[]): Promise<Candidate[]> {
    if (batch.length === 0) return [];
    const refs = batch.map(({ ref }) => ref);
    const referenced = await this.tenancy.system((em) =>
      selectRows(
        em,
        z.object({ position: z.int() }),
        `select candidate.position from jsonb_to_recordset(?::jsonb) as candidate
           (position int, kind text, "organizationId" uuid, sha256 text, id uuid)
         where case kind
           when 'artefact' then exists (select from artefact a
             where a.organization_id = "organizationId" and a.sha256 = candidate.sha256 and a.deleted_at is null)
           when 'sheet' then exists (select from classroom_session s
             where s.organization_id = "organizationId" and s.sheet_sha256 = candidate.sha256 and s.sheet_removed_at is null)
           when 'upload' then exists (select from import_file f
             where f.organization_id = "organizationId" and f.id = candidate.id)
           else exists (select from report r
             where r.organization_id = "organizationId" and r.snapshot_sha256 = candidate.sha256 and r.status <> 'expired')
         end`,
        [JSON.stringify(refs.map((ref, position) => ({ position, ...ref })))],
      ),
    );
    const positions = new Set(referenced.map(({ position }) => position));
    return batch.filter((_, position) => !positions.has(position));
  }

  private async now(): Promise<number> {
    return (await this.tenancy.system(databaseNow)).getTime();
  }
}

interface Candidate {
  object: StoredObject;
  ref: ObjectRef;
}
