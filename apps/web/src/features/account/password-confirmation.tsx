import { confirmedByPassword as contract, type ConfirmedByPassword } from '@docket/contracts';
import { PasswordInput, Stack, Text } from '@mantine/core';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { common, secondFactor as t } from '../../messages/index.js';

interface Props<Result> {
  /** What the change does; omitted if it removes nothing. */
  text?: string;
  submit: string;
  destructive?: boolean;
  send: (request: ConfirmedByPassword) => Promise<Result>;
  done: (result: Result) => void;
  cancel: () => void;
}

/** Form of a change that needs the current password. */
export function PasswordConfirmation<Result>({
  text,
  submit: label,
  destructive = false,
  send,
  done,
  cancel,
}: Props<Result>) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { currentPassword: '' },
    requestOf: (values) => values,
    send,
    done,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        {text && <Text>{text}</Text>}
        <PasswordInput
          label={t.password}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': common.showPassword, tabIndex: 0 }}
          {...form.getInputProps('currentPassword')}
          aria-invalid={Boolean(form.errors['currentPassword'])} // Mantine does not set it on a PasswordInput
        />
        <FormActions submit={label} sending={sending} destructive={destructive} onCancel={cancel} />
      </Stack>
    </form>
  );
}
