import type { InvitationLink, PersonView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { common, people as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { short } from '../../format/text.js';
import { invitePerson } from './api/invite-person.js';
import { updatePerson } from './api/update-person.js';

/** Returns a function that reloads all queries that a change of a person may affect. */
export function useRefreshPeople(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['people', 'person', 'teams'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

const showError = (title: string) => (error: unknown) =>
  notifications.show({ color: 'red', title, message: messageOf(error) });

/** Name in bold, truncated to 200 characters. */
export const BoldName = ({ name }: { name: string }) => (
  <Text component="span" fw={600} style={{ overflowWrap: 'anywhere' }}>
    <bdi>{short(name, 200)}</bdi>
  </Text>
);

/** Deactivates or reactivates a person; `confirm` opens the confirmation dialog. */
export function useActivation(person: PersonView) {
  const refresh = useRefreshPeople();
  const active = person.status !== 'left';
  const change = useMutation({
    mutationFn: () => updatePerson({ id: person.id, status: active ? 'left' : 'active' }),
    onSuccess: async ({ name, status }) => {
      await refresh();
      const { done } = status === 'left' ? t.deactivation : t.reactivation;
      announce(t.doneWith(done, short(name)));
      notifications.show({ color: 'green', role: 'group', title: done, message: <BoldName name={name} /> });
    },
    onError: showError(active ? t.deactivation.failed : t.reactivation.failed),
  });
  const confirmDeactivation = () =>
    modals.openConfirmModal({
      title: t.deactivation.title,
      children: (
        <Text>
          <RichText text={t.deactivation.text} values={{ name: <BoldName name={person.name} /> }} />
        </Text>
      ),
      labels: { confirm: t.deactivation.confirm, cancel: t.deactivation.keep },
      confirmProps: { color: 'red' },
      onConfirm: () => change.mutate(),
    });
  const confirmReactivation = () =>
    modals.openConfirmModal({
      title: t.reactivation.title,
      children: (
        <Text>
          <RichText text={t.reactivation.text} values={{ name: <BoldName name={person.name} /> }} />
        </Text>
      ),
      labels: { confirm: t.reactivation.confirm, cancel: common.cancel },
      onConfirm: () => change.mutate(),
    });
  return { confirm: active ? confirmDeactivation : confirmReactivation, isPending: change.isPending };
}

/**
 * Creates a one-time link for a person; `start` first asks for confirmation if the link replaces an earlier
 * link or leads to a new password.
 */
export function useInvite(person: PersonView, show: (person: PersonView, link: InvitationLink) => void) {
  const refresh = useRefreshPeople();
  const invite = useMutation({
    mutationFn: () => invitePerson(person.id),
    onSuccess: (link) => {
      show(person, link);
      void refresh();
    },
    onError: showError(t.invite.failed),
  });
  const start = () => {
    if (person.access === 'none') return invite.mutate();
    const invited = person.access === 'invited';
    modals.openConfirmModal({
      title: invited ? t.invite.newLinkTitle : t.invite.resetTitle,
      children: (
        <Text>
          <RichText
            text={invited ? t.invite.newLinkText : t.invite.resetText}
            values={{ name: <BoldName name={person.name} /> }}
          />
        </Text>
      ),
      labels: { confirm: t.invite.confirm, cancel: common.cancel },
      onConfirm: () => invite.mutate(),
    });
  };
  return { start, isPending: invite.isPending };
}
