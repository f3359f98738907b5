import { Button, Group } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { short } from '../../format/text.js';
import { waitingStatements as t } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import type { Choice } from '../../picker/picker.js';
import { TopicPicker } from '../../picker/topic-picker.js';
import { mapObject } from './api/map-statements.js';
import { useAssignment } from './use-assignment.js';

type Props = { object: string; done?: () => void };

/** Chooses the topic of an activity, or that its statements do not count. */
export function AssignTopic({ object, done }: Props) {
  const [topic, setTopic] = useState<Choice | null>(null);
  const assignment = useAssignment(mapObject);
  const named = short(object);
  const assign = (topicId: string | null) => assignment.mutate({ object, topicId }, { onSuccess: done });
  const ignore = () =>
    modals.openConfirmModal({
      title: t.ignoreQuestion,
      children: <RichText text={t.ignoreText} values={{ object: <bdi>{named}</bdi> }} />,
      labels: { confirm: t.ignore, cancel: t.keep },
      onConfirm: () => assign(null),
    });
  return (
    <>
      <TopicPicker label={t.topicOf(named)} labelHidden error={null} chosen={topic} choose={setTopic} />
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          disabled={topic === null}
          loading={assignment.isPending}
          aria-label={t.assignTopic(named)}
          onClick={() => topic && assign(topic.id)}
        >
          {t.assign}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={assignment.isPending}
          aria-label={t.ignoreObject(named)}
          onClick={ignore}
        >
          {t.ignore}
        </Button>
      </Group>
    </>
  );
}
