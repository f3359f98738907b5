import type { AssignmentSummary } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconFileCertificate,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { short } from '../../format/text.js';
import { assignments as t, common } from '../../messages/index.js';
import { useComplianceReport } from './use-compliance-report.js';
import { useActivation } from './assignment-changes.js';

/** Menu with the actions of an assignment. */
export function AssignmentMenu({ assignment }: { assignment: AssignmentSummary }) {
  const { id, title, active } = assignment;
  const activation = useActivation(assignment);
  const report = useComplianceReport(id);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={common.actionsFor(short(title))}
          loading={activation.isPending || report.isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to="/organization/assignments/$id/edit"
          params={{ id } as never}
          leftSection={<IconPencil size={16} />}
        >
          {common.edit}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileCertificate size={16} />} onClick={report.generate}>
          {t.generateReport}
        </Menu.Item>
        {active ? (
          <Menu.Item color="red" leftSection={<IconPlayerStop size={16} />} onClick={activation.confirm}>
            {t.deactivate}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={activation.confirm}>
            {t.reactivate}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
