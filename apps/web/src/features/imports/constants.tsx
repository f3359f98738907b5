import { importFields, type ImportField, type ImportMapping } from '@docket/contracts';
import { Select, Text, TextInput, Title } from '@mantine/core';
import { useId } from 'react';
import { imports as t } from '../../messages/index.js';
import { choicesOf, fieldLabel } from './labels.js';
import { withConstant } from './mapping-edits.js';
import classes from './import-page.module.css';

type Props = { mapping: ImportMapping; change: (mapping: ImportMapping) => void };

/** Fields without a column, which can have the same value for every row: the required ones first, the others on demand. */
export function Constants({ mapping, change }: Props) {
  const id = useId();
  const fields = importFields[mapping.kind].filter((field) => canBeConstant(mapping, field));
  const required = fields.filter((field) => isRequired(mapping, field));
  const others = fields.filter((field) => !required.includes(field));
  const used = others.filter(({ name }) => mapping.fields[name]).map(({ name }) => fieldLabel(name));
  return (
    <>
      {required.length > 0 && (
        <section className={classes['part']} aria-label={t.columns.requiredConstants}>
          <Title order={3} fz="0.9375rem">
            {t.columns.requiredConstants}
          </Title>
          <Text className="quiet" fz="xs" mb="xs">
            {t.columns.requiredConstantsHint}
          </Text>
          <div className={classes['constants']}>
            <Inputs fields={required} mapping={mapping} change={change} />
          </div>
        </section>
      )}
      {others.length > 0 && (
        <details className={classes['more']}>
          <summary id={id}>{t.columns.constants(used)}</summary>
          <Text className="quiet" fz="xs" mb="xs">
            {t.columns.constantsHint}
          </Text>
          <div className={classes['constants']} role="group" aria-labelledby={id}>
            <Inputs fields={others} mapping={mapping} change={change} />
          </div>
        </details>
      )}
    </>
  );
}

/** Returns whether a field has neither a column nor a part in each topic column. */
function canBeConstant({ fields, topicColumns }: ImportMapping, { name }: ImportField): boolean {
  const source = fields[name];
  if (source && !('value' in source)) return false;
  if (topicColumns.length === 0) return true;
  if (name === 'completedAt') return topicColumns.some(({ completedAt }) => completedAt === undefined);
  return !['id', 'topic', 'score', 'result'].includes(name);
}

/** Returns whether a field must have a column or a value. An attempt without an ID gets one. */
const isRequired = ({ kind }: ImportMapping, { name, required }: ImportField): boolean =>
  required && !(kind === 'attempts' && name === 'id');

function Inputs({ fields, mapping, change }: Props & { fields: ImportField[] }) {
  return fields.map(({ name, description, choices }) => {
    const source = mapping.fields[name];
    const value = source && 'value' in source ? source.value : '';
    const set = (next: string | null) => change(withConstant(mapping, name, next ?? ''));
    return choices ? (
      <Select
        key={name}
        label={fieldLabel(name)}
        description={description}
        data={choicesOf(name, choices)}
        value={value || null}
        onChange={set}
        clearable
      />
    ) : (
      <TextInput
        key={name}
        label={fieldLabel(name)}
        description={description}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  });
}
