import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../api/failure.js';

type Props<T> = {
  /** What was changed, in the singular. */
  what: string;
  /** Saves the change whatever version there is. */
  saveAnyway: () => Promise<T>;
  /** Fills the form with what the other one saved. */
  reload: () => Promise<void>;
  done: (saved: T) => void;
};

/** Somebody else saved first: which of the two shall stand is for a person to say. */
export function Overtaken<T>({ what, saveAnyway, reload, done }: Props<T>) {
  const anyway = useMutation({ mutationFn: saveAnyway, onSuccess: done });
  const theirs = useMutation({ mutationFn: reload });
  const error = anyway.error ?? theirs.error;
  return (
    <Alert role="alert" color="red" title={`Somebody else has changed this ${what}`}>
      <Text>Nothing of yours is saved yet; what you typed still stands below.</Text>
      {error && <Text mt="xs">{messageOf(error)}</Text>}
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" loading={theirs.isPending} onClick={() => theirs.mutate()}>
          Show what they saved
        </Button>
        <Button size="xs" variant="default" loading={anyway.isPending} onClick={() => anyway.mutate()}>
          Save mine all the same
        </Button>
      </Group>
    </Alert>
  );
}

/** Whether a change was refused because it was made from an earlier version than there is. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiFailure && error.issues.some(({ path }) => path === 'expectedUpdatedAt');
