import type { PersonView } from '@docket/contracts';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconEraser, IconShieldLock } from '@tabler/icons-react';
import { privacy as t } from '../../messages/index.js';
import { exportDataUrl } from './api/export-data.js';

type Props = {
  person: PersonView;
  /** Opens the dialog for the erasure. Default: the data is erased already. */
  erase?: (person: PersonView) => void;
};

/** Menu with the export and the erasure of the personal data of a person. */
export function PersonalDataMenu({ person, erase }: Props) {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconShieldLock size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonalDataItems person={person} erase={erase} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The items of a menu with the actions of a person. */
export function PersonalDataItems({
  person,
  erase,
}: {
  person: PersonView;
  erase: Props['erase'] | undefined;
}) {
  return (
    <>
      <Menu.Item
        component="a"
        href={exportDataUrl(person.id)}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t.export}
      </Menu.Item>
      {erase && (
        <Menu.Item
          color="red"
          leftSection={<IconEraser size={16} aria-hidden />}
          onClick={() => erase(person)}
        >
          {t.erase.action}
        </Menu.Item>
      )}
    </>
  );
}
