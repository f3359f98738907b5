import type { PersonView } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconLink,
  IconPencil,
  IconShieldOff,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { short } from '../../format/text.js';
import { common, people as t, secondFactor } from '../../messages/index.js';
import { PersonalDataItems } from './personal-data-menu.js';
import { useActivation, useInvite } from './person-changes.js';
import { useSecondFactorRemoval } from './second-factor-removal.js';

/** Dialogs of a page for a person. The page owns them, so that they stay open if the row is removed. */
export interface PersonDialogs {
  edit: (person: PersonView) => void;
  erase: (person: PersonView) => void;
  showLink: (person: Pick<PersonView, 'name'>, link: { url: string; expiresAt: string }) => void;
}

/** Menu with the actions of a person. */
export function PersonMenu({ person, dialogs }: { person: PersonView; dialogs: PersonDialogs }) {
  const activation = useActivation(person);
  const invite = useInvite(person, dialogs.showLink);
  const removal = useSecondFactorRemoval(person);
  const active = person.status !== 'left';
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={common.actionsFor(short(person.name))}
          loading={activation.isPending || invite.isPending || removal.isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => dialogs.edit(person)}>
          {common.edit}
        </Menu.Item>
        {active && (
          <Menu.Item leftSection={<IconLink size={16} />} onClick={invite.start}>
            {t.invite[person.access]}
          </Menu.Item>
        )}
        {active ? (
          <Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={activation.confirm}>
            {t.deactivate}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={activation.confirm}>
            {t.reactivate}
          </Menu.Item>
        )}
        {person.access === 'account' && (
          <Menu.Item leftSection={<IconShieldOff size={16} />} onClick={removal.confirm}>
            {secondFactor.ofPerson.action}
          </Menu.Item>
        )}
        <Menu.Divider />
        <PersonalDataItems person={person} erase={dialogs.erase} />
      </Menu.Dropdown>
    </Menu>
  );
}
