import type { PersonDetailView, PersonIdentifierView } from '@docket/contracts';
import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { short } from '../../format/text.js';
import { common, people } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { AddIdentifierDialog } from './add-identifier-dialog.js';
import { removeIdentifier } from './api/change-identifiers.js';
import { useRefreshPeople } from './person-changes.js';
import classes from './person-page.module.css';

const t = people.identifiers;

/** The identifiers by which imports find a person. Those of an erased person were deleted. */
export function IdentifiersCard({ person }: { person: PersonDetailView }) {
  const [adding, setAdding] = useState(false);
  return (
    <section className={`paper ${classes['card']}`}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="1rem">
          {t.title}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t.add}
        </Button>
      </Group>
      {person.identifiers.length > 0 ? (
        <ul className={classes['identifiers']}>
          {person.identifiers.map((identifier) => (
            <Identifier key={identifier.id} person={person} identifier={identifier} />
          ))}
        </ul>
      ) : (
        <p className={`quiet ${classes['noIdentifiers']}`}>{t.empty}</p>
      )}
      <p className={`quiet ${classes['note']}`}>{t.note}</p>
      <AddIdentifierDialog person={adding ? person : null} close={() => setAdding(false)} />
    </section>
  );
}

type Props = { person: PersonDetailView; identifier: PersonIdentifierView };

function Identifier({ person, identifier }: Props) {
  const { kind, issuer, value } = identifier;
  const removal = useRemoval(person, identifier);
  return (
    <li>
      <span className="quiet">{t.kinds[kind]}</span>
      <span>
        <bdi>{value}</bdi>
        {kind === 'account' && (
          <Text component="span" display="block" size="xs" className="quiet">
            <bdi>{issuer || t.anySystem}</bdi>
          </Text>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t.remove(value)}
        loading={removal.isPending}
        onClick={removal.confirm}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function useRemoval({ id }: PersonDetailView, identifier: PersonIdentifierView) {
  const refresh = useRefreshPeople();
  const remove = useMutation({
    mutationFn: () => removeIdentifier(id, identifier.id),
    onSuccess: async ({ value }) => {
      await refresh();
      announce(people.doneWith(t.removed, short(value)));
      notifications.show({ color: 'green', title: t.removed, message: short(value) });
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: t.removalFailed, message: messageOf(error) }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.removal,
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText text={t.removalText} values={{ value: <bdi>{identifier.value}</bdi> }} />
        </Text>
      ),
      labels: { confirm: t.confirmRemoval, cancel: common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return { confirm, isPending: remove.isPending };
}
