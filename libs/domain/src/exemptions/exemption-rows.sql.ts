import { builtInPacks } from '@docket/frameworks';

/** Returns text as an SQL literal. */
const literal = (text: string): string => `'${text.replaceAll(`'`, `''`)}'`;

/**
 * Returns the condition that the organization `:organizationId` has a framework with an item. A pack of the organization
 * replaces the built-in one with its ID. The parameters are SQL expressions of the IDs.
 */
export function hasItem(framework: string, item: string): string {
  const builtIn = builtInPacks()
    .flatMap(({ id, items }) => items.map((one) => `(${literal(id)}, ${literal(one.id)})`))
    .join(', ');
  return `case when exists (
      select from framework_pack f where f.organization_id = :organizationId and f.id = ${framework})
    then exists (
      select from framework_pack f cross join jsonb_array_elements(f.pack::jsonb -> 'items') i
        where f.organization_id = :organizationId and f.id = ${framework} and i ->> 'id' = ${item})
    else exists (
      select from (values ${builtIn}) b(framework, item) where b.framework = ${framework} and b.item = ${item}) end`;
}
