import { waitingReasons, type WaitingReason } from '@docket/contracts';
import { Button, SegmentedControl } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { waitingStatements as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { waitingQuery } from './api/list-waiting.js';
import { retryStatements } from './api/map-statements.js';
import { useAssignment } from './use-assignment.js';
import type { WaitingSearch } from './waiting-search.js';
import { WaitingTable } from './waiting-table.js';

const route = getRouteApi('/organization/import/statements');

/** Statements of learning systems that wait for a topic or a person. */
export function WaitingPage() {
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title} action={<Retry />}>
        {t.description}
      </PageHeader>
      <WaitingList />
    </>
  );
}

function WaitingList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { reason = 'object', ...query } = listQueryOf(search);
  const waiting = useQuery(waitingQuery({ ...query, reason }));
  const change = (part: Partial<WaitingSearch>) => void navigate(changedSearch<WaitingSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={waiting}
      query={query}
      change={change}
      exported={{ path: 'statements/waiting', query: { reason } }}
      counted={t.counted[reason]}
      filters={
        <SegmentedControl
          aria-label={t.reasons.label}
          data={waitingReasons.map((value) => ({ value, label: t.reasons[value] }))}
          value={reason}
          onChange={(chosen) => change({ reason: waitingReasons.find((each) => each === chosen) })}
        />
      }
      filtered={false}
      clear={() => change({ page: undefined })}
      empty={<NothingWaits reason={reason} />}
    >
      {(groups, stale) => <WaitingTable groups={groups} reason={reason} stale={stale} />}
    </ListSection>
  );
}

/** Topics and people may have been added since the statements arrived. */
function Retry() {
  const retry = useAssignment(retryStatements, t.retryFailed);
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={retry.isPending}
      onClick={() => retry.mutate(undefined)}
    >
      {t.retry}
    </Button>
  );
}

const NothingWaits = ({ reason }: { reason: WaitingReason }) => (
  <EmptyState
    title={t.empty[reason]}
    action={
      <Button component={Link} to="/organization/api-keys" size="xs" variant="default" mt="xs">
        {t.createKey}
      </Button>
    }
  >
    {t.emptyHint}
  </EmptyState>
);
