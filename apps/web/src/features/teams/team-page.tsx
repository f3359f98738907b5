import type { TeamView } from '@docket/contracts';
import { Button, Group } from '@mantine/core';
import { IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AssignToTeam } from '../../assign-training/assign-training.js';
import { day } from '../../format/instant.js';
import { count, printedShare, scoreOrDash } from '../../format/number.js';
import { short } from '../../format/text.js';
import { RowsSkeleton } from '../../list/data-table.js';
import { common, dashboard, people, teams as t } from '../../messages/index.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import { Figures } from '../../page/figures.js';
import { PageFallback } from '../../page/page-fallback.js';
import { ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { teamQuery } from '../../picker/search-teams.js';
import { useSession } from '../auth/use-session.js';
import { trainingMetricsQuery } from './api/get-team-metrics.js';
import { TeamAssignments } from './team-assignments.js';
import { useDeleteTeam } from './team-changes.js';
import { type EditedTeam, TeamDialog } from './team-dialog.js';
import { TeamPeople } from './team-people.js';

const route = getRouteApi('/organization/teams/$id');

/** One team: figures, the people with what they have not completed, and the assignments of the team. */
export function TeamPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(teamQuery(id));
  const [editing, setEditing] = useState<EditedTeam | null>(null);
  const name = data ? short(data.name) : t.columns.team;
  return (
    <>
      <TabTitle>{name}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/teams">
          {t.title}
        </Link>
        <CurrentPage>{name}</CurrentPage>
      </Breadcrumbs>
      {data ? (
        <Team team={data} rename={() => setEditing(data)} />
      ) : (
        <PageFallback record="team" error={error} retry={() => void refetch()} />
      )}
      <TeamDialog editing={editing} close={() => setEditing(null)} />
    </>
  );
}

function Team({ team, rename }: { team: TeamView; rename: () => void }) {
  const { timeZone } = useSession().organization;
  return (
    <>
      <PageHeader title={short(team.name, 200)} action={<Actions team={team} rename={rename} />}>
        {t.page.addedOn(day(team.createdAt, timeZone))}
      </PageHeader>
      <TeamFigures team={team} />
      <TeamPeople team={team} />
      <TeamAssignments team={team} />
    </>
  );
}

function Actions({ team, rename }: { team: TeamView; rename: () => void }) {
  const navigate = route.useNavigate();
  const { confirm, isPending } = useDeleteTeam(team, () => void navigate({ to: '/organization/teams' }));
  return (
    <Group gap="xs">
      <AssignToTeam team={team} />
      <Button
        renderRoot={(props) => <Link to="/organization/people" search={{ team: team.id }} {...props} />}
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
      >
        {t.page.showInPeople}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={rename}>
        {t.rename}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={isPending}
        onClick={confirm}
      >
        {common.delete}
      </Button>
    </Group>
  );
}

/** The figures of the team in the Training Report. A team without people has none. */
function TeamFigures({ team }: { team: TeamView }) {
  const { data, error, refetch } = useQuery(trainingMetricsQuery);
  if (!data) {
    return (
      <section className="paper">
        {error ? (
          <ErrorState title={people.progress.failed} error={error} retry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={people.progress.loading} />
        )}
      </section>
    );
  }
  const figures = data.teams.find(({ id }) => id === team.id);
  return (
    <Figures
      label={people.progress.figures}
      figures={[
        { label: t.columns.people, value: count(team.people) },
        { label: t.columns.learners, value: count(team.eligible) },
        {
          label: dashboard.keyFigures.completionRate,
          value: printedShare(figures?.completionRatePrinted ?? '–'),
        },
        { label: dashboard.keyFigures.meanTopicScore, value: scoreOrDash(figures?.meanTopicScore ?? null) },
        { label: people.progress.assignmentsOverdue, value: count(figures?.overduePairs ?? 0) },
      ]}
    />
  );
}
