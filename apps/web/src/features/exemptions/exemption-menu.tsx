import type { ExemptionView } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconPlayerStop } from '@tabler/icons-react';
import { short } from '../../format/text.js';
import { common, exemptions as t } from '../../messages/index.js';
import { useEndExemption } from './exemption-changes.js';

type Props = { exemption: ExemptionView; edit: (exemption: ExemptionView) => void };

/** Menu with the actions of an exemption. */
export function ExemptionMenu({ exemption, edit }: Props) {
  const end = useEndExemption(exemption);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={common.actionsFor(short(exemption.person.name))}
          loading={end.isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(exemption)}>
          {common.edit}
        </Menu.Item>
        {exemption.state !== 'ended' && (
          <Menu.Item color="red" leftSection={<IconPlayerStop size={16} />} onClick={end.confirm}>
            {t.end.confirm}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
