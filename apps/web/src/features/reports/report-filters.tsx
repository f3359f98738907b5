import { reportStatuses } from '@docket/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { reportKindsQuery } from './api/list-report-kinds.js';
import type { ReportSearch } from './report-search.js';
import { statusLabels } from './report-labels.js';

type Props = { search: ReportSearch; change: (part: Partial<ReportSearch>) => void };

/** Search, state and kind; all of it lives in the URL. */
export function ReportFilters({ search, change }: Props) {
  const kinds = useQuery(reportKindsQuery);
  const states = reportStatuses.map((status) => ({ value: status, label: statusLabels[status] }));
  return (
    <search className={list['filters']}>
      <SearchInput
        label="Search reports"
        placeholder="Search by subject or person"
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label="State"
        placeholder="All states"
        data={states}
        value={search.status ?? null}
        onChange={(status) => change({ status: reportStatuses.find((each) => each === status) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all states' }}
      />
      <Select
        aria-label="Kind"
        placeholder="All kinds"
        data={(kinds.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={search.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all kinds' }}
      />
    </search>
  );
}
