import {
  createPerson as createPersonSchema,
  updatePerson as updatePersonSchema,
  type InvitationLink,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { Drawer } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFailure } from '../../form/form-failure.js';
import { isEditConflict, EditConflict } from '../../form/edit-conflict.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { common, people as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { createPerson } from './api/create-person.js';
import { personQuery } from './api/get-person.js';
import { updatePerson } from './api/update-person.js';
import { useRefreshPeople } from './person-changes.js';
import { PersonFields } from './person-fields.js';
import { blank, changeOf, dateErrors, requestOf, valuesOf } from './person-values.js';

/** Subject of the drawer: a new person, or an existing person to edit. */
export type Editing = 'new' | PersonView;

type Props = {
  editing: Editing | null;
  close: () => void;
  /** Shows the invitation link that the API created with a new person. */
  showLink: (person: Pick<PersonView, 'name'>, link: InvitationLink) => void;
};

/** Drawer to add or edit a person. */
export function PersonDrawer({ editing, close, showLink }: Props) {
  return (
    <Drawer
      opened={editing !== null}
      onClose={close}
      position="right"
      size="md"
      title={editing === null || editing === 'new' ? t.add : t.form.edit(short(editing.name))}
      styles={{ title: { overflowWrap: 'anywhere', fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {editing === 'new' && <Add close={close} showLink={showLink} />}
      {editing && editing !== 'new' && <Edit person={editing} close={close} />}
    </Drawer>
  );
}

function Add({ close, showLink }: Omit<Props, 'editing'>) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshPeople();
  const { failure, ...rest } = useContractForm({
    schema: createPersonSchema,
    initialValues: blank,
    requestOf: (values) => requestOf(values, timeZone),
    send: (request) => createPerson(createPersonSchema.parse(request)),
    done: ({ invitation, ...person }) => {
      close();
      void refresh();
      if (invitation) showLink(person, invitation);
      else notify(t.form.added, person.name);
    },
  });
  return (
    <PersonFields {...rest} submitLabel={t.add} cancel={close}>
      <FormFailure failure={failure} />
    </PersonFields>
  );
}

function Edit({ person, close }: { person: PersonView; close: () => void }) {
  const cache = useQueryClient();
  // The form starts with the values of this version; a new version resets the form.
  const [version, setVersion] = useState(person);
  const reload = async () => setVersion(await cache.fetchQuery({ ...personQuery(person.id), staleTime: 0 }));
  return <EditVersion key={version.updatedAt} person={version} close={close} reload={reload} />;
}

type EditProps = { person: PersonView; close: () => void; reload: () => Promise<void> };

function EditVersion({ person, close, reload }: EditProps) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshPeople();
  /** Change that the API rejected because someone else saved first. */
  const [conflict, setConflict] = useState<UpdatePerson | null>(null);
  const done = ({ name }: PersonView) => {
    close();
    void refresh();
    notify(t.form.saved, name);
  };
  const send = async (request: UpdatePerson) => {
    setConflict(null);
    if (Object.keys(request).length === 0) return person;
    const change = { ...request, expectedUpdatedAt: person.updatedAt };
    try {
      return await updatePerson({ ...change, id: person.id });
    } catch (error) {
      if (isEditConflict(error)) setConflict(change);
      throw error;
    }
  };
  const { failure, ...rest } = useContractForm({
    schema: updatePersonSchema,
    initialValues: valuesOf(person, timeZone),
    requestOf: (values): UpdatePerson => changeOf(person, values, timeZone),
    check: (values) => dateErrors(person, values, timeZone),
    send,
    done,
  });
  const signsIn = person.access === 'account' && { emailReadOnly: t.form.emailReadOnly };
  return (
    <PersonFields {...rest} {...signsIn} person={person} submitLabel={common.saveChanges} cancel={close}>
      {conflict ? (
        <EditConflict
          title={t.form.conflict}
          overwrite={() => updatePerson({ ...conflict, expectedUpdatedAt: undefined, id: person.id })}
          reload={reload}
          done={done}
        />
      ) : (
        <FormFailure failure={failure} />
      )}
    </PersonFields>
  );
}

const notify = (title: string, name: string) =>
  notifications.show({ color: 'green', role: 'group', title, message: <bdi>{short(name)}</bdi> });
