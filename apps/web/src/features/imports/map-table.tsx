import type { ImportMapping, ImportPreview } from '@docket/contracts';
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { imports as t } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import { previewQuery } from './api/preview-table.js';
import { ColumnsStep, TableTitle } from './columns-step.js';
import { recognitionOf } from './contents-step.js';
import { ValuesStep } from './values-step.js';
import type { WizardTable } from './use-wizard.js';

type Props = {
  uploadId: string;
  current: WizardTable;
  step: 'columns' | 'values';
  change: (mapping: ImportMapping) => void;
  show: (step: 'columns' | 'values') => void;
  back: () => void;
  /** Called when the mapping is complete. */
  done: () => void;
};

/** Mapping of one table: first its columns, then its values. The server reads the table before the second step. */
export function MapTable(props: Props) {
  const { current, step } = props;
  const { table } = current;
  return (
    <>
      <TableTitle>{(step === 'columns' ? t.columns.title : t.values.title)(table.name)}</TableTitle>
      {table.recognizedBy && (
        <Text className="quiet" mt={-8} mb="md">
          {recognitionOf(table)}
          {table.recognizedBy === 'built-in' && !table.verified && `. ${t.contents.unverified}`}
        </Text>
      )}
      {step === 'columns' ? <MapColumns {...props} /> : <MapValues {...props} />}
    </>
  );
}

function MapColumns({ uploadId, current, change, show, back }: Props) {
  const { table, mapping } = current;
  const cache = useQueryClient();
  const check = useMutation({
    mutationFn: (complete: ImportMapping) => cache.fetchQuery(previewQuery(uploadId, table.name, complete)),
    onSuccess: () => show('values'),
  });
  const edit = (next: ImportMapping) => {
    check.reset();
    change(next);
  };
  return (
    <>
      <ColumnsStep table={table} mapping={mapping} change={edit} issues={issuesOf(check.error)} />
      <Group mt="lg">
        <Button variant="default" onClick={back}>
          {t.back}
        </Button>
        <Button
          disabled={!mapping}
          loading={check.isPending}
          onClick={() => mapping && check.mutate(mapping)}
        >
          {t.continue}
        </Button>
      </Group>
    </>
  );
}

function MapValues({ uploadId, current, change, show, done }: Props) {
  const { table } = current;
  const mapping = current.mapping!;
  const { data, error, isPlaceholderData, refetch } = useQuery(previewQuery(uploadId, table.name, mapping));
  const [asked, setAsked] = useState(false);
  const settled = settledOrder(mapping, data);
  useEffect(() => {
    if (settled) change({ ...mapping, dateOrder: settled });
  }, [settled, mapping, change]);
  const open = isDateOrderOpen(mapping, data);
  const submit = () => (open ? setAsked(true) : done());
  return (
    <>
      {data ? (
        <ValuesStep mapping={mapping} change={change} preview={data} stale={isPlaceholderData} />
      ) : error ? (
        <Unread error={error} retry={() => void refetch()} />
      ) : (
        <Stack aria-label={t.columns.reading} role="status">
          <Skeleton h={120} />
          <Skeleton h={180} />
        </Stack>
      )}
      {asked && open && (
        <Alert role="alert" color="red" mt="md">
          {t.values.dateQuestion}
        </Alert>
      )}
      <Group mt="lg">
        <Button variant="default" onClick={() => show('columns')}>
          {t.back}
        </Button>
        <Button disabled={!data} onClick={submit}>
          {t.continue}
        </Button>
      </Group>
    </>
  );
}

/** Returns the order of day and month that the dates of the file settle, if the mapping has none. */
const settledOrder = ({ dateOrder }: ImportMapping, preview: ImportPreview | undefined) =>
  dateOrder === null && preview?.dateOrder?.state === 'settled' ? preview.dateOrder.order : null;

const isDateOrderOpen = ({ dateOrder }: ImportMapping, preview: ImportPreview | undefined): boolean =>
  dateOrder === null && preview?.dateOrder?.state === 'ambiguous';

function Unread({ error, retry }: { error: unknown; retry: () => void }) {
  const issues = issuesOf(error);
  if (issues.length === 0 || !(error instanceof ApiFailure) || error.issues.length === 0)
    return <ErrorState title={t.preview.failed} error={error} retry={retry} />;
  return (
    <Alert role="alert" color="red" title={t.columns.invalid}>
      {issues.join(' ')}
    </Alert>
  );
}

/** Returns what is missing in the mapping, or why it could not be checked. */
function issuesOf(error: unknown): string[] {
  if (!error) return [];
  const issues = error instanceof ApiFailure ? error.issues.map(({ message }) => message) : [];
  return issues.length > 0 ? [...new Set(issues)] : [messageOf(error)];
}
