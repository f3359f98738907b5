import { type ExemptionView, exemptionStates } from '@docket/contracts';
import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { common, exemptions as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { exemptionsQuery } from './api/list-exemptions.js';
import { ExemptionDialog } from './exemption-dialog.js';
import type { ExemptionSearch } from './exemption-search.js';
import { ExemptionsTable } from './exemptions-table.js';

const route = getRouteApi('/organization/exemptions');

/** List of exemptions. */
export function ExemptionsPage() {
  const [editing, setEditing] = useState<ExemptionView | null>(null);
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.description}</PageHeader>
      <ExemptionList edit={setEditing} />
      <ExemptionDialog editing={editing} close={() => setEditing(null)} />
    </>
  );
}

function ExemptionList({ edit }: { edit: (exemption: ExemptionView) => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const exemptions = useQuery(exemptionsQuery(query));
  const change = (part: Partial<ExemptionSearch>) => void navigate(changedSearch<ExemptionSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={exemptions}
      query={query}
      change={change}
      exported={{ path: 'exemptions', query }}
      counted={t.counted}
      filters={
        <search className={list['filters']}>
          <SearchInput
            label={t.search}
            placeholder={t.searchPlaceholder}
            value={search.search ?? ''}
            change={(typed) => change({ search: typed || undefined })}
          />
          <Select
            aria-label={common.status}
            placeholder={common.allStatuses}
            data={exemptionStates.map((state) => ({ value: state, label: t.states[state] }))}
            value={search.state ?? null}
            onChange={(chosen) => change({ state: exemptionStates.find((state) => state === chosen) })}
            clearable
            clearButtonProps={{ 'aria-label': common.clearStatus }}
          />
        </search>
      }
      filtered={search.search !== undefined || search.state !== undefined}
      clear={() => void navigate({ search: {} })}
      empty={<NoExemptions />}
    >
      {(items, stale) => <ExemptionsTable exemptions={items} stale={stale} edit={edit} />}
    </ListSection>
  );
}

const NoExemptions = () => (
  <EmptyState
    title={t.empty}
    action={
      <Group gap="xs" mt="xs" justify="center">
        <Button component={Link} to="/organization/assignments" size="xs" variant="default">
          {t.openAssignments}
        </Button>
        <Button component={Link} to="/organization/compliance" size="xs" variant="default">
          {t.openCompliance}
        </Button>
      </Group>
    }
  >
    {t.emptyHint}
  </EmptyState>
);
