import { roles, type PersonView } from '@docket/contracts';
import { Autocomplete, Checkbox, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormEventHandler, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FormActions } from '../../form/form-actions.js';
import { common, people as t } from '../../messages/index.js';
import { TeamPicker } from '../../picker/team-picker.js';
import { dateAt } from '../../format/clock.js';
import { useSession } from '../auth/use-session.js';
import { jobFunctionsQuery } from './api/list-job-functions.js';
import { type PersonValues, today } from './person-values.js';

type Props = {
  form: UseFormReturnType<PersonValues>;
  submit: FormEventHandler<HTMLFormElement>;
  sending: boolean;
  submitLabel: string;
  /** The person to edit. Default: a new person. */
  person?: PersonView;
  /** Reason why the e-mail address is read-only. Default: the address can be changed. */
  emailReadOnly?: string;
  cancel: () => void;
  /** Rendered above the fields: the error of the last submission. */
  children: ReactNode;
};

/** Form to add or edit a person. */
export function PersonFields(props: Props) {
  const { form, submit, sending, submitLabel, person, emailReadOnly, cancel, children } = props;
  const { timeZone } = useSession().organization;
  const field = fieldsOf(form);
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
        {person?.status === 'left' ? (
          <Text size="sm" className="quiet">
            {t.form.fixedAfterLeaving}
          </Text>
        ) : (
          <HistoryFields form={form} person={person} />
        )}
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

/** Returns a function that binds an input to a field of the form. */
const fieldsOf = (form: Props['form']) => (name: keyof PersonValues) => form.getInputProps(name);

/** Fields of the values that have a history. */
function HistoryFields({ form, person }: { form: Props['form']; person: PersonView | undefined }) {
  const { timeZone } = useSession().organization;
  const jobFunctions = useQuery(jobFunctionsQuery);
  const isLearner = form.values.role === 'learner';
  const field = fieldsOf(form);
  return (
    <>
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
      <Autocomplete
        label={t.form.jobFunction}
        description={t.form.jobFunctionHint}
        data={jobFunctions.data ?? []}
        limit={8}
        autoComplete="off"
        dir="auto"
        {...field('jobFunction')}
      />
      <Checkbox
        label={t.form.bespokeSoftware}
        description={t.form.bespokeSoftwareHint}
        {...form.getInputProps('bespokeSoftware', { type: 'checkbox' })}
      />
      {person && (
        <TextInput
          label={t.form.effective}
          type="date"
          min={dateAt(person.joinedAt, timeZone)}
          max={today(timeZone)}
          description={t.form.effectiveHint(timeZone)}
          {...field('effectiveAt')}
        />
      )}
    </>
  );
}
