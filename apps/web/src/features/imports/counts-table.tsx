import type { ImportFileResult, LeftOutReason } from '@docket/contracts';
import { Progress, Text } from '@mantine/core';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { imports } from '../../messages/index.js';
import { kindLabel } from './labels.js';
import { State } from '../../page/state.js';
import { encodingName } from './contents-step.js';
import type { TableProgress } from './use-import-run.js';
import classes from './import-page.module.css';

const t = imports.counts;

type Count = 'rows' | 'created' | 'updated' | 'unchanged' | 'ignored' | 'rejected';

const number = (header: string, of: Count): Column<TableProgress> => ({
  header,
  width: 92,
  align: 'end',
  cell: ({ result }) => <span className="figures">{result ? count(result[of]) : '–'}</span>,
});

const columns: Column<TableProgress>[] = [
  {
    header: t.file,
    cell: ({ name, result }) => (
      <>
        <bdi className={classes['name']}>{name}</bdi>
        {result && (
          <Text className="quiet" fz="xs">
            {aboutOf(result)}
          </Text>
        )}
      </>
    ),
  },
  number(t.rows, 'rows'),
  number(t.created, 'created'),
  number(t.updated, 'updated'),
  number(t.unchanged, 'unchanged'),
  number(t.leftOut, 'ignored'),
  number(t.rejected, 'rejected'),
];

/** Numbers of rows of each table by what the import does with them. */
export function CountsTable({ tables }: { tables: TableProgress[] }) {
  return (
    <div className={classes['counts']}>
      <DataTable label={t.label} rows={tables} columns={columns} keyOf={({ name }) => name} />
    </div>
  );
}

function aboutOf({ kind, encoding }: ImportFileResult): string {
  const read = encoding && encoding !== 'utf-8' ? [t.encoding(encodingName(encoding))] : [];
  return [kindLabel(kind), ...read].join(' · ');
}

/** Progress of each table while a check or an import runs. */
export function RunningTables({ tables }: { tables: TableProgress[] }) {
  return (
    <ul className={classes['files']} aria-label={t.label}>
      {tables.map(({ name, rows, result }) => (
        <li key={name}>
          <div className={classes['fileRow']}>
            <bdi className={classes['name']}>{name}</bdi>
            <RunningState rows={rows} result={result} />
          </div>
          {rows > 0 && !result && (
            <>
              <div className="quiet figures">{t.rowsRead(rows)}</div>
              <Progress.Root size={5} mt={6}>
                <Progress.Section
                  value={100}
                  animated
                  striped
                  color="var(--docket-link)"
                  aria-label={t.reading(name)}
                />
              </Progress.Root>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function RunningState({ rows, result }: Pick<TableProgress, 'rows' | 'result'>) {
  if (result)
    return (
      <State shape={result.rejected > 0 ? 'triangle' : 'filled'} tone={result.rejected > 0 ? 'bad' : 'good'}>
        {result.rejected > 0 ? t.states.bad : t.states.good}
      </State>
    );
  return (
    <State shape={rows > 0 ? 'half' : 'ring'} tone={rows > 0 ? 'partial' : 'quiet'}>
      {rows > 0 ? t.states.reading : t.states.waiting}
    </State>
  );
}

/** Rows that are left out on purpose, by reason, with the values that decided. */
export function LeftOutRows({ tables }: { tables: TableProgress[] }) {
  const results = tables.flatMap(({ result }) => (result ? [result] : []));
  const rows = new Map<LeftOutReason, number>();
  for (const { reason, rows: more } of results.flatMap(({ leftOut }) => leftOut))
    rows.set(reason, (rows.get(reason) ?? 0) + more);
  if (rows.size === 0) return null;
  return (
    <section className={classes['part']} aria-label={t.leftOutTitle}>
      <Text fw={600}>{t.leftOutTitle}</Text>
      <ul className={classes['issues']}>
        {[...rows].map(([reason, total]) => (
          <li key={reason}>{t.leftOutRows(total, imports.leftOutReasons[reason])}</li>
        ))}
      </ul>
    </section>
  );
}
