import type { ClassroomAttendee, ClassroomSessionView } from '@docket/contracts';
import { Alert, Button, Modal, Text } from '@mantine/core';
import { IconBan, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { exact } from '../../format/instant.js';
import { count, scoreOrDash } from '../../format/number.js';
import { short } from '../../format/text.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { classroomSessions as t, common } from '../../messages/index.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import { DetailsCard } from '../../page/details-card.js';
import { PageFallback } from '../../page/page-fallback.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { classroomSessionQuery } from './api/get-session.js';
import { attendeesQuery } from './api/list-attendees.js';
import type { AttendeeSearch } from './classroom-session-search.js';
import classes from './classroom-sessions.module.css';
import { sessionTitle } from './session-title.js';
import { SheetCard } from './sheet-card.js';
import { VoidForm } from './void-form.js';

const route = getRouteApi('/organization/classroom-sessions/$id');

/** One classroom session: details, attendance sheet, and the people with their results. */
export function ClassroomSessionPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(classroomSessionQuery(id));
  const title = data ? short(sessionTitle(data)) : t.session;
  return (
    <>
      <TabTitle>{title}</TabTitle>
      <Crumbs>{title}</Crumbs>
      {data ? (
        <Session session={data} />
      ) : (
        <PageFallback record="classroomSession" error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

/** Breadcrumbs of the pages of one session. */
export const Crumbs = ({ children }: { children: ReactNode }) => (
  <Breadcrumbs>
    <Link className="link" to="/organization/classroom-sessions">
      {t.title}
    </Link>
    <CurrentPage>{children}</CurrentPage>
  </Breadcrumbs>
);

function Session({ session }: { session: ClassroomSessionView }) {
  const [voiding, setVoiding] = useState(false);
  const close = () => setVoiding(false);
  return (
    <>
      <PageHeader
        title={short(sessionTitle(session), 200)}
        action={
          session.voided === null && (
            <Button
              variant="default"
              leftSection={<IconBan size={16} aria-hidden />}
              onClick={() => setVoiding(true)}
            >
              {t.void.button}
            </Button>
          )
        }
      />
      <VoidedNotice session={session} />
      <div className={classes['columns']}>
        <Details session={session} />
        <SheetCard session={session} />
      </div>
      <People session={session} />
      <Modal centered opened={voiding} onClose={close} title={t.void.title}>
        <VoidForm session={session} close={close} />
      </Modal>
    </>
  );
}

function VoidedNotice({ session: { voided } }: { session: ClassroomSessionView }) {
  const { timeZone } = useSession().organization;
  if (voided === null) return null;
  return (
    <Alert mb="lg" variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
      <span style={{ overflowWrap: 'anywhere' }}>
        <RichText
          text={t.void.notice}
          values={{
            time: exact(voided.at, timeZone),
            who: <bdi>{voided.by}</bdi>,
            reason: <bdi>{voided.reason}</bdi>,
          }}
        />
      </span>
    </Alert>
  );
}

function Details({ session }: { session: ClassroomSessionView }) {
  const { timeZone } = useSession().organization;
  const { completedAt, trainer, topics, assessment, people, recordedAt, recordedBy } = session;
  return (
    <DetailsCard
      title={t.details}
      details={[
        {
          label: t.columns.completedAt,
          value: <time title={common.utc(exact(completedAt, 'UTC'))}>{exact(completedAt, timeZone)}</time>,
        },
        { label: t.columns.trainer, value: <bdi>{trainer}</bdi> },
        {
          label: t.topics,
          value: (
            <ul className={classes['topics']}>
              {topics.map(({ id, title }) => (
                <li key={id}>
                  <Link className="link" to="/organization/content" search={{ search: id }}>
                    <bdi>{title}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        { label: t.assessment, value: t.assessments[assessment] },
        { label: t.columns.people, value: count(people) },
        {
          label: t.recordedAt,
          value: (
            <RichText
              text={t.by}
              values={{ time: exact(recordedAt, timeZone), who: <bdi>{recordedBy}</bdi> }}
            />
          ),
        },
      ]}
    />
  );
}

function People({ session: { id } }: { session: ClassroomSessionView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const people = useQuery(attendeesQuery(id, query));
  const change = (part: Partial<AttendeeSearch>) => void navigate(changedSearch<AttendeeSearch>(part));
  return (
    <ListSection
      label={t.peopleOf}
      result={people}
      exported={{ path: `classroom-sessions/${id}/people`, query }}
      query={query}
      change={change}
      counted={common.people}
      filters={
        <search className={list['filters']}>
          <SearchInput
            label={t.searchPeople}
            placeholder={common.picker.searchPeople}
            value={search.search ?? ''}
            change={(typed) => change({ search: typed || undefined })}
          />
        </search>
      }
      filtered={search.search !== undefined}
      clear={() => void navigate({ search: {} })}
      empty={<EmptyState title={common.list.noMatch}>{null}</EmptyState>}
    >
      {(items, stale) => (
        <DataTable label={t.peopleOf} rows={items} columns={columns} keyOf={keyOf} stale={stale} />
      )}
    </ListSection>
  );
}

/** Two people of a session may have been merged since. */
const keyOf = ({ person, score, result }: ClassroomAttendee): string => `${person.id} ${score} ${result}`;

const columns: Column<ClassroomAttendee>[] = [
  {
    header: t.columns.person,
    cell: ({ person }) => (
      <>
        <Text component="span" lineClamp={2}>
          <Link className="link" to="/organization/people/$id" params={{ id: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
        </Text>
        <Text className="quiet" fz="xs" lineClamp={1} title={person.email}>
          <bdi>{person.email}</bdi>
        </Text>
      </>
    ),
  },
  { header: t.columns.result, width: '22%', cell: (attendee) => <Result attendee={attendee} /> },
  { header: t.columns.score, width: '14%', align: 'end', cell: ({ score }) => scoreOrDash(score) },
];

function Result({ attendee: { result, voided } }: { attendee: ClassroomAttendee }) {
  if (voided)
    return (
      <State shape="dash" tone="quiet">
        {t.states.voided}
      </State>
    );
  return result === 'passed' ? (
    <State shape="filled" tone="good">
      {t.results.passed}
    </State>
  ) : (
    <State shape="ring" tone="quiet">
      {t.results.failed}
    </State>
  );
}
