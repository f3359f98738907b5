import type { ClassroomSessionView } from '@docket/contracts';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { classroomSessions as t, common } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { sessionsQuery } from './api/list-sessions.js';
import type { ClassroomSessionSearch } from './classroom-session-search.js';
import { SessionState, sessionTitle, topicsText } from './session-title.js';

const route = getRouteApi('/organization/classroom-sessions');

/** List of classroom sessions. */
export function ClassroomSessionsPage() {
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Button
            component={Link}
            to="/organization/classroom-sessions/new"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t.record}
          </Button>
        }
      >
        {t.description}
      </PageHeader>
      <SessionList />
    </>
  );
}

function SessionList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const sessions = useQuery(sessionsQuery(query));
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  const change = (part: Partial<ClassroomSessionSearch>) =>
    void navigate(changedSearch<ClassroomSessionSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={sessions}
      exported={{ path: 'classroom-sessions', query }}
      query={query}
      change={change}
      counted={t.counted}
      filters={
        <search className={list['filters']}>
          <SearchInput
            label={t.search}
            placeholder={t.searchPlaceholder}
            value={search.search ?? ''}
            change={(typed) => change({ search: typed || undefined })}
          />
        </search>
      }
      filtered={search.search !== undefined}
      clear={() => void navigate({ search: {} })}
      empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
    >
      {(items, stale) => (
        <DataTable label={t.title} rows={items} columns={columns} keyOf={({ id }) => id} stale={stale} />
      )}
    </ListSection>
  );
}

const columnsOf = (timeZone: string): Column<ClassroomSessionView>[] => [
  {
    header: t.columns.session,
    cell: (session) => (
      <>
        <Text component="span" lineClamp={2}>
          <Link className="link" to="/organization/classroom-sessions/$id" params={{ id: session.id }}>
            <bdi>{sessionTitle(session)}</bdi>
          </Link>
        </Text>
        {session.title !== null && (
          <Text className="quiet" fz="xs" lineClamp={2}>
            <bdi>{topicsText(session.topics)}</bdi>
          </Text>
        )}
      </>
    ),
  },
  {
    header: t.columns.completedAt,
    width: '20%',
    cell: ({ completedAt }) => (
      <time dateTime={completedAt} className="figures" title={common.utc(exact(completedAt, 'UTC'))}>
        {exact(completedAt, timeZone)}
      </time>
    ),
  },
  {
    header: t.columns.trainer,
    width: '17%',
    cell: ({ trainer }) => (
      <Text component="span" lineClamp={2}>
        <bdi>{trainer}</bdi>
      </Text>
    ),
  },
  { header: t.columns.people, width: '10%', align: 'end', cell: ({ people }) => count(people) },
  { header: t.columns.sheet, width: '15%', cell: ({ sheet }) => <SheetCell sheet={sheet} /> },
  {
    header: common.status,
    width: '13%',
    cell: ({ voided }) => <SessionState voided={voided !== null} />,
  },
];

function SheetCell({ sheet }: Pick<ClassroomSessionView, 'sheet'>) {
  if (sheet === null) return <span className="quiet">{t.noSheet}</span>;
  if (sheet.removedAt !== null) return <span className="quiet">{t.sheetDeleted}</span>;
  return (
    <Text component="span" lineClamp={1} title={sheet.fileName}>
      <bdi>{sheet.fileName}</bdi>
    </Text>
  );
}
