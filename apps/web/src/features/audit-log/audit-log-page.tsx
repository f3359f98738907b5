import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { count, counted } from '../../format/number.js';
import { KeysetPages } from '../../list/keyset-pages.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { exportUrl } from './api/export-audit-log.js';
import { auditEventsQuery } from './api/list-audit-events.js';
import { AuditFilters } from './audit-filters.js';
import { type AuditSearch, auditQueryOf, filterOf } from './audit-search.js';
import { AuditTable } from './audit-table.js';

const route = getRouteApi('/organization/audit-log');

/** What was done in the organization, by whom and when. */
export function AuditLogPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSession().organization;
  const query = auditQueryOf(search, timeZone);
  const events = useQuery(auditEventsQuery(query));
  const { data } = events;
  const { action, actor, from, to } = search;
  const change = (part: Partial<AuditSearch>) =>
    void navigate({
      search: (before) => ({ ...before, cursor: undefined, ...part }),
      replace: true,
      resetScroll: false,
    });
  // A step of its own in the browser's history, so that Back leads to the page before.
  const go = (cursor: string | undefined) => void navigate({ search: (before) => ({ ...before, cursor }) });
  const many = data?.totalIsCapped ?? false;
  return (
    <>
      <TabTitle>Audit log</TabTitle>
      <PageHeader title="Audit log" action={<Export search={search} timeZone={timeZone} />}>
        Every change by an administrator or an API key, and every download of evidence. Nothing here can be
        changed.
      </PageHeader>
      <ListSection
        label="Events"
        result={events}
        counted={(total) => (many ? `More than ${count(total)} events` : counted(total, 'event'))}
        filters={<AuditFilters search={search} change={change} />}
        filtered={Boolean(action ?? actor ?? from ?? to)}
        clear={() => void navigate({ search: {} })}
        empty={
          <EmptyState title="Nothing has been recorded yet">
            What administrators and API keys do from now on appears here.
          </EmptyState>
        }
        pages={
          data && (data.nextCursor !== null || data.previousCursor !== null || data.items.length > 10) ? (
            <KeysetPages
              pageSize={query.pageSize}
              changeSize={change}
              newer={data.previousCursor}
              older={data.nextCursor}
              go={go}
            />
          ) : null
        }
      >
        {(items, stale) => <AuditTable events={items} stale={stale} />}
      </ListSection>
    </>
  );
}

/** A plain link: the browser shows the file while it is being made, however long it is. */
function Export({ search, timeZone }: { search: AuditSearch; timeZone: string }) {
  return (
    <Button
      component="a"
      href={exportUrl(filterOf(search, timeZone))}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      Export CSV
    </Button>
  );
}
