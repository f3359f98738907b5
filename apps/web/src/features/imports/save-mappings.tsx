import { SaveMappingForm } from './save-mapping-form.js';
import type { WizardTable } from './use-wizard.js';

/** Forms to save the mappings that the administrator has made or changed, one for each table. */
export function SaveMappings({ tables, change }: Props) {
  return tables.map(
    (each, at) =>
      each.included &&
      isNew(each) && <TableForm key={each.table.name} table={each} saved={(part) => change(at, part)} />,
  );
}

type Props = { tables: WizardTable[]; change: (at: number, part: Partial<WizardTable>) => void };
type FormProps = { table: WizardTable; saved: (part: Partial<WizardTable>) => void };

function TableForm({ table: { table, mapping }, saved }: FormProps) {
  return (
    <SaveMappingForm
      mapping={mapping!}
      suggestedName={table.recognizedBy === 'saved' ? (table.recognizedAs ?? '') : nameOf(table.name)}
      saved={(name) =>
        saved({ table: { ...table, recognizedBy: 'saved', recognizedAs: name, mapping, complete: true } })
      }
    />
  );
}

/** Returns whether a mapping is neither Docket's own columns nor saved as it is. */
const isNew = ({ table, mapping }: WizardTable): boolean =>
  mapping !== null &&
  table.recognizedBy !== 'own' &&
  !(table.recognizedBy === 'saved' && mapping === table.mapping);

/** Returns the name of a table without folders, extension and numbers at the end, which change every month. */
export const nameOf = (table: string): string =>
  table
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')
    .replace(/[\s\d_.-]+$/, '')
    .slice(0, 200);
