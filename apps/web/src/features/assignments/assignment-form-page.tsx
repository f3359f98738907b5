import {
  createAssignment as createSchema,
  updateAssignment as updateSchema,
  type AssignmentView,
  type UpdateAssignment,
} from '@docket/contracts';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTrainingDraft } from '../../assign-training/training-draft.js';
import { FormFailure } from '../../form/form-failure.js';
import { UnsavedInput } from '../../form/unsaved-input.js';
import { useDraft } from '../../form/use-draft.js';
import { isEditConflict, EditConflict } from '../../form/edit-conflict.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { assignments as t, common } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { createAssignment } from './api/create-assignment.js';
import { assignmentQuery } from './api/get-assignment.js';
import { scopeEntriesQuery } from './api/list-scope.js';
import { updateAssignment } from './api/update-assignment.js';
import { AssignmentFields } from './assignment-fields.js';
import { AssignmentMissing, Crumbs } from './assignment-page.js';
import { useRefreshAssignments } from './assignment-changes.js';
import {
  blank,
  changeOf,
  creationOf,
  requestOf,
  valuesOf,
  valuesOfTraining,
  type EditedAssignment,
} from './assignment-values.js';

const newRoute = getRouteApi('/organization/assignments/new');

/** Page to create an assignment. */
export function NewAssignmentPage() {
  const { timeZone } = useSession().organization;
  const { draft: id } = newRoute.useSearch();
  const training = useTrainingDraft(id);
  const done = useDone(t.form.created);
  const { failure, ...fields } = useContractForm({
    schema: createSchema,
    initialValues: training ? valuesOfTraining(training) : blank,
    requestOf: (values) => creationOf(values, timeZone),
    send: (request) => createAssignment(createSchema.parse(request)),
    done: (created) => {
      draft.drop();
      done(created);
    },
  });
  const draft = useDraft(fields.form, `assignment.${id ?? 'new'}`);
  return (
    <>
      <TabTitle>{t.create}</TabTitle>
      <Crumbs>
        <span className="quiet">{t.form.newCrumb}</span>
      </Crumbs>
      <PageHeader title={t.create}>{t.form.createHint}</PageHeader>
      <UnsavedInput draft={draft} />
      <AssignmentFields {...fields} submitLabel={t.create}>
        <FormFailure failure={failure} />
      </AssignmentFields>
    </>
  );
}

/** Returns the function to call after saving: it shows a notification and opens the page of the assignment. */
function useDone(message: string) {
  const navigate = useNavigate();
  const refresh = useRefreshAssignments();
  return ({ id, title }: AssignmentView) => {
    void refresh();
    notifications.show({
      color: 'green',
      role: 'group',
      title: message,
      message: <bdi>{short(title)}</bdi>,
    });
    void navigate({ to: '/organization/assignments/$id', params: { id } });
  };
}

const route = getRouteApi('/organization/assignments/$id/edit');

/** Page to edit an assignment, based on the version that was current when the page opened. */
export function EditAssignmentPage() {
  const { id } = route.useParams();
  const cache = useQueryClient();
  const query = assignmentQuery(id);
  const named = scopeEntriesQuery(id);
  const { data, error, refetch } = useQuery({ ...query, staleTime: Infinity });
  const entries = useQuery({ ...named, staleTime: Infinity });
  const reload = async () => {
    await cache.fetchQuery({ ...named, staleTime: 0 });
    await cache.fetchQuery({ ...query, staleTime: 0 });
  };
  const retry = () => {
    void refetch();
    void entries.refetch();
  };
  return (
    <>
      <TabTitle>{t.edit}</TabTitle>
      <Crumbs>
        <Link className="link" to="/organization/assignments/$id" params={{ id }}>
          {short(data?.title ?? t.assignment)}
        </Link>
        <span className="quiet">{common.edit}</span>
      </Crumbs>
      {data && entries.data ? (
        <EditVersion key={data.updatedAt} assignment={{ ...data, entries: entries.data }} reload={reload} />
      ) : (
        <AssignmentMissing error={error ?? entries.error} retry={retry} />
      )}
    </>
  );
}

type EditProps = { assignment: EditedAssignment; reload: () => Promise<void> };

function EditVersion({ assignment, reload }: EditProps) {
  const { id } = assignment;
  const { timeZone } = useSession().organization;
  /** Change that the API rejected because someone else saved first. */
  const [conflict, setConflict] = useState<UpdateAssignment | null>(null);
  const done = useDone(t.form.saved);
  const initialValues = valuesOf(assignment, timeZone);
  const saved = (after: AssignmentView) => {
    draft.drop();
    done(after);
  };
  const { failure, ...fields } = useContractForm({
    schema: updateSchema,
    initialValues,
    // All fields are validated; the request contains only the changed ones.
    requestOf: (values) => requestOf(values, timeZone),
    send: async () => {
      const change = changeOf(assignment, fields.form.getValues(), timeZone);
      setConflict(null);
      if (!change) return assignment;
      try {
        return await updateAssignment({ ...change, id });
      } catch (error) {
        if (isEditConflict(error)) setConflict(change);
        throw error;
      }
    },
    done: saved,
  });
  // Input that is based on another version is not restored.
  const draft = useDraft(fields.form, `assignment.${id}.${assignment.updatedAt}`);
  return (
    <>
      <PageHeader title={t.edit}>{t.form.editHint}</PageHeader>
      <UnsavedInput draft={draft} />
      <AssignmentFields {...fields} submitLabel={common.saveChanges} editing={id}>
        {conflict ? (
          <EditConflict
            title={t.form.conflict}
            overwrite={() => updateAssignment({ ...conflict, expectedUpdatedAt: undefined, id })}
            reload={reload}
            done={saved}
          />
        ) : (
          <FormFailure failure={failure} />
        )}
      </AssignmentFields>
    </>
  );
}
