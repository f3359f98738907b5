import { Button, Group } from '@mantine/core';
import { common } from '../messages/index.js';

interface FormActionsProps {
  /** Label of the submit button: a verb and a noun. */
  submit: string;
  sending: boolean;
  /** Whether the form removes something for good. */
  destructive?: boolean;
  /** Label of the button that closes the form without submitting. Default: Cancel. */
  cancel?: string;
  onCancel: () => void;
}

/** Buttons at the end of a form in a dialog or drawer. */
export function FormActions({
  submit,
  sending,
  destructive = false,
  cancel = common.cancel,
  onCancel,
}: FormActionsProps) {
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" loading={sending} {...(destructive && { color: 'red' })}>
        {submit}
      </Button>
    </Group>
  );
}
