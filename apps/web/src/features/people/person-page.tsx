import type { PersonDetailView } from '@docket/contracts';
import { Alert, Button, Group, Title } from '@mantine/core';
import {
  IconArrowMerge,
  IconInfoCircle,
  IconLink,
  IconPencil,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ExactInstant, exact } from '../../format/instant.js';
import { common, people as t, privacy } from '../../messages/index.js';
import { DetailsCard } from '../../page/details-card.js';
import { PageFallback } from '../../page/page-fallback.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { TeamLink } from '../../page/team-link.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';
import { personQuery } from './api/get-person.js';
import { EraseDialog } from './erase-dialog.js';
import { ErasedReports } from './erased-reports.js';
import { GenerateRecord } from './generate-record.js';
import { LinkDialog } from './link-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { useDialogs } from './people-page.js';
import { useActivation, useInvite } from './person-changes.js';
import { IdentifiersCard } from './person-identifiers.js';
import { PersonDrawer } from './person-drawer.js';
import type { PersonDialogs } from './person-menu.js';
import { PersonalDataMenu } from './personal-data-menu.js';
import { PersonProgress } from './person-progress.js';
import { PersonStatus } from './person-status.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import classes from './person-page.module.css';

const route = getRouteApi('/organization/people/$id');

/** One person: details, history of roles and teams, and training progress. */
export function PersonPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(id));
  const { editing, setEditing, erasing, setErasing, invited, setInvited, dialogs } = useDialogs();
  const name = data ? short(data.name) : t.person;
  return (
    <>
      <TabTitle>{name}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/people">
          {t.title}
        </Link>
        <CurrentPage>{name}</CurrentPage>
      </Breadcrumbs>
      {data ? (
        <Person person={data} dialogs={dialogs} />
      ) : (
        <PageFallback record="person" error={error} retry={() => void refetch()} />
      )}
      <PersonDrawer editing={editing} close={() => setEditing(null)} showLink={dialogs.showLink} />
      <EraseDialog erasing={erasing} close={() => setErasing(null)} />
      <LinkDialog invited={invited} close={() => setInvited(null)} />
    </>
  );
}

function Person({ person, dialogs }: { person: PersonDetailView; dialogs: PersonDialogs }) {
  return (
    <>
      <PageHeader
        title={short(person.name, 200)}
        action={<PersonActions person={person} dialogs={dialogs} />}
      >
        <bdi>{person.email}</bdi>
      </PageHeader>
      {person.mergedInto ? (
        <MergedNotice into={person.mergedInto} />
      ) : (
        <>
          {person.erasedAt && <ErasedNotice at={person.erasedAt} />}
          <div className={classes['columns']}>
            <PersonDetails person={person} />
            <HistoryCard person={person} />
            {!person.erasedAt && <IdentifiersCard person={person} />}
          </div>
          {person.erasedAt && <ErasedReports personId={person.id} />}
          <PersonProgress id={person.id} />
        </>
      )}
    </>
  );
}

/** Notice on the page of a person who was merged with another one. */
function MergedNotice({ into }: { into: NonNullable<PersonDetailView['mergedInto']> }) {
  return (
    <Alert mb="lg" variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
      <RichText
        text={t.merge.merged}
        values={{
          name: (
            <Link className="link" to="/organization/people/$id" params={{ id: into.id }}>
              <bdi>{short(into.name)}</bdi>
            </Link>
          ),
        }}
      />
    </Alert>
  );
}

/** Notice on the page of a person whose personal data was erased. */
function ErasedNotice({ at }: { at: string }) {
  const { timeZone } = useSession().organization;
  return (
    <Alert mb="lg" variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
      <RichText text={privacy.erased} values={{ time: <Instant instant={at} timeZone={timeZone} /> }} />
    </Alert>
  );
}

function PersonActions({ person, dialogs }: { person: PersonDetailView; dialogs: PersonDialogs }) {
  if (person.mergedInto) return null;
  if (!person.erasedAt) return <Actions person={person} dialogs={dialogs} />;
  return (
    <Group gap="xs">
      <GenerateRecord person={person} />
      <PersonalDataMenu person={person} />
    </Group>
  );
}

function Actions({ person, dialogs }: { person: PersonDetailView; dialogs: PersonDialogs }) {
  const activation = useActivation(person);
  const invite = useInvite(person, dialogs.showLink);
  const [merging, setMerging] = useState(false);
  const active = person.status !== 'left';
  return (
    <Group gap="xs">
      {person.status !== 'upcoming' && <GenerateRecord person={person} />}
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => dialogs.edit(person)}>
        {common.edit}
      </Button>
      {active && (
        <Button
          variant="default"
          leftSection={<IconLink size={16} />}
          loading={invite.isPending}
          onClick={invite.start}
        >
          {t.invite[person.access]}
        </Button>
      )}
      <Button
        variant={active ? 'default' : 'filled'}
        leftSection={active ? <IconUserMinus size={16} /> : <IconUserPlus size={16} />}
        loading={activation.isPending}
        onClick={activation.confirm}
      >
        {active ? t.deactivate : t.reactivate}
      </Button>
      {person.status !== 'upcoming' && (
        <Button variant="default" leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
          {t.merge.action}
        </Button>
      )}
      <PersonalDataMenu person={person} erase={dialogs.erase} />
      <MergeDialog merging={merging ? person : null} close={() => setMerging(false)} />
    </Group>
  );
}

function PersonDetails({ person }: { person: PersonDetailView }) {
  const { timeZone } = useSession().organization;
  const { details: labels } = t;
  const quiet = (text: string) => <span className="quiet">{text}</span>;
  const instantOf = (instant: string) => <ExactInstant instant={instant} timeZone={timeZone} />;
  const { team, languages, jobFunction, leftAt } = person;
  const details = [
    { label: labels.status, value: <PersonStatus status={person.status} /> },
    { label: labels.role, value: t.roles[person.role] },
    { label: labels.team, value: team ? <TeamLink team={team} /> : quiet(common.noTeam) },
    { label: labels.languages, value: languages.join(', ') || quiet(labels.noLanguages) },
    {
      label: labels.jobFunction,
      value: jobFunction ? <bdi>{jobFunction}</bdi> : quiet(labels.noJobFunction),
    },
    { label: labels.bespokeSoftware, value: person.bespokeSoftware ? labels.yes : labels.no },
    { label: labels.access, value: person.status !== 'left' ? t.access[person.access] : t.access.none },
    { label: labels.joined, value: instantOf(person.joinedAt) },
    ...(leftAt ? [{ label: labels.left, value: instantOf(leftAt) }] : []),
    { label: labels.updated, value: instantOf(person.updatedAt) },
    { label: labels.id, value: <span className="hash">{person.id}</span> },
  ];
  return <DetailsCard title={labels.title} details={details} />;
}

function HistoryCard({ person: { history } }: { person: PersonDetailView }) {
  const { timeZone } = useSession().organization;
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        {t.history.title}
      </Title>
      <ol className={classes['history']}>
        {history.map(({ role, team, from, to, ...values }) => (
          <li key={`${from} ${to}`} data-open={to === null || undefined}>
            <div className={classes['period']}>
              <bdi>{t.history.entry(t.roles[role], team ? short(team.name) : common.noTeam)}</bdi>
            </div>
            <span className="quiet">
              <PeriodValues {...values} />
              <RichText
                text={to ? t.history.period : t.history.openPeriod}
                values={{
                  from: <Instant instant={from} timeZone={timeZone} />,
                  to: to && <Instant instant={to} timeZone={timeZone} />,
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className={`quiet ${classes['note']}`}>{t.history.note}</p>
    </section>
  );
}

type PeriodValues = Pick<PersonDetailView, 'languages' | 'jobFunction' | 'bespokeSoftware'>;

/** The job function, the work and the languages of a period, on a line of their own. */
function PeriodValues({ languages, jobFunction, bespokeSoftware }: PeriodValues) {
  const values = [
    ...(jobFunction ? [jobFunction] : []),
    ...(bespokeSoftware ? [t.history.bespokeSoftware] : []),
    ...(languages.length > 0 ? [languages.join(', ')] : []),
  ];
  return values.length > 0 && <div>{<bdi>{values.join(' · ')}</bdi>}</div>;
}

function Instant({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <time dateTime={instant} title={common.utc(exact(instant, 'UTC', true))}>
      {exact(instant, timeZone)}
    </time>
  );
}
