import type { TeamView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { counted } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { short } from '../../format/text.js';
import { deleteTeam } from './api/delete-team.js';

/** Loads anew what a change of teams may have changed. */
export function useRefreshTeams(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['teams', 'people', 'person'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

/** Deletes a team. `ask` asks once, names it, and says what becomes of its people. */
export function useDeleteTeam(team: TeamView) {
  const refresh = useRefreshTeams();
  const gone = useMutation({
    mutationFn: () => deleteTeam(team),
    onSuccess: ({ name, peopleMoved }) => {
      void refresh();
      const moved =
        peopleMoved > 0 ? ` ${counted(peopleMoved, 'person is', 'people are')} in no team now.` : '';
      announce(`Team deleted: ${short(name)}.${moved}`);
      const message = (
        <>
          <bdi>{short(name)}</bdi>.{moved}
        </>
      );
      notifications.show({ color: 'green', role: 'group', title: 'Team deleted', message });
    },
    onError: (error) => {
      void refresh();
      notifications.show({ color: 'red', title: 'The team was not deleted', message: messageOf(error) });
    },
  });
  const ask = () =>
    modals.openConfirmModal({
      title: 'Delete this team?',
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <Text component="span" fw={600}>
            <bdi>{short(team.name)}</bdi>
          </Text>{' '}
          is deleted
          {team.people > 0 &&
            `, and its ${counted(team.people, 'active person', 'active people')} will be in no team`}
          . Reports about earlier days still know it.
        </Text>
      ),
      labels: { confirm: 'Delete the team', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => gone.mutate(),
    });
  return { ask, isPending: gone.isPending };
}
