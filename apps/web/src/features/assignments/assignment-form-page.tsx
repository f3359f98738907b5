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
import { FormFailure } from '../../form/form-failure.js';
import { isOvertaken, Overtaken } from '../../form/edit-conflict.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { createAssignment } from './api/create-assignment.js';
import { assignmentQuery } from './api/get-assignment.js';
import { updateAssignment } from './api/update-assignment.js';
import { AssignmentFields } from './assignment-fields.js';
import { AssignmentMissing, Crumbs } from './assignment-page.js';
import { useRefreshAssignments } from './assignment-changes.js';
import { blank, changeOf, requestOf, valuesOf } from './assignment-values.js';
import { shortTitle } from './assignment-labels.js';

/** Gives an assignment. */
export function NewAssignmentPage() {
  const { timeZone } = useSession().organization;
  const done = useDone('Given');
  const { failure, ...fields } = useContractForm({
    schema: createSchema,
    initialValues: blank,
    requestOf: (values) => requestOf(values, timeZone),
    send: (request) => createAssignment(createSchema.parse(request)),
    done,
  });
  return (
    <>
      <TabTitle>Give an assignment</TabTitle>
      <Crumbs>
        <span className="quiet">New</span>
      </Crumbs>
      <PageHeader title="Give an assignment">It counts from the moment it is given.</PageHeader>
      <AssignmentFields {...fields} submitLabel="Give the assignment">
        <FormFailure failure={failure} />
      </AssignmentFields>
    </>
  );
}

/** After saving: the assignment's own page, and a word about it. */
function useDone(word: string) {
  const navigate = useNavigate();
  const refresh = useRefreshAssignments();
  return ({ id, title }: AssignmentView) => {
    void refresh();
    notifications.show({
      color: 'green',
      role: 'group',
      title: word,
      message: <bdi>{shortTitle(title)}</bdi>,
    });
    void navigate({ to: '/organization/assignments/$id', params: { id } });
  };
}

const route = getRouteApi('/organization/assignments/$id/edit');

/** Changes an assignment, from the version that was there when the page was opened. */
export function EditAssignmentPage() {
  const { id } = route.useParams();
  const cache = useQueryClient();
  const query = assignmentQuery(id);
  const { data, error, refetch } = useQuery({ ...query, staleTime: Infinity });
  const reload = async () => {
    await cache.fetchQuery({ ...query, staleTime: 0 });
  };
  return (
    <>
      <TabTitle>Edit an assignment</TabTitle>
      <Crumbs>
        <Link className="link" to="/organization/assignments/$id" params={{ id }}>
          {shortTitle(data?.title ?? 'Assignment')}
        </Link>
        <span className="quiet">Edit</span>
      </Crumbs>
      {data ? (
        <EditVersion key={data.updatedAt} assignment={data} reload={reload} />
      ) : (
        <AssignmentMissing error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

type EditProps = { assignment: AssignmentView; reload: () => Promise<void> };

function EditVersion({ assignment, reload }: EditProps) {
  const { id } = assignment;
  const { timeZone } = useSession().organization;
  /** What could not be saved because somebody else had saved first. */
  const [overtaken, setOvertaken] = useState<UpdateAssignment | null>(null);
  const done = useDone('Saved');
  const initialValues = valuesOf(assignment, timeZone);
  const { failure, ...fields } = useContractForm({
    schema: updateSchema,
    initialValues,
    // Every field is checked, as when it was given; what did not change is left out of what is sent.
    requestOf: (values) => requestOf(values, timeZone),
    send: async () => {
      const change = changeOf(assignment, fields.form.getValues(), timeZone);
      setOvertaken(null);
      if (!change) return assignment;
      try {
        return await updateAssignment({ ...change, id });
      } catch (error) {
        if (isOvertaken(error)) setOvertaken(change);
        throw error;
      }
    },
    done,
  });
  return (
    <>
      <PageHeader title="Edit the assignment">
        A change counts from now on; figures as of earlier instants keep what was asked then.
      </PageHeader>
      <AssignmentFields {...fields} submitLabel="Save" editing={id}>
        {overtaken ? (
          <Overtaken
            what="assignment"
            saveAnyway={() => updateAssignment({ ...overtaken, expectedUpdatedAt: undefined, id })}
            reload={reload}
            done={done}
          />
        ) : (
          <FormFailure failure={failure} />
        )}
      </AssignmentFields>
    </>
  );
}
