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
import { isOvertaken, Overtaken } from '../../form/edit-conflict.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';
import { createPerson } from './api/create-person.js';
import { personQuery } from './api/get-person.js';
import { updatePerson } from './api/update-person.js';
import { useRefreshPeople } from './person-changes.js';
import { PersonFields } from './person-fields.js';

import { blank, changeOf, requestOf, valuesOf } from './person-values.js';

/** What the drawer is open for: somebody new, or a person to edit. */
export type Editing = 'new' | PersonView;

type Props = {
  editing: Editing | null;
  close: () => void;
  /** Takes the link that came with somebody new. */
  showLink: (person: Pick<PersonView, 'name'>, link: InvitationLink) => void;
};

/** Adds or edits a person beside the page. */
export function PersonDrawer({ editing, close, showLink }: Props) {
  return (
    <Drawer
      opened={editing !== null}
      onClose={close}
      position="right"
      size="md"
      title={editing === null || editing === 'new' ? 'Add a person' : `Edit ${short(editing.name)}`}
      styles={{ title: { overflowWrap: 'anywhere', fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
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
      else say('Added', person.name);
    },
  });
  return (
    <PersonFields {...rest} submitLabel="Add" cancel={close}>
      <FormFailure failure={failure} />
    </PersonFields>
  );
}

function Edit({ person, close }: { person: PersonView; close: () => void }) {
  const cache = useQueryClient();
  // The version that the form is filled from; another one fills it anew.
  const [version, setVersion] = useState(person);
  const reload = async () => setVersion(await cache.fetchQuery({ ...personQuery(person.id), staleTime: 0 }));
  return <EditVersion key={version.updatedAt} person={version} close={close} reload={reload} />;
}

type EditProps = { person: PersonView; close: () => void; reload: () => Promise<void> };

function EditVersion({ person, close, reload }: EditProps) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshPeople();
  /** What could not be saved because somebody else had saved first. */
  const [overtaken, setOvertaken] = useState<UpdatePerson | null>(null);
  const done = ({ name }: PersonView) => {
    close();
    void refresh();
    say('Saved', name);
  };
  const send = async (request: UpdatePerson) => {
    const change = changeOf(person, request, timeZone);
    setOvertaken(null);
    if (!change) return person;
    try {
      return await updatePerson({ ...change, id: person.id });
    } catch (error) {
      if (isOvertaken(error)) setOvertaken(change);
      throw error;
    }
  };
  const { failure, ...rest } = useContractForm({
    schema: updatePersonSchema,
    initialValues: valuesOf(person, timeZone),
    requestOf: (values): UpdatePerson => requestOf(values, timeZone),
    send,
    done,
  });
  const signsIn = person.access === 'account' && { emailFixed: 'They sign in with it, so it stays.' };
  return (
    <PersonFields {...rest} {...signsIn} submitLabel="Save" cancel={close}>
      {overtaken ? (
        <Overtaken
          what="person"
          saveAnyway={() => updatePerson({ ...overtaken, expectedUpdatedAt: undefined, id: person.id })}
          reload={reload}
          done={done}
        />
      ) : (
        <FormFailure failure={failure} />
      )}
    </PersonFields>
  );
}

const say = (title: string, name: string) =>
  notifications.show({ color: 'green', role: 'group', title, message: <bdi>{short(name)}</bdi> });
