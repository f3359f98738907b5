import type { FrameworkPack } from '@docket/contracts';
import { builtInPacks } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { storedPack } from './stored-pack.js';

const { built_in_pack: columns } = tables;
const recordedRow = z.object({ frameworkId: columns.framework_id, pack: columns.pack, latest: z.boolean() });

/** The recorded packs that are valid at `:asOf`, and whether each is the latest of its framework. */
const recordedQuery = `
  select distinct on (b.framework_id) b.framework_id as "frameworkId", b.pack,
      not exists (select from built_in_pack n where n.framework_id = b.framework_id and n.valid_from > b.valid_from)
        as latest
    from built_in_pack b where b.valid_from <= :asOf::timestamptz
    order by b.framework_id, b.valid_from desc`;

/**
 * Reads the built-in packs at an instant: those of this build, and for an instant before an update those of the build
 * of then.
 */
export async function readBuiltInPacks(em: EntityManager, asOf: string): Promise<FrameworkPack[]> {
  const recorded = await selectRows(em, recordedRow, recordedQuery, { asOf });
  const current = builtInPacks();
  const earlier = recorded
    .filter(({ latest, pack }) => !latest && pack !== null)
    .map(({ pack }) => storedPack.parse(JSON.parse(pack!)));
  const isLatest = new Set(recorded.flatMap(({ frameworkId, latest }) => (latest ? frameworkId : [])));
  return [...current.filter(({ id }) => isLatest.has(id)), ...earlier];
}

/**
 * Records the built-in packs of this build that differ from the recorded ones, from now on. The first build records
 * them for all earlier instants.
 */
export async function recordBuiltInPacks(em: EntityManager): Promise<void> {
  await em.execute(
    `with current as (select * from json_to_recordset(:packs::json) as p(framework_id text, pack text)),
      latest as (select distinct on (framework_id) * from built_in_pack order by framework_id, valid_from desc)
      insert into built_in_pack (framework_id, pack, valid_from)
      select coalesce(c.framework_id, l.framework_id), c.pack,
          case when exists (select from built_in_pack) then date_trunc('milliseconds', now()) else '-infinity' end
        from current c full join latest l on l.framework_id = c.framework_id
        where c.pack is distinct from l.pack`,
    {
      packs: JSON.stringify(
        builtInPacks().map((pack) => ({ framework_id: pack.id, pack: JSON.stringify(pack) })),
      ),
    } as never,
  );
}
