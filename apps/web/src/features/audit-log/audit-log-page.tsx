import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { KeysetPages } from '../../list/keyset-pages.js';
import { ListSection } from '../../list/list-section.js';
import { auditLog as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { auditEventsQuery } from './api/list-audit-events.js';
import { AuditFilters } from './audit-filters.js';
import { type AuditSearch, auditQueryOf, filterOf } from './audit-search.js';
import { AuditTable } from './audit-table.js';

const route = getRouteApi('/organization/audit-log');

/** Page of the audit log. */
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
  // Adds a history entry, so that the browser's Back button returns to the previous page of the list.
  const go = (cursor: string | undefined) => void navigate({ search: (before) => ({ ...before, cursor }) });
  const { totalIsCapped = false } = data ?? {};
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.intro}</PageHeader>
      <ListSection
        label={t.events}
        result={events}
        exported={{ path: 'audit-log', query: filterOf(search, timeZone) }}
        counted={totalIsCapped ? t.countMoreThan : t.count}
        filters={<AuditFilters search={search} change={change} />}
        filtered={Boolean(action ?? actor ?? from ?? to)}
        clear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
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
