import { Table, Text } from '@mantine/core';
import { exact } from '../../format/instant.js';
import { useSession } from '../auth/use-session.js';
import { type Difference, itemsOf, textOf } from './audit-difference.js';
import { fieldLabels } from './audit-labels.js';
import classes from './audit-log.module.css';

/** What changed, a field a row: what it was before and what it is after, as far as both were recorded. */
export function AuditChanges({ difference: { changes, sides } }: { difference: Difference }) {
  if (changes.length === 0) {
    return sides.before || sides.after ? (
      <Text className="quiet">Nothing differs before and after.</Text>
    ) : null;
  }
  return (
    <Table className={classes['changes']} aria-label="What changed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Field</Table.Th>
          {sides.before && <Table.Th scope="col">{sides.after ? 'Before' : 'Was'}</Table.Th>}
          {sides.after && <Table.Th scope="col">{sides.before ? 'After' : 'Set to'}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{field.split('.').map(fieldLabels).join(', ') || 'Value'}</Table.Th>
            {sides.before && (
              <Table.Td>
                <AuditValue value={before} other={sides.after ? after : undefined} was />
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
  /** The same field on the other side: of two lists, what differs is marked. */
  other?: unknown;
  was?: boolean;
};

/** A value as a person reads it. */
export function AuditValue({ value, other, was = false }: ValueProps) {
  const { timeZone } = useSession().organization;
  if (value === null || value === undefined || value === '') return <span className="quiet">none</span>;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="quiet">none</span>;
    const Mark = was ? 'del' : 'ins';
    return (
      <ul className={classes['items']}>
        {itemsOf(value, other).map(({ text, alone }, index) => (
          // A list may hold the same item twice.
          <li key={`${index} ${text}`}>{alone ? <Mark>{text}</Mark> : text}</li>
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

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
