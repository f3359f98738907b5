import type { TeamView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { teams as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { short } from '../../format/text.js';
import { deleteTeam } from './api/delete-team.js';

/** Returns a function that reloads all queries that a change of a team may affect. */
export function useRefreshTeams(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['teams', 'people', 'person'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

/** Deletes a team; `confirm` opens the confirmation dialog. `deleted` is called afterwards. */
export function useDeleteTeam(team: TeamView, deleted?: () => void) {
  const refresh = useRefreshTeams();
  const deletion = useMutation({
    mutationFn: () => deleteTeam(team),
    onSuccess: ({ name, peopleMoved }) => {
      deleted?.();
      void refresh();
      const moved = peopleMoved > 0 ? t.deletion.moved(peopleMoved) : '';
      announce(`${t.deletion.doneWith(short(name))} ${moved}`);
      const message = (
        <>
          <bdi>{short(name)}</bdi>
          {moved && <div>{moved}</div>}
        </>
      );
      notifications.show({ color: 'green', role: 'group', title: t.deletion.done, message });
    },
    onError: (error) => {
      void refresh();
      notifications.show({ color: 'red', title: t.deletion.failed, message: messageOf(error) });
    },
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.deletion.title,
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText
            text={t.deletion.text}
            values={{
              name: (
                <Text component="span" fw={600}>
                  <bdi>{short(team.name)}</bdi>
                </Text>
              ),
            }}
          />
          {team.people > 0 && ` ${t.deletion.people(team.people)}`}
        </Text>
      ),
      labels: { confirm: t.deletion.confirm, cancel: t.deletion.keep },
      confirmProps: { color: 'red' },
      onConfirm: () => deletion.mutate(),
    });
  return { confirm, isPending: deletion.isPending };
}
