import {
  DocketError,
  errorMessages,
  exemption as exemptionView,
  type ExemptionListQuery,
  type ExemptionView,
  type Page,
} from '@docket/contracts';
import type { Framework } from '@docket/frameworks';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { readCatalog } from '../frameworks/framework-catalog.js';
import { latestValues } from '../history/figure-instant.js';
import { iso } from '../people/membership.sql.js';

const { exemption: columns } = tables;

const row = exemptionView.omit({ subject: true }).extend({
  assignmentId: columns.assignment_id,
  assignmentTitle: tables.assignment.title.nullable(),
  frameworkId: columns.framework_id,
  itemId: columns.item_id,
});
type Row = z.infer<typeof row>;

const state = `case when x.ends_at <= now() then 'ended' when x.starts_at > now() then 'upcoming' else 'active' end`;

/** Columns of a row `x` of exemption with its person `p` and assignment `a`. */
const rowColumns = `x.id, json_build_object('id', p.id, 'name', p.name, 'email', p.email) as person,
  x.assignment_id as "assignmentId", a.title as "assignmentTitle", x.framework_id as "frameworkId", x.item_id as "itemId",
  x.reason, x.approver, ${iso('x.starts_at')} as "startsAt", ${iso('x.ends_at')} as "endsAt", ${state} as state,
  ${iso('x.created_at')} as "createdAt", ${iso('x.updated_at')} as "updatedAt"`;
const from = `exemption x join person p on p.id = x.person_id left join assignment a on a.id = x.assignment_id`;

/** Adds the subject of an exemption in the shape of the API. */
function viewOf(
  { assignmentId, assignmentTitle, frameworkId, itemId, ...values }: Row,
  catalog: Framework[],
) {
  if (assignmentId !== null)
    return { ...values, subject: { type: 'assignment' as const, id: assignmentId, title: assignmentTitle! } };
  const framework = catalog.find(({ id }) => id === frameworkId);
  const item = framework?.items.find(({ id }) => id === itemId);
  return {
    ...values,
    subject: {
      type: 'item' as const,
      frameworkId: frameworkId!,
      frameworkTitle: framework?.title ?? frameworkId!,
      itemId: itemId!,
      itemTitle: item?.title ?? itemId!,
    },
  };
}

/** Returns an exemption in the shape of the API. @throws not_found */
export async function findExemption(
  em: EntityManager,
  organizationId: string,
  id: string,
): Promise<ExemptionView> {
  const found = await selectRow(em, row, `select ${rowColumns} from ${from} where x.id = ?`, [id]);
  if (!found) throw new DocketError('not_found', errorMessages.exemptions.notFound);
  return viewOf(found, await readCatalog(em, latestValues(organizationId)));
}

const listRow = z.object({ total: z.int(), items: z.array(row).nullable() });

const listQuery = `
  with found as materialized (
    select x.* from ${from}
      where (:search::text is null or strpos(p.search_text, text_key(:search)) > 0)
        and (:personId::uuid is null or x.person_id = :personId) and (:assignmentId::uuid is null or x.assignment_id = :assignmentId)
        and (:frameworkId::text is null or x.framework_id = :frameworkId) and (:itemId::text is null or x.item_id = :itemId)
        and (:state::text is null or ${state} = :state)),
  listed as (
    select * from found order by created_at desc, id desc limit :limit::int offset :offset::int)
  select (select count(*)::int from found) as total,
    (select json_agg(r) from (
      select ${rowColumns} from ${from.replace('exemption x', 'listed x')} order by x.created_at desc, x.id desc) r) as items`;

/** Returns a page of exemptions, newest first. */
export async function readExemptions(
  em: EntityManager,
  organizationId: string,
  { page, pageSize, search, ...filter }: ExemptionListQuery,
): Promise<Page<ExemptionView>> {
  const found = await selectRow(em, listRow, listQuery, {
    search: search?.trim() || null,
    personId: filter.personId ?? null,
    assignmentId: filter.assignmentId ?? null,
    frameworkId: filter.frameworkId ?? null,
    itemId: filter.itemId ?? null,
    state: filter.state ?? null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const catalog = await readCatalog(em, latestValues(organizationId));
  const items = (found!.items ?? []).map((one) => viewOf(one, catalog));
  return { items, page, pageSize, total: found!.total };
}
