import { recordClassroomSession as schema } from '@docket/contracts';
import { Alert, Button, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormFailure } from '../../form/form-failure.js';
import { UnsavedInput } from '../../form/unsaved-input.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { useDraft } from '../../form/use-draft.js';
import { clockAt } from '../../format/clock.js';
import { useNow } from '../../format/instant.js';
import { short } from '../../format/text.js';
import { classroomSessions as t, common } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useClassroomDraft } from '../../record-classroom/classroom-draft.js';
import { useSession } from '../auth/use-session.js';
import { recordSession } from './api/change-session.js';
import { AssessmentField } from './assessment-field.js';
import { AttendeeFields } from './attendee-fields.js';
import { Crumbs } from './classroom-session-page.js';
import classes from './classroom-sessions.module.css';
import { type Attendee, type ClassroomValues, requestOf, valuesOf } from './classroom-values.js';
import { sessionTitle } from './session-title.js';
import { SheetField } from './sheet-field.js';
import { TopicsSelect } from './topics-select.js';
import { useRefreshSessions } from './use-refresh-sessions.js';

const route = getRouteApi('/organization/classroom-sessions/new');

/** Page to record a classroom session. */
export function NewClassroomSessionPage() {
  const { timeZone } = useSession().organization;
  const { draft: id } = route.useSearch();
  const navigate = route.useNavigate();
  const refresh = useRefreshSessions();
  const kept = useClassroomDraft(id);
  const { form, submit, sending, failure, issues } = useContractForm({
    schema,
    initialValues: valuesOf(kept),
    requestOf: (values: ClassroomValues) => requestOf(values, timeZone),
    send: (request) => recordSession(schema.parse(request)),
    done: (session) => {
      draft.drop();
      void refresh();
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.recorded,
        message: <bdi>{short(sessionTitle(session))}</bdi>,
      });
      void navigate({ to: '/organization/classroom-sessions/$id', params: { id: session.id } });
    },
  });
  const draft = useDraft(form, `classroom-session.${id ?? 'new'}`);
  const { attendees, assessment } = form.values;
  return (
    <>
      <TabTitle>{t.record}</TabTitle>
      <Crumbs>{t.record}</Crumbs>
      <PageHeader title={t.record}>{t.form.hint}</PageHeader>
      <UnsavedInput draft={draft} />
      <form className={classes['form']} onSubmit={submit} noValidate>
        <SessionFields form={form} timeZone={timeZone} />
        <section className={`paper ${classes['card']}`} aria-label={t.form.who}>
          <AttendeeFields
            attendees={attendees}
            scored={assessment === 'score'}
            change={(next) => form.setFieldValue('attendees', next)}
            error={(form.errors['attendees'] as string | undefined) ?? null}
          />
        </section>
        <RefusedPeople attendees={attendees} issues={issues} />
        <FormFailure failure={failure} />
        <div className={classes['actions']}>
          <Button component={Link} to="/organization/classroom-sessions" variant="default">
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending}>
            {t.record}
          </Button>
        </div>
      </form>
    </>
  );
}

type FieldsProps = { form: UseFormReturnType<ClassroomValues>; timeZone: string };

/** What the session was about, when, by whom, how people pass, and the attendance sheet. */
function SessionFields({ form, timeZone }: FieldsProps) {
  const errorOf = (field: keyof ClassroomValues) => (form.errors[field] as string | undefined) ?? null;
  const { topicIds, completedAt, assessment, sheet } = form.values;
  const now = useNow();
  return (
    <section className={`paper ${classes['card']}`} aria-label={t.form.what}>
      <div className={classes['fields']}>
        <TopicsSelect
          topics={topicIds}
          change={(topics) => form.setFieldValue('topicIds', topics)}
          error={errorOf('topicIds')}
        />
        <div className={classes['pair']}>
          <DateTimePicker
            label={t.form.completedAt(timeZone)}
            required
            placeholder={t.form.completedPlaceholder}
            defaultTimeValue="17:00"
            maxDate={clockAt(new Date(now).toISOString(), timeZone)}
            data-path="completedAt"
            value={completedAt}
            onChange={(clock) => form.setFieldValue('completedAt', clock)}
            error={
              completedAt === null && errorOf('completedAt')
                ? t.form.completedMissing
                : errorOf('completedAt')
            }
          />
          <TextInput
            label={t.form.trainer}
            required
            autoComplete="off"
            maxLength={320}
            dir="auto"
            key={form.key('trainer')}
            {...form.getInputProps('trainer')}
          />
        </div>
        <TextInput
          label={t.form.title}
          placeholder={t.form.titlePlaceholder}
          autoComplete="off"
          maxLength={300}
          dir="auto"
          key={form.key('title')}
          {...form.getInputProps('title')}
        />
        <AssessmentField
          value={assessment}
          change={(next) => form.setFieldValue('assessment', next)}
          error={errorOf('assessment')}
        />
        <SheetField
          sheet={sheet}
          change={(next) => form.setFieldValue('sheet', next)}
          error={errorOf('sheet')}
        />
      </div>
    </section>
  );
}

type RefusedProps = { attendees: Attendee[]; issues: { path: string; message: string }[] };

/** The people whom the API refused, with the reasons. People who were removed since are no longer listed. */
function RefusedPeople({ attendees, issues }: RefusedProps) {
  const refused = issues.flatMap(({ path, message }) => {
    const [list, at] = path.split('.');
    const person = list === 'attendees' ? attendees[Number(at)] : undefined;
    return person ? [{ person, message }] : [];
  });
  if (refused.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t.form.notRecorded}>
      <ul style={{ margin: 0, paddingInlineStart: '1.1rem', overflowWrap: 'anywhere' }}>
        {refused.map(({ person, message }) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>: {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
