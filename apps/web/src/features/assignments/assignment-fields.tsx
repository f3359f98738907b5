import { MAX_COUNTING_DAYS } from '@docket/contracts';
import { Button, NumberInput, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import type { FormEventHandler, ReactNode } from 'react';
import { useNow } from '../../format/instant.js';
import { assignments as t, common } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import type { AssignmentValues } from './assignment-values.js';
import { describeDeadline } from './describe-deadline.js';
import { DraftSummary } from './draft-summary.js';
import { ScopeFields } from './scope-fields.js';
import { TargetFields } from './target-fields.js';
import classes from './assignment-form.module.css';

type Props = {
  form: UseFormReturnType<AssignmentValues>;
  submit: FormEventHandler<HTMLFormElement>;
  sending: boolean;
  submitLabel: string;
  /** ID of the edited assignment; undefined for a new one. */
  editing?: string;
  /** Rendered above the buttons: the error of the last submission. */
  children: ReactNode;
};

/** Form to create or edit an assignment. */
export function AssignmentFields({ form, submit, sending, submitLabel, editing, children }: Props) {
  const errorOf = (field: keyof AssignmentValues) => (form.errors[field] as string | undefined) ?? null;
  return (
    <form className={classes['columns']} onSubmit={submit} noValidate>
      <Stack gap="lg" className={`paper ${classes['card']}`}>
        <TextInput
          label={t.form.title}
          required
          autoComplete="off"
          dir="auto"
          placeholder={t.form.titlePlaceholder}
          key={form.key('title')}
          {...form.getInputProps('title')}
        />
        <TargetFields
          value={form.values.target}
          change={(target) => form.setFieldValue('target', target)}
          error={errorOf('target')}
        />
        <ScopeFields
          value={form.values.scope}
          change={(scope) => form.setFieldValue('scope', scope)}
          error={errorOf('scope')}
        />
        <DeadlineField form={form} />
        <DaysField form={form} field="recognizeEarlierDays" fixed={editing !== undefined} />
        <DaysField form={form} field="joinerDays" fixed={editing !== undefined} />
        <Switch
          label={t.form.mandatory}
          description={t.form.mandatoryHint}
          key={form.key('mandatory')}
          {...form.getInputProps('mandatory', { type: 'checkbox' })}
        />
        <Textarea
          label={t.form.note}
          description={t.form.noteHint}
          autosize
          minRows={2}
          maxRows={12}
          dir="auto"
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
      </Stack>
      <DraftSummary values={form.values} excludeId={editing} />
      <div className={classes['actions']}>
        <div className={classes['failure']}>{children}</div>
        {editing ? (
          <Button
            component={Link}
            to="/organization/assignments/$id"
            params={{ id: editing } as never}
            variant="default"
          >
            {common.cancel}
          </Button>
        ) : (
          <Button component={Link} to="/organization/assignments" variant="default">
            {common.cancel}
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

type DaysProps = {
  form: UseFormReturnType<AssignmentValues>;
  field: 'recognizeEarlierDays' | 'joinerDays';
  /** Whether the assignment exists, so that the number of days cannot be changed. */
  fixed: boolean;
};

/** A number of days that is fixed when the assignment is created. */
function DaysField({ form, field, fixed }: DaysProps) {
  const { label, hint } = t.form[field];
  return (
    <NumberInput
      label={label}
      description={fixed ? `${hint} ${t.form.fixed}` : hint}
      suffix={t.form.daysSuffix(Number(form.getValues()[field]))}
      allowDecimal={false}
      min={0}
      max={MAX_COUNTING_DAYS}
      clampBehavior="none"
      disabled={fixed}
      data-path={field}
      key={form.key(field)}
      {...form.getInputProps(field)}
    />
  );
}

/** Deadline in the organization's time zone, with the relative time and the UTC time below the field. */
function DeadlineField({ form }: { form: UseFormReturnType<AssignmentValues> }) {
  const { timeZone } = useSession().organization;
  const now = useNow();
  const { deadline } = form.values;
  return (
    <DateTimePicker
      label={t.form.deadline(timeZone)}
      placeholder={common.none}
      description={deadline ? describeDeadline(deadline, timeZone, now) : t.form.noDeadline}
      clearable
      clearButtonProps={{ 'aria-label': t.form.clearDeadline }}
      defaultTimeValue="17:00"
      data-path="deadline"
      value={deadline}
      onChange={(clock) => form.setFieldValue('deadline', clock)}
      error={form.errors['deadline']}
    />
  );
}
