import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { classroomSessions as t } from '../messages/index.js';
import type { Choice } from '../picker/picker.js';
import { useRecordClassroom } from './classroom-draft.js';

type Props = {
  people: Choice[];
  /** Returns the topics of the form. Default: none. */
  topics?: () => Choice[];
};

/** Button that opens the form of a classroom session for the selected people of a list. */
export function RecordForSelected({ people, topics }: Props) {
  const record = useRecordClassroom();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconSchool size={14} aria-hidden />}
      disabled={people.length === 0}
      style={{ flexShrink: 0 }}
      onClick={() => record({ people, topics: topics?.() ?? [] })}
    >
      {t.record}
    </Button>
  );
}
