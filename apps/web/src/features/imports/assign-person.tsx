import type { WaitingGroup } from '@docket/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { short } from '../../format/text.js';
import { waitingStatements as t } from '../../messages/index.js';
import type { Choice } from '../../picker/picker.js';
import { PersonPicker } from '../../picker/person-picker.js';
import { mapActor } from './api/map-statements.js';
import { useAssignment } from './use-assignment.js';

/** Chooses the person of an actor, who gets the identifier. */
export function AssignPerson({ actor }: { actor: WaitingGroup }) {
  const [person, setPerson] = useState<Choice | null>(null);
  const assignment = useAssignment(mapActor);
  const { email, account, accountIssuer } = actor;
  const named = short(account ?? email ?? '');
  return (
    <>
      <PersonPicker
        anyStatus
        label={t.personOf(named)}
        labelHidden
        error={null}
        chosen={person}
        choose={setPerson}
      />
      <Button
        mt={6}
        size="xs"
        disabled={person === null}
        loading={assignment.isPending}
        aria-label={t.assignPerson(named)}
        onClick={() => person && assignment.mutate({ email, account, accountIssuer, userId: person.id })}
      >
        {t.assign}
      </Button>
    </>
  );
}
