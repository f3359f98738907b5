import { MAX_SCOPE_PEOPLE, type TeamView } from '@docket/contracts';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../api/failure.js';
import { collectPages, TooManyRows } from '../list/collect-pages.js';
import { assignments } from '../messages/index.js';
import { announce } from '../page/announcer.js';
import type { Choice } from '../picker/picker.js';
import { teamChoice } from '../picker/team-picker.js';
import { type TrainingDraft, useAssignTraining } from './training-draft.js';

const t = assignments.assignTraining;

type Props = {
  /** Reads a page of the people. Rows of people who cannot be assigned to are null. */
  people: (page: number, pageSize: number) => Promise<{ items: (Choice | null)[]; total: number }>;
  /** Returns the other values of the form. Default: none. */
  draft?: () => Partial<Omit<TrainingDraft, 'people'>>;
};

/** Button that collects the people of a list, all of its pages, and opens the form of an assignment for them. */
export function AssignTraining({ people, draft }: Props) {
  const assign = useAssignTraining();
  const [progress, setProgress] = useState<string | null>(null);
  const collecting = useMutation({
    mutationFn: () =>
      collectPages(people, {
        max: MAX_SCOPE_PEOPLE,
        progress: (done, total) => setProgress(t.collecting(done, total)),
      }),
    onSuccess: (found) => {
      // A person who moved to another page in between may be in both.
      const choices = [...new Map(found.flatMap((choice) => (choice ? [[choice.id, choice]] : []))).values()];
      if (choices.length === 0) announceFailure(t.nobody);
      else assign({ ...draft?.(), people: choices });
    },
    onError: (error) =>
      announceFailure(
        error instanceof TooManyRows ? t.tooMany(error.total, MAX_SCOPE_PEOPLE) : messageOf(error),
      ),
    onSettled: () => setProgress(null),
  });
  const start = () => {
    announce(t.button);
    collecting.mutate();
  };
  return (
    <Button
      variant="default"
      leftSection={<IconClipboardPlus size={16} />}
      onClick={start}
      disabled={collecting.isPending}
      style={{ flexShrink: 0 }}
    >
      {progress ?? t.button}
    </Button>
  );
}

/** Button that opens the form of an assignment for the selected people of a list. */
export function AssignToSelected({ people, draft }: { people: Choice[]; draft?: Props['draft'] }) {
  const assign = useAssignTraining();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconClipboardPlus size={14} />}
      disabled={people.length === 0}
      style={{ flexShrink: 0 }}
      onClick={() => assign({ ...draft?.(), people })}
    >
      {t.short}
    </Button>
  );
}

/** Button that opens the form of an assignment for a team. */
export function AssignToTeam({ team }: { team: TeamView }) {
  const assign = useAssignTraining();
  return (
    <Button
      leftSection={<IconClipboardPlus size={16} aria-hidden />}
      onClick={() => assign({ teams: [teamChoice(team)] })}
    >
      {t.short}
    </Button>
  );
}

const announceFailure = (message: string) =>
  notifications.show({ color: 'red', role: 'alert', title: t.failed, message });
