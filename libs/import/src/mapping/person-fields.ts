import { importPersonFields, type ImportFieldSource, type ImportTableKind } from '@docket/contracts';
import type { TableRow } from '../tables/table.js';
import { textOfSource } from './source-text.js';

type Sources = Record<string, ImportFieldSource>;

/**
 * Returns the fields of a suggested mapping with those that name the person. An address is enough to find a person, and other
 * numbers may be those of another system; they are kept if a row has no address. A column of addresses without any address has
 * names of accounts. People need each of their identifiers.
 */
export function withPersonFields(
  kind: ImportTableKind,
  fields: Sources,
  columns: readonly string[],
  rows: readonly TableRow[],
): Sources {
  if (kind === 'people' || !fields['email']) return fields;
  const addresses = rows.map(({ cells }) => textOfSource(fields['email']!, columns)(cells));
  const given = addresses.filter(Boolean);
  if (given.length > 0 && !given.some((address) => address.includes('@'))) {
    const { email, ...others } = fields;
    return { ...others, account: email! };
  }
  const named = rows.filter((_, at) => addresses[at] === '');
  const isNeeded = (field: string) =>
    named.some(({ cells }) => textOfSource(fields[field]!, columns)(cells) !== '');
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) =>
        field === 'email' || !(importPersonFields as readonly string[]).includes(field) || isNeeded(field),
    ),
  );
}
