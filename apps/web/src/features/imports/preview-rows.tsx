import type { ImportPreview } from '@docket/contracts';
import { Table, Text, Title } from '@mantine/core';
import { count } from '../../format/number.js';
import { short } from '../../format/text.js';
import { imports as t } from '../../messages/index.js';
import { fieldLabel } from './labels.js';
import classes from './import-page.module.css';

/** Table of the first rows as they will be read, with the reasons of rows that are left out or have a problem. */
export function PreviewRows({ preview, stale }: { preview: ImportPreview; stale: boolean }) {
  const fields = [...new Set(preview.first.flatMap((row) => Object.keys(row.fields)))];
  return (
    <section
      aria-labelledby="preview"
      aria-busy={stale}
      data-stale={stale || undefined}
      className={classes['preview']}
    >
      <Title order={3} fz="0.9375rem" id="preview">
        {t.preview.title}
      </Title>
      <Text className="quiet figures" mb="xs">
        {preview.rows === 0 ? t.preview.empty : t.preview.hint(preview.rows)}
      </Text>
      {preview.first.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-labelledby="preview">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" ta="end">
                  {t.preview.line}
                </Table.Th>
                {fields.map((field) => (
                  <Table.Th key={field} scope="col">
                    {fieldLabel(field)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.first.map((row, index) => (
                <PreviewRow key={index} row={row} fields={fields} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Problems preview={preview} />
    </section>
  );
}

type Row = ImportPreview['first'][number];

function PreviewRow({ row, fields }: { row: Row; fields: string[] }) {
  const { line, leftOut, problems } = row;
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.reason;
  const others = problems.filter(({ field }) => !fields.includes(field)).map(({ reason }) => reason);
  const note = leftOut ? t.preview.leftOut(t.leftOutReasons[leftOut]) : others.join(' ');
  const span = Math.max(1, fields.length);
  return (
    <>
      <Table.Tr>
        <Table.Td ta="end" className="figures quiet">
          {count(line)}
        </Table.Td>
        {leftOut ? (
          <Table.Td colSpan={span} className="quiet">
            {note}
          </Table.Td>
        ) : (
          fields.map((field) => (
            <Table.Td key={field}>
              <bdi>{inUtc(short(row.fields[field] ?? '', MAX_CELL))}</bdi>
              {problemOf(field) && <div className={classes['problem']}>{problemOf(field)}</div>}
            </Table.Td>
          ))
        )}
      </Table.Tr>
      {!leftOut && note && (
        <Table.Tr>
          <Table.Td />
          <Table.Td colSpan={span} className={classes['problem']}>
            {note}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** Maximum number of characters of a cell. */
const MAX_CELL = 40;

/** Returns an instant as people read it, and any other text unchanged. */
export const inUtc = (text: string): string =>
  text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?(?:\.000)?Z$/, '$1 $2 UTC');

function Problems({ preview }: { preview: ImportPreview }) {
  if (preview.rejected === 0) return null;
  return (
    <>
      <Text mt="sm" c="var(--docket-bad)">
        {t.preview.problems(preview.rejected)}
      </Text>
      <ul className={classes['issues']}>
        {preview.problems.slice(0, 5).map(({ line, field, reason }, index) => (
          <li key={index}>
            {t.preview.line} {count(line)}, {fieldLabel(field)}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
