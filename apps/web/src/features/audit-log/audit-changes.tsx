import { Table, Text } from '@mantine/core';
import { exact } from '../../format/instant.js';
import { auditLog } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { type Difference, isByPeriod, itemsOf, type PeriodValue, textOf } from './audit-difference.js';
import { fieldLabel } from './audit-labels.js';
import classes from './audit-log.module.css';

const t = auditLog.changes;

/** Table of the changed fields with the recorded values before and after. */
export function AuditChanges({ difference: { changes, sides } }: { difference: Difference }) {
  if (changes.length === 0) {
    return sides.before || sides.after ? <Text className="quiet">{t.none}</Text> : null;
  }
  return (
    <Table className={classes['changes']} aria-label={t.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.field}</Table.Th>
          {sides.before && <Table.Th scope="col">{sides.after ? t.before : t.previousValue}</Table.Th>}
          {sides.after && <Table.Th scope="col">{sides.before ? t.after : t.newValue}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{field.split('.').map(fieldLabel).join(', ') || t.value}</Table.Th>
            {sides.before && (
              <Table.Td>
                <AuditValue value={before} other={sides.after ? after : undefined} previous />
              </Table.Td>
            )}
            {sides.after && (
              <Table.Td>
                <AuditValue value={after} other={sides.before ? before : undefined} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type ValueProps = {
  value: unknown;
  /** Value of the same field on the other side. If both are lists, their differences are marked. */
  other?: unknown;
  /** Whether the value was recorded before the change. */
  previous?: boolean;
};

/** Recorded value in readable form. */
export function AuditValue({ value, other, previous = false }: ValueProps) {
  const { timeZone } = useSession().organization;
  if (value === null || value === undefined || value === '' || isEmptyObject(value))
    return <span className="quiet">{t.noValue}</span>;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="quiet">{t.noValue}</span>;
    if (isByPeriod(value)) return <ValuesByPeriod values={value} />;
    const Marker = previous ? 'del' : 'ins';
    return (
      <ul className={classes['items']}>
        {itemsOf(value, other).map(({ text, differs }, index) => (
          // The text alone is not unique: a list may contain the same item twice.
          <li key={`${index} ${text}`}>{differs ? <Marker>{text}</Marker> : text}</li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'string' && INSTANT.test(value)) {
    return (
      <time dateTime={value} title={`${exact(value, 'UTC', true)} UTC`}>
        {exact(value, timeZone, true)}
      </time>
    );
  }
  return <span className={typeof value === 'object' ? 'hash' : undefined}>{textOf(value)}</span>;
}

/** Values of a field by period. An object, e.g. a team, is shown by its name. */
function ValuesByPeriod({ values }: { values: PeriodValue[] }) {
  const { timeZone } = useSession().organization;
  const shown = (at: string) => exact(at, timeZone, true);
  const named = (value: unknown) =>
    typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return (
    <ul className={classes['items']}>
      {values.map(({ from, to, value }) => (
        <li key={from}>
          <AuditValue value={named(value)} />
          <div className="quiet">{to === null ? t.since(shown(from)) : t.period(shown(from), shown(to))}</div>
        </li>
      ))}
    </ul>
  );
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
