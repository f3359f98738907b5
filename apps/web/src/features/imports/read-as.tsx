import { Text } from '@mantine/core';
import { imports as t } from '../../messages/index.js';
import { recognitionOf } from './contents-step.js';
import { choiceLabel, fieldLabel } from './labels.js';
import type { WizardTable } from './use-wizard.js';
import classes from './import-page.module.css';

/**
 * What is not in the files but in how they are read: values of all rows, and what completions without a score count as. A saved
 * mapping brings them along, so they are shown before an import.
 */
export function ReadAs({ tables }: { tables: WizardTable[] }) {
  const read = tables
    .map(({ table, mapping, included }) => ({
      table,
      decisions: included && mapping ? decisionsOf(mapping) : [],
    }))
    .filter(({ decisions }) => decisions.length > 0);
  return read.map(({ table, decisions }) => (
    <section key={table.name} className={classes['part']} aria-label={table.name}>
      <Text fw={550} fz="sm">
        <bdi>{table.name}</bdi>
      </Text>
      <Text className="quiet" fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {[recognitionOf(table), ...decisions].filter(Boolean).join(' · ')}
      </Text>
    </section>
  ));
}

function decisionsOf({ fields, unscoredCompletions }: NonNullable<WizardTable['mapping']>): string[] {
  const values = Object.entries(fields).flatMap(([name, source]) =>
    'value' in source && name !== 'source' ? [`${fieldLabel(name)}: ${choiceLabel(name, source.value)}`] : [],
  );
  return [
    ...(values.length > 0 ? [t.check.everyRow(values.join(', '))] : []),
    ...(unscoredCompletions === 'passed' ? [`${t.values.unscored}: ${t.values.unscoredChoices.passed}`] : []),
  ];
}
