import type { ImportRejection } from '@docket/contracts';
import { Table, Title } from '@mantine/core';
import { count } from '../../format/number.js';
import classes from './import-page.module.css';

/** The server lists this many and no more. */
const LISTED = 1000;

/** Every row that was refused: where it is and why. */
export function RejectionTable({ rejections }: { rejections: ImportRejection[] }) {
  if (rejections.length === 0) return null;
  return (
    <>
      <Title order={2} fz="1rem" mt="lg" mb="xs" id="rejections">
        Rejected rows{rejections.length >= LISTED ? ` (the first ${count(LISTED)})` : ''}
      </Title>
      <div className={classes['rejections']} tabIndex={0} role="region" aria-labelledby="rejections">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">File</Table.Th>
              <Table.Th scope="col" className={classes['line']}>
                Line
              </Table.Th>
              <Table.Th scope="col">Field</Table.Th>
              <Table.Th scope="col">Reason</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejections.map(({ file, line, field, reason }, index) => (
              <Table.Tr key={index}>
                <Table.Td data-label="File">{file}</Table.Td>
                <Table.Td data-label="Line" className={`figures ${classes['line']}`}>
                  {line > 0 ? count(line) : 'whole file'}
                </Table.Td>
                <Table.Td data-label="Field">{field || '–'}</Table.Td>
                <Table.Td data-label="Reason">{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
