import type { InvitationLink, PersonView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { announce } from '../../page/announcer.js';
import { short } from '../../format/text.js';
import { invitePerson } from './api/invite-person.js';
import { updatePerson } from './api/update-person.js';

/** Loads anew what a change of people may have changed. */
export function useRefreshPeople(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['people', 'person', 'teams'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

const refused = (title: string) => (error: unknown) =>
  notifications.show({ color: 'red', title, message: messageOf(error) });

/** A long name, cut so that the question stays readable. */
const Named = ({ name }: { name: string }) => (
  <Text component="span" fw={600} style={{ overflowWrap: 'anywhere' }}>
    <bdi>{short(name, 200)}</bdi>
  </Text>
);

/** Deactivates a person, or reactivates one who has left. `ask` asks once and names them. */
export function useDeparture(person: PersonView) {
  const refresh = useRefreshPeople();
  const active = person.status === 'active';
  const change = useMutation({
    mutationFn: () => updatePerson({ id: person.id, status: active ? 'left' : 'active' }),
    onSuccess: async ({ name, status }) => {
      await refresh();
      const done = status === 'left' ? 'Deactivated' : 'Reactivated';
      announce(`${done}: ${short(name)}`);
      notifications.show({ color: 'green', role: 'group', title: done, message: <Named name={name} /> });
    },
    onError: refused(active ? 'Not deactivated' : 'Not reactivated'),
  });
  const leave = () =>
    modals.openConfirmModal({
      title: 'Deactivate this person?',
      children: (
        <Text>
          <Named name={person.name} /> leaves the organization now: no assignment reaches them any more, and
          they can no longer sign in. Everything recorded so far stays in the reports, and you can reactivate
          them at any time.
        </Text>
      ),
      labels: { confirm: 'Deactivate', cancel: 'Keep active' },
      confirmProps: { color: 'red' },
      onConfirm: () => change.mutate(),
    });
  const comeBack = () =>
    modals.openConfirmModal({
      title: 'Reactivate this person?',
      children: (
        <Text>
          <Named name={person.name} /> is part of the organization again from now on. The time in between
          stays a gap in their history.
        </Text>
      ),
      labels: { confirm: 'Reactivate', cancel: 'Leave as it is' },
      onConfirm: () => change.mutate(),
    });
  return { ask: active ? leave : comeBack, isPending: change.isPending };
}

/** Makes a link for a person. Asks first where that ends something: an earlier link, or a password once it is used. */
export function useInvite(person: PersonView, show: (person: PersonView, link: InvitationLink) => void) {
  const refresh = useRefreshPeople();
  const invite = useMutation({
    mutationFn: () => invitePerson(person.id),
    onSuccess: (link) => {
      show(person, link);
      void refresh();
    },
    onError: refused('No link was made'),
  });
  const ask = () => {
    if (person.access === 'none') return invite.mutate();
    const invited = person.access === 'invited';
    modals.openConfirmModal({
      title: invited ? 'Make a new link?' : 'Let them set a new password?',
      children: (
        <Text>
          {invited ? (
            <>
              The link that was made for <Named name={person.name} /> before stops working.
            </>
          ) : (
            <>
              <Named name={person.name} /> can sign in already. With the link they set a new password; the old
              one works until then.
            </>
          )}
        </Text>
      ),
      labels: { confirm: 'Make the link', cancel: 'Cancel' },
      onConfirm: () => invite.mutate(),
    });
  };
  return { ask, isPending: invite.isPending };
}
