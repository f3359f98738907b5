import { reportStatuses } from '@docket/contracts';
import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { reportKindsQuery } from './api/list-report-kinds.js';
import type { ReportSearch } from './report-search.js';
import { statusWords } from './report-words.js';
import classes from './reports-page.module.css';

type Props = { search: ReportSearch; change: (part: Partial<ReportSearch>) => void };

/** Search, state and kind; all of it lives in the URL. */
export function ReportFilters({ search, change }: Props) {
  const kinds = useQuery(reportKindsQuery);
  const states = reportStatuses.map((status) => ({ value: status, label: statusWords[status] }));
  return (
    <search className={classes['filters']}>
      <SearchInput value={search.search ?? ''} change={(typed) => change({ search: typed || undefined })} />
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

/** Sends what is typed to the URL after a pause; a change of the URL from elsewhere wins over an idle field. */
function SearchInput({ value, change }: { value: string; change: (typed: string) => void }) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useEffectEvent(change);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = wanted;
      send(wanted);
    }, 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      type="search"
      aria-label="Search reports"
      placeholder="Search by subject or person"
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => setTyped('')} />
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
