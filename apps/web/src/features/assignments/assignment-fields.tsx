import { Button, Input, SegmentedControl, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import type { FormEventHandler, ReactNode } from 'react';
import { useNow } from '../../format/instant.js';
import { PersonPicker } from '../../picker/person-picker.js';
import { TeamPicker } from '../../picker/team-picker.js';
import { useSession } from '../auth/use-session.js';
import type { AssignmentValues, ScopeValues } from './assignment-values.js';
import { deadlineLabels } from './deadline-labels.js';
import { DraftSummary } from './draft-summary.js';
import { TargetFields } from './target-fields.js';
import classes from './assignment-form.module.css';

type Props = {
  form: UseFormReturnType<AssignmentValues>;
  submit: FormEventHandler<HTMLFormElement>;
  sending: boolean;
  submitLabel: string;
  /** The assignment that is edited; undefined for a new one. */
  editing?: string;
  /** Stands above the buttons: why the last try failed. */
  children: ReactNode;
};

/** The fields of an assignment, to give or to edit. */
export function AssignmentFields({ form, submit, sending, submitLabel, editing, children }: Props) {
  const errorOf = (field: keyof AssignmentValues) => (form.errors[field] as string | undefined) ?? null;
  return (
    <form className={classes['columns']} onSubmit={submit} noValidate>
      <Stack gap="lg" className={`paper ${classes['card']}`}>
        <TextInput
          label="Title"
          required
          autoComplete="off"
          dir="auto"
          placeholder="e.g. Injection for the platform team"
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
        <Switch
          label="Mandatory"
          description="Only mandatory assignments feed the compliance figures; optional ones are counted apart."
          key={form.key('mandatory')}
          {...form.getInputProps('mandatory', { type: 'checkbox' })}
        />
        <Textarea
          label="Note"
          description="Printed in the compliance report."
          autosize
          minRows={2}
          maxRows={12}
          dir="auto"
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
      </Stack>
      <DraftSummary values={form.values} except={editing} />
      <div className={classes['actions']}>
        <div className={classes['failure']}>{children}</div>
        {editing ? (
          <Button
            component={Link}
            to="/organization/assignments/$id"
            params={{ id: editing } as never}
            variant="default"
          >
            Cancel
          </Button>
        ) : (
          <Button component={Link} to="/organization/assignments" variant="default">
            Cancel
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

type ScopeProps = { value: ScopeValues; change: (value: ScopeValues) => void; error: string | null };

const scopes = [
  { value: 'organization', label: 'Whole organization' },
  { value: 'team', label: 'Team' },
  { value: 'person', label: 'Person' },
];

function ScopeFields({ value, change, error }: ScopeProps) {
  return (
    <Stack gap="sm">
      <Input.Wrapper label="Whom it is for" labelElement="div" id="scope-type">
        <SegmentedControl
          fullWidth
          aria-label="Whom it is for"
          data={scopes}
          value={value.type}
          onChange={(type) => change({ ...value, type: type as ScopeValues['type'] })}
        />
      </Input.Wrapper>
      {value.type === 'team' && (
        <TeamPicker
          label="Team"
          data-path="scope"
          error={error}
          chosen={value.team}
          choose={(team) => change({ ...value, team })}
        />
      )}
      {value.type === 'person' && (
        <PersonPicker
          label="Person"
          data-path="scope"
          error={error}
          chosen={value.person}
          choose={(person) => change({ ...value, person })}
        />
      )}
    </Stack>
  );
}

/** A deadline is what clocks of the organization show; which instant that is stands below. */
function DeadlineField({ form }: { form: UseFormReturnType<AssignmentValues> }) {
  const { timeZone } = useSession().organization;
  const now = useNow();
  const { deadline } = form.values;
  return (
    <DateTimePicker
      label={`Deadline (${timeZone})`}
      placeholder="None"
      description={
        deadline ? deadlineLabels(deadline, timeZone, now) : 'Without a deadline nobody is ever overdue.'
      }
      clearable
      clearButtonProps={{ 'aria-label': 'Take the deadline away' }}
      defaultTimeValue="17:00"
      data-path="deadline"
      value={deadline}
      onChange={(clock) => form.setFieldValue('deadline', clock)}
      error={form.errors['deadline']}
    />
  );
}
