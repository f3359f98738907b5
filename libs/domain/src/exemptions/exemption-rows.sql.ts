import { builtInPacks } from '@docket/frameworks';
import { insertAudits } from '../audit-log/audit-log.js';
import { iso } from '../people/membership.sql.js';

/** Returns text as an SQL literal. */
const literal = (text: string): string => `'${text.replaceAll(`'`, `''`)}'`;

const packItems = `jsonb_array_elements(f.pack::jsonb -> 'items') i`;
const builtInItems = (): string =>
  builtInPacks()
    .flatMap(({ id, items }) =>
      items.map((one) => `(${literal(id)}, ${literal(one.id)}, ${literal(one.title)})`),
    )
    .join(', ');

/**
 * Returns the title of an item as a text, of the framework that the organization has now; the ID if it has no such item.
 * The parameters are SQL expressions of the IDs.
 */
const itemTitle = (framework: string, item: string): string => `coalesce(
  (select i ->> 'title' from framework_pack f cross join ${packItems}
    where f.organization_id = :organizationId and f.id = ${framework} and i ->> 'id' = ${item} limit 1),
  (select b.title from (values ${builtInItems()}) b(framework, item, title) where b.framework = ${framework} and b.item = ${item} limit 1),
  ${item})`;

const subject = (): string => `case when x.assignment_id is not null
    then jsonb_build_object('type', 'assignment', 'id', x.assignment_id, 'title', a.title)
    else jsonb_build_object('type', 'item', 'id', x.framework_id || '/' || x.item_id, 'title', ${itemTitle('x.framework_id', 'x.item_id')}) end`;

const personOf = (row: string): string => `jsonb_build_object('id', ${row}.id, 'email', ${row}.email)`;

const eventOf = (action: string, rows: string, metadata: string): string =>
  insertAudits({
    action,
    targetType: 'exemption',
    targetId: 'x.id::text',
    targetLabel: 'p.email',
    metadata,
    from: `${rows} x join person p on p.id = x.person_id left join assignment a on a.id = x.assignment_id`,
  });

/** Returns a statement that writes the audit event of each new exemption. `rows` names rows of `exemption`. */
export const auditCreatedExemptions = (rows: string): string =>
  eventOf(
    'exemption.created',
    rows,
    `jsonb_build_object('after', jsonb_build_object('person', ${personOf('p')}, 'subject', ${subject()}, 'reason', x.reason,
      'approver', x.approver, 'startsAt', ${iso('x.starts_at')}, 'endsAt', ${iso('x.ends_at')}))`,
  );

/**
 * Returns a statement that writes the audit event of each changed exemption, with the values that differ. `rows` names
 * changed rows of `exemption` with the earlier values in `old_<column>`.
 */
export const auditUpdatedExemptions = (rows: string): string => {
  const values = (prefix: string) => `(values
      ('person', (select ${personOf('q')} from person q where q.id = x.${prefix}person_id)),
      ('reason', to_jsonb(x.${prefix}reason)), ('approver', to_jsonb(x.${prefix}approver)),
      ('startsAt', to_jsonb(${iso(`x.${prefix}starts_at`)})), ('endsAt', to_jsonb(${iso(`x.${prefix}ends_at`)})))`;
  const changed = (side: string) => `(select jsonb_object_agg(n.key, ${side}.value)
    from ${values('')} n(key, value) join ${values('old_')} o(key, value) using (key) where n.value <> o.value)`;
  return eventOf(
    'exemption.updated',
    rows,
    `jsonb_build_object('subject', ${subject()}, 'before', ${changed('o')}, 'after', ${changed('n')})`,
  );
};

/**
 * Returns the condition that the organization `:organizationId` has a framework with an item. A pack of the organization
 * replaces the built-in one with its ID. The parameters are SQL expressions of the IDs.
 */
export function hasItem(framework: string, item: string): string {
  return `case when exists (
      select from framework_pack f where f.organization_id = :organizationId and f.id = ${framework})
    then exists (
      select from framework_pack f cross join ${packItems}
        where f.organization_id = :organizationId and f.id = ${framework} and i ->> 'id' = ${item})
    else exists (
      select from (values ${builtInItems()}) b(framework, item, title) where b.framework = ${framework} and b.item = ${item}) end`;
}
