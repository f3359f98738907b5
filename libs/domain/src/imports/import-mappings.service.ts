import {
  DocketError,
  errorMessages,
  MAX_SAVED_MAPPING_BYTES,
  MAX_SAVED_MAPPINGS,
  newId,
  savedMapping,
  type ImportMapping,
  type SavedMapping,
  type SaveMapping,
} from '@docket/contracts';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockKeys } from '../organization/text-key.js';
import { nextVersion } from '../organization/version.js';
import { iso } from '../people/membership.sql.js';

const mappings = `select m.id, m.name, m.definition as mapping, m.changed_by as "changedBy",
    ${iso('m.created_at')} as "createdAt", ${iso('m.updated_at')} as "updatedAt" from import_mapping m`;

/** Saved mappings of the columns of import files. Names are unique in the organization (docs/domain.md, section 2). */
@Injectable()
export class ImportMappingsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns all mappings, ordered by name. */
  list(organizationId: string): Promise<SavedMapping[]> {
    return this.tenancy.snapshot(organizationId, (em) =>
      selectRows(em, savedMapping, `${mappings} order by text_key(m.name), m.id`),
    );
  }

  /** Returns the mapping with a name. @throws not_found */
  getByName(organizationId: string, name: string): Promise<SavedMapping> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const found = await findByName(em, name);
      if (!found) throw new DocketError('not_found', errorMessages.imports.mappingNameNotFound(name));
      return found;
    });
  }

  /** Saves a new mapping. @throws conflict if the name is taken, or there are too many or too large mappings */
  create(actor: Actor, { name, mapping }: SaveMapping): Promise<SavedMapping> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockNames(em, actor);
      await requireFreeName(em, name);
      const id = newId();
      await requireRoom(em, id, mapping);
      await em.execute(
        `insert into import_mapping (id, organization_id, name, definition, changed_by) values (?, ?, ?, ?::jsonb, ?)`,
        [id, actor.organizationId, name, JSON.stringify(mapping), actor.email],
      );
      await record(
        em,
        actor,
        'import_mapping.created',
        { id, name },
        { after: { name, definition: mapping } },
      );
      return findMapping(em, id);
    });
  }

  /** Replaces the name and the definition of a mapping. @throws not_found; conflict if the name is taken, or they are too large */
  update(actor: Actor, id: string, { name, mapping }: SaveMapping): Promise<SavedMapping> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockNames(em, actor);
      const before = await findMapping(em, id);
      await requireFreeName(em, name, id);
      await requireRoom(em, id, mapping);
      const changed = await em.execute<unknown[]>(
        `update import_mapping set name = ?, definition = ?::jsonb, changed_by = ?, ${nextVersion}
           where id = ? and (name, definition) is distinct from (?, ?::jsonb) returning id`,
        [name, JSON.stringify(mapping), actor.email, id, name, JSON.stringify(mapping)],
      );
      if (changed.length === 0) return before;
      await record(
        em,
        actor,
        'import_mapping.updated',
        { id, name },
        {
          before: { name: before.name, definition: before.mapping },
          after: { name, definition: mapping },
        },
      );
      return findMapping(em, id);
    });
  }

  /** Deletes a mapping. @returns the mapping as it was @throws not_found */
  remove(actor: Actor, id: string): Promise<SavedMapping> {
    return this.tenancy.transaction(actor, async (em) => {
      await lockNames(em, actor);
      const before = await findMapping(em, id);
      await em.execute('delete from import_mapping where id = ?', [id]);
      await record(em, actor, 'import_mapping.removed', before, {
        before: { name: before.name, definition: before.mapping },
      });
      return before;
    });
  }
}

const lockNames = (em: EntityManager, { organizationId }: Actor): Promise<unknown> =>
  em.execute(lockKeys, { organizationId });

const findByName = (em: EntityManager, name: string): Promise<SavedMapping | undefined> =>
  selectRow(em, savedMapping, `${mappings} where text_key(m.name) = text_key(?)`, [name]);

/** @throws not_found */
async function findMapping(em: EntityManager, id: string): Promise<SavedMapping> {
  const found = await selectRow(em, savedMapping, `${mappings} where m.id = ?`, [id]);
  if (!found) throw new DocketError('not_found', errorMessages.imports.mappingNotFound);
  return found;
}

/** @throws conflict if another mapping than `id` has the name */
async function requireFreeName(em: EntityManager, name: string, id?: string): Promise<void> {
  const taken = await findByName(em, name);
  if (!taken || taken.id === id) return;
  throw new DocketError('conflict', errorMessages.imports.mappingNameTaken(taken.name), {
    issues: [{ path: 'name', message: errorMessages.imports.mappingNameTaken(taken.name) }],
  });
}

const otherMappings = `
  select count(*)::int as total, coalesce(sum(octet_length(definition::text)), 0)::int as bytes from import_mapping where id <> ?`;

/** @throws conflict if there are too many mappings besides `id`, or they would be too large together with it */
async function requireRoom(em: EntityManager, id: string, mapping: ImportMapping): Promise<void> {
  const others = (await selectRow(em, z.object({ total: z.int(), bytes: z.int() }), otherMappings, [id]))!;
  if (others.total >= MAX_SAVED_MAPPINGS)
    throw new DocketError('conflict', errorMessages.imports.tooManyMappings(MAX_SAVED_MAPPINGS));
  if (others.bytes + Buffer.byteLength(JSON.stringify(mapping)) > MAX_SAVED_MAPPING_BYTES)
    throw new DocketError(
      'conflict',
      errorMessages.imports.mappingsTooLarge(MAX_SAVED_MAPPING_BYTES / 1024 ** 2),
    );
}

const record = (
  em: EntityManager,
  actor: Actor,
  action: string,
  { id, name }: Pick<SavedMapping, 'id' | 'name'>,
  metadata: Record<string, unknown>,
): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'import_mapping',
    targetId: id,
    targetLabel: name,
    metadata,
  });
