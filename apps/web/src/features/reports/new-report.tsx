import type { ReportKindView } from '@docket/contracts';
import { Button, Menu, Modal, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { reports } from '../../messages/index.js';
import { ReportForm } from './report-form.js';
import classes from './new-report.module.css';

/** Menu of report kinds, and the dialog to request a report of the chosen one. */
export function NewReport({ kinds }: { kinds: ReportKindView[] }) {
  const [kind, setKind] = useState<ReportKindView | null>(null);
  const close = () => setKind(null);
  return (
    <>
      <Menu position="bottom-end" width="min(24rem, 90vw)">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {reports.generate.newReport}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((item) => (
            <Menu.Item key={item.id} onClick={() => setKind(item)}>
              {item.title}
              <Text className={`quiet ${classes['about']}`} fz="xs" component="span">
                {item.description}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal centered opened={kind !== null} onClose={close} title={kind?.title} size="lg">
        {kind && (
          <>
            <Text className="quiet" mb="md">
              {kind.description}
            </Text>
            <ReportForm kind={kind} onRequested={close} />
          </>
        )}
      </Modal>
    </>
  );
}
