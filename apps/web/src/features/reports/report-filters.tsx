import { reportStatuses } from '@docket/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import list from '../../list/list.module.css';
import { common, reports as t } from '../../messages/index.js';
import { SearchInput } from '../../list/search-input.js';
import { reportKindsQuery } from '../../report-request/list-report-kinds.js';
import type { ReportSearch } from './report-search.js';

type Props = { search: ReportSearch; change: (part: Partial<ReportSearch>) => void };

/** Filters by text, status and kind. Their values are search parameters of the URL. */
export function ReportFilters({ search, change }: Props) {
  const kinds = useQuery(reportKindsQuery);
  const statuses = reportStatuses.map((status) => ({ value: status, label: t.statuses[status] }));
  return (
    <search className={list['filters']}>
      <SearchInput
        label={t.filters.search}
        placeholder={t.filters.searchPlaceholder}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label={common.status}
        placeholder={common.allStatuses}
        data={statuses}
        value={search.status ?? null}
        onChange={(status) => change({ status: reportStatuses.find((each) => each === status) })}
        clearable
        clearButtonProps={{ 'aria-label': common.clearStatus }}
      />
      <Select
        aria-label={t.filters.kind}
        placeholder={t.filters.allKinds}
        data={(kinds.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={search.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.clearKind }}
      />
    </search>
  );
}
