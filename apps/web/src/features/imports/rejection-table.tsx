import type { ImportRejection } from '@docket/contracts';
import { Table, Title } from '@mantine/core';
import { count } from '../../format/number.js';
import { imports as t } from '../../messages/index.js';
import classes from './import-page.module.css';

/** Maximum number of rejections in the response of the API. */
const MAX_REJECTIONS = 1000;

/** Rejected rows with their location and the reason. */
export function RejectionTable({ rejections }: { rejections: ImportRejection[] }) {
  if (rejections.length === 0) return null;
  return (
    <>
      <Title order={2} fz="1rem" mt="lg" mb="xs" id="rejections">
        {rejections.length >= MAX_REJECTIONS ? t.rejections.firstTitle(MAX_REJECTIONS) : t.rejections.title}
      </Title>
      <div className={classes['rejections']} tabIndex={0} role="region" aria-labelledby="rejections">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.rejections.file}</Table.Th>
              <Table.Th scope="col" className={classes['line']}>
                {t.rejections.line}
              </Table.Th>
              <Table.Th scope="col">{t.rejections.field}</Table.Th>
              <Table.Th scope="col">{t.rejections.reason}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejections.map(({ file, line, field, reason }, index) => (
              <Table.Tr key={index}>
                <Table.Td data-label={t.rejections.file}>{file}</Table.Td>
                <Table.Td data-label={t.rejections.line} className={`figures ${classes['line']}`}>
                  {line > 0 ? count(line) : t.rejections.wholeFile}
                </Table.Td>
                <Table.Td data-label={t.rejections.field}>{field || '–'}</Table.Td>
                <Table.Td data-label={t.rejections.reason}>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
