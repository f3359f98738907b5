import type { PersonDetailView } from '@docket/contracts';
import { Breadcrumbs, Button, Group, Title } from '@mantine/core';
import { IconLink, IconPencil, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ExactInstant, exact } from '../../format/instant.js';
import { Missing } from '../../page/missing.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';
import { personQuery } from './api/get-person.js';
import { LinkDialog } from './link-dialog.js';
import { useDialogs } from './people-page.js';
import { useDeparture, useInvite } from './person-changes.js';
import { PersonDrawer } from './person-drawer.js';
import { inviteLabels, type PersonDialogs } from './person-menu.js';
import { PersonProgress } from './person-progress.js';
import { accessLabels, PersonState, roleLabels } from './person-labels.js';
import classes from './person-page.module.css';

const route = getRouteApi('/organization/people/$id');

/** One person: the facts, and when they had which role in which team. */
export function PersonPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(id));
  const { editing, setEditing, invited, setInvited, dialogs } = useDialogs();
  const name = data ? short(data.name) : 'Person';
  return (
    <>
      <TabTitle>{name}</TabTitle>
      <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
        <Link className="link" to="/organization/people">
          People
        </Link>
        <span className={`quiet ${classes['crumb']}`}>
          <bdi>{name}</bdi>
        </span>
      </Breadcrumbs>
      {data ? (
        <Person person={data} dialogs={dialogs} />
      ) : (
        <Missing
          what="person"
          all={{ words: 'people', to: '/organization/people' }}
          error={error}
          retry={() => void refetch()}
        />
      )}
      <PersonDrawer editing={editing} close={() => setEditing(null)} showLink={dialogs.showLink} />
      <LinkDialog invited={invited} close={() => setInvited(null)} />
    </>
  );
}

function Person({ person, dialogs }: { person: PersonDetailView; dialogs: PersonDialogs }) {
  return (
    <>
      <PageHeader title={short(person.name, 200)} action={<Actions person={person} dialogs={dialogs} />}>
        <bdi>{person.email}</bdi>
      </PageHeader>
      <div className={classes['columns']}>
        <FactsCard person={person} />
        <HistoryCard person={person} />
      </div>
      <PersonProgress id={person.id} />
    </>
  );
}

function Actions({ person, dialogs }: { person: PersonDetailView; dialogs: PersonDialogs }) {
  const departure = useDeparture(person);
  const invite = useInvite(person, dialogs.showLink);
  const active = person.status === 'active';
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => dialogs.edit(person)}>
        Edit
      </Button>
      {active && (
        <Button
          variant="default"
          leftSection={<IconLink size={16} />}
          loading={invite.isPending}
          onClick={invite.ask}
        >
          {inviteLabels[person.access]}
        </Button>
      )}
      <Button
        variant={active ? 'default' : 'filled'}
        leftSection={active ? <IconUserMinus size={16} /> : <IconUserPlus size={16} />}
        loading={departure.isPending}
        onClick={departure.ask}
      >
        {active ? 'Deactivate' : 'Reactivate'}
      </Button>
    </Group>
  );
}

function FactsCard({ person }: { person: PersonDetailView }) {
  const { timeZone } = useSession().organization;
  const facts: [string, ReactNode][] = [
    ['State', <PersonState key="state" status={person.status} />],
    ['Role', roleLabels[person.role]],
    [
      'Team',
      person.team ? <TeamLink key="team" team={person.team} /> : <span className="quiet">No team</span>,
    ],
    [
      'Languages',
      person.languages.length > 0 ? person.languages.join(', ') : <span className="quiet">None named</span>,
    ],
    ['Access', person.status === 'active' ? accessLabels[person.access] : 'Cannot sign in'],
    ['Joined', <ExactInstant key="joined" instant={person.joinedAt} timeZone={timeZone} />],
    ...(person.leftAt
      ? [
          ['Left', <ExactInstant key="left" instant={person.leftAt} timeZone={timeZone} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ['Last changed', <ExactInstant key="changed" instant={person.updatedAt} timeZone={timeZone} />],
    [
      'Person id',
      <span key="id" className="hash">
        {person.id}
      </span>,
    ],
  ];
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        Facts
      </Title>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TeamLink({ team }: { team: { id: string; name: string } }) {
  return (
    <Link className="link" to="/organization/people" search={{ team: team.id }}>
      <bdi>{short(team.name)}</bdi>
    </Link>
  );
}

function HistoryCard({ person: { history } }: { person: PersonDetailView }) {
  const { timeZone } = useSession().organization;
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        History
      </Title>
      <ol className={classes['history']}>
        {history.map(({ role, team, from, to }) => (
          <li key={`${from} ${to}`} data-open={to === null || undefined}>
            <div className={classes['stretch']}>
              {roleLabels[role]} · <bdi>{team ? short(team.name) : 'No team'}</bdi>
            </div>
            <span className="quiet">
              <Moment instant={from} timeZone={timeZone} /> to{' '}
              {to ? <Moment instant={to} timeZone={timeZone} /> : 'now'}
            </span>
          </li>
        ))}
      </ol>
      <p className={`quiet ${classes['note']}`}>
        Figures as of an instant count a person in the role and team of that instant.
      </p>
    </section>
  );
}

function Moment({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <time dateTime={instant} title={`${exact(instant, 'UTC', true)} UTC`}>
      {exact(instant, timeZone)}
    </time>
  );
}
