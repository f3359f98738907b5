import {
  MAX_LEFT_OUT_VALUES,
  type ImportMapping,
  type ImportPreview,
  type LeftOutColumn,
} from '@docket/contracts';
import { Checkbox, Text, Title } from '@mantine/core';
import { short } from '../../format/text.js';
import { imports as t } from '../../messages/index.js';
import { isLeftOut, withLeftOut } from './mapping-edits.js';
import { useListed } from './use-listed.js';
import { MoreValues } from './more-values.js';
import classes from './import-page.module.css';

type Props = {
  mapping: ImportMapping;
  change: (mapping: ImportMapping) => void;
  preview: ImportPreview;
};

/** Values of the columns by which rows are left out, by column, each with a checkbox. */
export function LeftOutValues({ mapping, change, preview }: Props) {
  return preview.leftOutValues
    .filter(({ column }) => Object.hasOwn(mapping.leftOutRows, column))
    .map((values) => <ColumnValues key={values.column} values={values} mapping={mapping} change={change} />);
}

type Value = LeftOutColumn['values'][number];

const isSame = (a: Value, b: Value): boolean => a.value === b.value;

function ColumnValues({
  values: { column, values, more },
  mapping,
  change,
}: Omit<Props, 'preview'> & { values: LeftOutColumn }) {
  const listed = useListed(values, isSame);
  const title = t.values.leftOutRows(short(column));
  const isFull = (mapping.leftOutRows[column]?.length ?? 0) >= MAX_LEFT_OUT_VALUES;
  return (
    <section className={classes['part']} aria-label={title}>
      <Title order={3} fz="0.9375rem">
        {title}
      </Title>
      <Text className="quiet" mb="xs">
        {t.values.leftOutRowsHint}
      </Text>
      <ul className={classes['valueList']} aria-label={title}>
        {listed.map(({ value, rows }) => {
          const checked = isLeftOut(mapping, column, value);
          const name = value === '' ? t.columns.emptySample : value;
          return (
            <li key={value}>
              <div className={classes['columnName']}>
                <bdi className={value === '' ? 'quiet' : classes['name']}>{name}</bdi>
                <Text className="quiet figures" fz="xs">
                  {t.values.rows(rows)}
                </Text>
              </div>
              <Checkbox
                label={t.values.leaveOut}
                aria-label={t.values.leaveOutLabel(short(name))}
                checked={checked}
                disabled={isFull && !checked}
                onChange={({ currentTarget }) =>
                  change(withLeftOut(mapping, { column, value, leftOut: currentTarget.checked }))
                }
              />
            </li>
          );
        })}
      </ul>
      <MoreValues more={more} />
    </section>
  );
}
