import { roles } from '@docket/contracts';
import { Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormEventHandler, ReactNode } from 'react';
import { FormActions } from '../../form/form-actions.js';
import { common } from '../../messages/common.js';
import { people as t } from '../../messages/people.js';
import { TeamPicker } from '../../picker/team-picker.js';
import { useSession } from '../auth/use-session.js';
import { type PersonValues, today } from './person-values.js';

type Props = {
  form: UseFormReturnType<PersonValues>;
  submit: FormEventHandler<HTMLFormElement>;
  sending: boolean;
  submitLabel: string;
  /** Reason why the e-mail address is read-only. Default: the address can be changed. */
  emailReadOnly?: string;
  cancel: () => void;
  /** Rendered above the fields: the error of the last submission. */
  children: ReactNode;
};

/** Form to add or edit a person. */
export function PersonFields({ form, submit, sending, submitLabel, emailReadOnly, cancel, children }: Props) {
  const { timeZone } = useSession().organization;
  const isLearner = form.values.role === 'learner';
  const field = (name: keyof PersonValues) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <TextInput
          label={t.form.name}
          required
          autoComplete="off"
          data-autofocus
          dir="auto"
          {...field('name')}
        />
        <TextInput
          label={t.form.email}
          required
          type="email"
          autoComplete="off"
          readOnly={emailReadOnly !== undefined}
          description={emailReadOnly}
          {...field('email')}
        />
        <Select
          label={t.form.role}
          allowDeselect={false}
          data={roles.toReversed().map((role) => ({ value: role, label: t.roles[role] }))}
          description={isLearner ? t.form.learnerHint : t.form.otherRoleHint}
          {...field('role')}
        />
        <TeamPicker
          label={t.form.team}
          placeholder={common.noTeam}
          data-path="teamId"
          error={(form.errors['teamId'] as string | undefined) ?? null}
          chosen={form.values.teamId}
          choose={(choice) => form.setFieldValue('teamId', choice)}
        />
        <TagsInput
          label={t.form.languages}
          description={t.form.languagesHint}
          placeholder={form.values.languages.length === 0 ? t.form.languagesPlaceholder : ''}
          splitChars={[',', ';', '|', ' ']}
          acceptValueOnBlur
          maxTags={50}
          {...field('languages')}
        />
        <TextInput
          label={t.form.joined}
          type="date"
          max={today(timeZone)}
          description={t.form.joinedHint(timeZone)}
          {...field('joinedAt')}
        />
        <FormActions submit={submitLabel} sending={sending} onCancel={cancel} />
      </Stack>
    </form>
  );
}
