import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { dashboard as t } from '../../messages/index.js';
import classes from './dashboard-page.module.css';

type Props<T> = {
  label: string;
  rows: T[];
  columns: { header: string; cell: (row: T) => ReactNode; figure?: boolean }[];
  keyOf: (row: T) => string;
};

/** Collapsible table with the figures of a chart. */
export function FiguresTable<T>({ label, rows, columns, keyOf }: Props<T>) {
  return (
    <details className={classes['details']}>
      <summary>{t.showTable}</summary>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t.tableOf(label)}>
        <Table aria-label={label} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ header, figure }) => (
                <Table.Th key={header} scope="col" ta={figure ? 'end' : undefined}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map(({ header, cell, figure }, index) =>
                  index === 0 ? (
                    <Table.Th key={header} scope="row" fw={400}>
                      {cell(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td
                      key={header}
                      ta={figure ? 'end' : undefined}
                      className={figure ? 'figures' : undefined}
                    >
                      {cell(row)}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
