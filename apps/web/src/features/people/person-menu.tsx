import type { PersonView } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconLink, IconPencil, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { short } from '../../format/text.js';
import { useDeparture, useInvite } from './person-changes.js';

/** What a page can open for a person. The page holds these, so that they outlive the row they were opened from. */
export interface PersonDialogs {
  edit: (person: PersonView) => void;
  showLink: (person: Pick<PersonView, 'name'>, link: { url: string; expiresAt: string }) => void;
}

/** What can be done with a person, in a row. */
export function PersonMenu({ person, dialogs }: { person: PersonView; dialogs: PersonDialogs }) {
  const departure = useDeparture(person);
  const invite = useInvite(person, dialogs.showLink);
  const active = person.status === 'active';
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={`What to do with ${short(person.name)}`}
          loading={departure.isPending || invite.isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => dialogs.edit(person)}>
          Edit
        </Menu.Item>
        {active && (
          <Menu.Item leftSection={<IconLink size={16} />} onClick={invite.ask}>
            {inviteLabels[person.access]}
          </Menu.Item>
        )}
        {active ? (
          <Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={departure.ask}>
            Deactivate
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={departure.ask}>
            Reactivate
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a new link is for, by what the person can do already. */
export const inviteLabels = {
  none: 'Invite to sign in',
  invited: 'Make a new link',
  account: 'Let set a new password',
} as const;
