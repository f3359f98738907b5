import { apiKeyStatuses } from '@docket/contracts';
import { Anchor, Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { counted } from '../../format/number.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { apiKeysQuery } from './api/list-api-keys.js';
import { ApiKeysTable } from './api-keys-table.js';
import { CreateKeyModal } from './create-key-modal.js';
import type { KeySearch } from './key-search.js';
import { statusLabels } from './key-state.js';

const route = getRouteApi('/organization/api-keys');
const states = apiKeyStatuses.map((status) => ({ value: status, label: statusLabels[status] }));

/** The keys with which programs use the API. */
export function ApiKeysPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const keys = useQuery(apiKeysQuery(query));
  const [making, { open, close }] = useDisclosure(false);
  const change = (part: Partial<KeySearch>) => void navigate(changedSearch<KeySearch>(part));
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Create an API key
    </Button>
  );
  return (
    <>
      <TabTitle>API keys</TabTitle>
      <PageHeader title="API keys" action={create}>
        With a key, your programs read figures, send attempts and ask for reports.{' '}
        <Anchor className="link" href="/api/docs" target="_blank" rel="noopener">
          Read how to use the API
        </Anchor>
      </PageHeader>
      <ListSection
        label="API keys"
        result={keys}
        query={query}
        change={change}
        counted={(total) => counted(total, 'key')}
        filters={
          <Select
            aria-label="State"
            placeholder="All states"
            data={states}
            value={search.status ?? null}
            onChange={(status) => change({ status: apiKeyStatuses.find((each) => each === status) })}
            clearable
            clearButtonProps={{ 'aria-label': 'Show all states' }}
          />
        }
        filtered={search.status !== undefined}
        clear={() => void navigate({ search: {} })}
        empty={
          <EmptyState title="No API keys yet">
            Create one for each program, with the scopes that it needs and no more. Its token is shown once.
          </EmptyState>
        }
      >
        {(items, stale) => <ApiKeysTable keys={items} stale={stale} />}
      </ListSection>
      <CreateKeyModal opened={making} close={close} />
    </>
  );
}
