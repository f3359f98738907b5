import { Modal, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { short } from '../format/text.js';
import { assignments as t, common } from '../messages/index.js';

/** @property title the person or the assignment whose items these are */
type Props = { title: string; complete: number; tracked: number; children: ReactNode };

/** Number of completed items. Opens a dialog with the items, `children`. */
export function ItemsDialog({ title, complete, tracked, children }: Props) {
  const [opened, setOpened] = useState(false);
  const progress = common.partOf(complete, tracked);
  return (
    <>
      <UnstyledButton
        className="link figures"
        aria-label={t.assignees.showItems(short(title), progress)}
        onClick={() => setOpened(true)}
      >
        {progress}
      </UnstyledButton>
      <Modal
        centered
        size="xl"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.assignees.itemsOf(short(title))}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        {children}
      </Modal>
    </>
  );
}
