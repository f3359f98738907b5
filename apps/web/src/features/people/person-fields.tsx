import { roles } from '@docket/contracts';
import { Button, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormEventHandler, ReactNode } from 'react';
import { TeamPicker } from '../../picker/team-picker.js';
import { useSession } from '../auth/use-session.js';
import { type PersonValues, today } from './person-values.js';
import { roleLabels } from './person-labels.js';

type Props = {
  form: UseFormReturnType<PersonValues>;
  submit: FormEventHandler<HTMLFormElement>;
  sending: boolean;
  submitLabel: string;
  /** Why the e-mail cannot be changed, if it cannot. */
  emailFixed?: string;
  cancel: () => void;
  /** Stands above the fields: why the last try failed. */
  children: ReactNode;
};

/** The fields of a person, to add or to edit. */
export function PersonFields({ form, submit, sending, submitLabel, emailFixed, cancel, children }: Props) {
  const { timeZone } = useSession().organization;
  const learns = form.values.role === 'learner';
  const field = (name: keyof PersonValues) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <TextInput label="Name" required autoComplete="off" data-autofocus dir="auto" {...field('name')} />
        <TextInput
          label="E-mail"
          required
          type="email"
          autoComplete="off"
          readOnly={emailFixed !== undefined}
          description={emailFixed}
          {...field('email')}
        />
        <Select
          label="Role"
          allowDeselect={false}
          data={roles.toReversed().map((role) => ({ value: role, label: roleLabels[role] }))}
          description={
            learns
              ? 'Counts in the coverage. Needs no password.'
              : 'Signs in with a password, set by a one-time link.'
          }
          {...field('role')}
        />
        <TeamPicker
          label="Team"
          placeholder="No team"
          data-path="teamId"
          error={(form.errors['teamId'] as string | undefined) ?? null}
          chosen={form.values.teamId}
          choose={(choice) => form.setFieldValue('teamId', choice)}
        />
        <TagsInput
          label="Languages"
          description="Programming languages; press Enter after each."
          placeholder={form.values.languages.length === 0 ? 'java, go, …' : ''}
          splitChars={[',', ';', '|', ' ']}
          acceptValueOnBlur
          maxTags={50}
          {...field('languages')}
        />
        <TextInput
          label="Joined on"
          type="date"
          max={today(timeZone)}
          description={`A day in ${timeZone}. Empty: today.`}
          {...field('joinedAt')}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button type="submit" loading={sending}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
