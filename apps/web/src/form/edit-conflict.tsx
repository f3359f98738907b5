import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../api/failure.js';
import { common } from '../messages/index.js';

type Props<T> = {
  /** Title of the alert; names the kind of object that was changed. */
  title: string;
  /** Saves the change regardless of the current version. */
  overwrite: () => Promise<T>;
  /** Fills the form with the current version. */
  reload: () => Promise<void>;
  done: (saved: T) => void;
};

/** Alert shown if someone else saved the object first: the person loads that version or overwrites it. */
export function EditConflict<T>({ title, overwrite, reload, done }: Props<T>) {
  const overwriting = useMutation({ mutationFn: overwrite, onSuccess: done });
  const loading = useMutation({ mutationFn: reload });
  const error = overwriting.error ?? loading.error;
  return (
    <Alert role="alert" color="red" title={title}>
      <Text>{common.conflict.text}</Text>
      {error && <Text mt="xs">{messageOf(error)}</Text>}
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
          {common.conflict.load}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={overwriting.isPending}
          onClick={() => overwriting.mutate()}
        >
          {common.conflict.overwrite}
        </Button>
      </Group>
    </Alert>
  );
}

/** Returns whether the API rejected a change because it was based on an outdated version. */
export const isEditConflict = (error: unknown): boolean =>
  error instanceof ApiFailure && error.issues.some(({ path }) => path === 'expectedUpdatedAt');
