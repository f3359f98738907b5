import { selectRows } from '@docket/schema';
import { STORAGE, type Storage, type StoredObject } from '@docket/storage';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../../organization/clock.js';
import { Tenancy } from '../../organization/tenancy.js';
import { deleteUnneeded, thingOf, type StoredThing } from './stored-objects.js';
import { CollectionResult } from './incomplete-task-error.js';

/** An object may be in the storage this many hours before its row is; only what is older and has none is garbage. */
export const GARBAGE_GRACE_HOURS = 24;
/** Objects that one run deletes; the next one goes on. */
const MOST_DELETED = 1_000;
/** Objects that one run fails to delete before it gives up: a storage that is away fails at each. */
const MOST_FAILED = 20;
/** Objects whose rows are looked for with one question. */
const BATCH = 500;

/** How a collection is run. */
export interface CollectOptions {
  /** Only say what would be deleted. */
  dryRun?: boolean;
  /** Stops between two objects. */
  signal?: AbortSignal;
  /** Told of each object that is garbage. */
  found?: (object: StoredObject) => void;
  /** Told of each object that was deleted. */
  deleted?: (object: StoredObject) => void;
}

/** What a collection saw; sizes in bytes. */
export interface Collected {
  seen: number;
  deleted: number;
  bytes: number;
  /** Objects whose keys Docket does not make; they are left alone. */
  unknown: number;
  /** Whether the run ended before all was looked at. */
  more: boolean;
}

/** Deletes objects that no row speaks of: of runs that were cut short, of reports that were cancelled while storing. */
@Injectable()
export class StorageCollector {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Looks through the whole storage and deletes garbage older than `GARBAGE_GRACE_HOURS`, a bounded number at a time.
   * @throws IncompleteTaskError when some objects could not be deleted, after the others were
   */
  async collect(options: CollectOptions = {}): Promise<Collected> {
    const collected: Collected = { seen: 0, deleted: 0, bytes: 0, unknown: 0, more: false };
    const limit = options.dryRun ? Number.POSITIVE_INFINITY : MOST_DELETED;
    const before = (await this.now()) - GARBAGE_GRACE_HOURS * 60 * 60 * 1_000;
    const tally = new CollectionResult();
    let batch: Candidate[] = [];
    for await (const object of this.storage.list()) {
      collected.seen += 1;
      const thing = thingOf(object.key);
      if (!thing) collected.unknown += 1;
      else if (object.storedAt.getTime() < before) batch.push({ object, thing });
      if (batch.length >= BATCH) {
        await this.collectBatch(batch, tally, collected, options);
        batch = [];
      }
      if (collected.deleted >= limit || tally.failed >= MOST_FAILED || options.signal?.aborted) {
        collected.more = true;
        break;
      }
    }
    if (!collected.more) await this.collectBatch(batch, tally, collected, options);
    tally.end();
    return collected;
  }

  private async collectBatch(
    batch: Candidate[],
    tally: CollectionResult,
    collected: Collected,
    options: CollectOptions,
  ): Promise<void> {
    for (const { object, thing } of await this.unneeded(batch)) {
      if (options.signal?.aborted || tally.failed >= MOST_FAILED) return;
      options.found?.(object);
      await tally.each(async () => {
        if (!options.dryRun && !(await this.delete(thing))) return false;
        collected.deleted += 1;
        collected.bytes += object.size;
        if (!options.dryRun) options.deleted?.(object);
        return true;
      });
    }
  }

  private delete(thing: StoredThing): Promise<boolean> {
    return this.tenancy.transaction(thing.organizationId, (em) => deleteUnneeded(em, this.storage, thing));
  }

  /** Those of a batch that no row needs now; deleting looks once more, with the object locked. */
  private async unneeded(batch: Candidate[]): Promise<Candidate[]> {
    if (batch.length === 0) return [];
    const wanted = batch.map(({ thing }) => thing);
    const needed = await this.tenancy.system((em) =>
      selectRows(
        em,
        z.object({ place: z.int() }),
        `select place::int from jsonb_to_recordset(?::jsonb) as wanted
           (place int, kind text, "organizationId" uuid, sha256 text)
         where case kind
           when 'artefact' then exists (select from artefact a
             where a.organization_id = "organizationId" and a.sha256 = wanted.sha256 and a.deleted_at is null)
           else exists (select from report r
             where r.organization_id = "organizationId" and r.snapshot_sha256 = wanted.sha256 and r.status <> 'expired')
         end`,
        [JSON.stringify(wanted.map((thing, place) => ({ place, ...thing })))],
      ),
    );
    const places = new Set(needed.map(({ place }) => place));
    return batch.filter((_, place) => !places.has(place));
  }

  private async now(): Promise<number> {
    return (await this.tenancy.system(databaseNow)).getTime();
  }
}

interface Candidate {
  object: StoredObject;
  thing: StoredThing;
}
