import { apiKeyStatuses } from '@docket/contracts';
import { Anchor, Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { apiKeys as t, common } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { apiKeysQuery } from './api/list-api-keys.js';
import { ApiKeysTable } from './api-keys-table.js';
import { CreateKeyModal } from './create-key-modal.js';
import type { KeySearch } from './key-search.js';

const route = getRouteApi('/organization/api-keys');
const statuses = apiKeyStatuses.map((status) => ({ value: status, label: t.statuses[status] }));

/** Page of the organization's API keys. */
export function ApiKeysPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const keys = useQuery(apiKeysQuery(query));
  const [creating, { open, close }] = useDisclosure(false);
  const change = (part: Partial<KeySearch>) => void navigate(changedSearch<KeySearch>(part));
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      {t.create}
    </Button>
  );
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title} action={create}>
        {t.intro}{' '}
        <Anchor className="link" href="/api/docs" target="_blank" rel="noopener">
          {t.documentation}
        </Anchor>
      </PageHeader>
      <ListSection
        label={t.title}
        result={keys}
        query={query}
        change={change}
        exported={{ path: 'api-keys', query }}
        counted={t.count}
        filters={
          <Select
            aria-label={common.status}
            placeholder={common.allStatuses}
            data={statuses}
            value={search.status ?? null}
            onChange={(status) => change({ status: apiKeyStatuses.find((each) => each === status) })}
            clearable
            clearButtonProps={{ 'aria-label': common.clearStatus }}
          />
        }
        filtered={search.status !== undefined}
        clear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      >
        {(items, stale) => <ApiKeysTable keys={items} stale={stale} />}
      </ListSection>
      <CreateKeyModal opened={creating} close={close} />
    </>
  );
}
