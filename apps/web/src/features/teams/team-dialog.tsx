import { createTeam as createTeamSchema, type TeamView } from '@docket/contracts';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { createTeam } from './api/create-team.js';
import { updateTeam } from './api/update-team.js';
import { useRefreshTeams } from './team-changes.js';

/** What the dialog is open for: a new team, or one to rename. */
export type Naming = 'new' | TeamView;

/** Gives a team its name. */
export function TeamDialog({ naming, close }: { naming: Naming | null; close: () => void }) {
  return (
    <Modal
      centered
      opened={naming !== null}
      onClose={close}
      title={naming === null || naming === 'new' ? 'Add a team' : `Rename ${short(naming.name)}`}
      styles={{ title: { overflowWrap: 'anywhere' } }}
    >
      {naming && <NameForm team={naming === 'new' ? null : naming} close={close} />}
    </Modal>
  );
}

function NameForm({ team, close }: { team: TeamView | null; close: () => void }) {
  const refresh = useRefreshTeams();
  const { form, submit, sending, failure } = useContractForm({
    schema: createTeamSchema,
    initialValues: { name: team?.name ?? '' },
    requestOf: (values) => values,
    send: ({ name }) => (team ? updateTeam(team, name) : createTeam(name)),
    done: ({ name }) => {
      close();
      void refresh();
      const title = team ? 'Renamed' : 'Added';
      notifications.show({ color: 'green', role: 'group', title, message: <bdi>{short(name)}</bdi> });
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <TextInput
          label="Name"
          required
          autoComplete="off"
          data-autofocus
          dir="auto"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={sending}>
            {team ? 'Rename' : 'Add'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
