import { createTeam as createTeamSchema, type TeamView } from '@docket/contracts';
import { Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { teams as t } from '../../messages/index.js';
import { createTeam } from './api/create-team.js';
import { updateTeam } from './api/update-team.js';
import { useRefreshTeams } from './team-changes.js';

/** Subject of the dialog: a new team, or an existing team to rename. */
export type EditedTeam = 'new' | TeamView;

/** Dialog to add or rename a team. */
export function TeamDialog({ editing, close }: { editing: EditedTeam | null; close: () => void }) {
  return (
    <Modal
      centered
      opened={editing !== null}
      onClose={close}
      title={editing === null || editing === 'new' ? t.add : t.renameTitle(short(editing.name))}
      styles={{ title: { overflowWrap: 'anywhere' } }}
    >
      {editing && <NameForm team={editing === 'new' ? null : editing} close={close} />}
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
      const title = team ? t.renamed : t.added;
      notifications.show({ color: 'green', role: 'group', title, message: <bdi>{short(name)}</bdi> });
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <TextInput
          label={t.name}
          required
          autoComplete="off"
          data-autofocus
          dir="auto"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <FormActions submit={team ? t.renameTeam : t.add} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
