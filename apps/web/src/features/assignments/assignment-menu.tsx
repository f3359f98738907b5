import type { AssignmentOption } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconFileCertificate,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useComplianceReport } from './use-compliance-report.js';
import { useActivity } from './assignment-changes.js';
import { shortTitle } from './assignment-labels.js';

/** What can be done with an assignment, in a row. */
export function AssignmentMenu({ assignment }: { assignment: AssignmentOption }) {
  const { id, title, active } = assignment;
  const activity = useActivity(assignment);
  const report = useComplianceReport(id);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={`What to do with ${shortTitle(title)}`}
          loading={activity.isPending || report.isPending}
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
          Edit
        </Menu.Item>
        <Menu.Item leftSection={<IconFileCertificate size={16} />} onClick={report.generate}>
          Generate Compliance Report
        </Menu.Item>
        {active ? (
          <Menu.Item color="red" leftSection={<IconPlayerStop size={16} />} onClick={activity.ask}>
            Deactivate
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={activity.ask}>
            Reactivate
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
