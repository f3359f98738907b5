import type { AssigneeView } from '@docket/contracts';
import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { short } from '../../format/text.js';
import { assignments as t, common } from '../../messages/index.js';
import { TrackedItems } from '../../page/tracked-items.js';
import { useSession } from '../auth/use-session.js';

/** Number of completed items. Opens a dialog with each item, its date and the attempt that completes it. */
export function AssigneeItems({ assignee }: { assignee: AssigneeView }) {
  const [opened, setOpened] = useState(false);
  const { timeZone } = useSession().organization;
  const { name, complete, tracked, items } = assignee;
  return (
    <>
      <UnstyledButton
        className="link figures"
        aria-label={t.assignees.showItems(short(name), common.partOf(complete, tracked))}
        onClick={() => setOpened(true)}
      >
        {common.partOf(complete, tracked)}
      </UnstyledButton>
      <Modal
        centered
        size="xl"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.assignees.itemsOf(short(name))}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        {items && <TrackedItems items={items} timeZone={timeZone} />}
      </Modal>
    </>
  );
}
