import { erasePerson as contract, type ErasureView, type PersonView } from '@docket/contracts';
import { Alert, Button, Group, List, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { common, privacy as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { ErrorState } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { erasePerson, erasureQuery } from './api/erasure.js';
import { BoldName, useRefreshPeople } from './person-changes.js';
import { ReportLink } from './report-link.js';

type Props = { erasing: PersonView | null; close: () => void };

/** Dialog that erases the personal data of a person after a confirmation by e-mail address. */
export function EraseDialog({ erasing, close }: Props) {
  return (
    <Modal centered opened={erasing !== null} onClose={close} title={t.erase.title} size="lg">
      {erasing && <Erase person={erasing} close={close} />}
    </Modal>
  );
}

function Erase({ person, close }: { person: PersonView; close: () => void }) {
  // The search in the reports is repeated whenever the dialog opens.
  const { data, error, isFetching, refetch } = useQuery({ ...erasureQuery(person.id), gcTime: 0 });
  if (error) return <ErrorState title={t.erase.failed} error={error} retry={() => void refetch()} />;
  if (!data || isFetching) {
    return (
      <Group role="status" gap="sm">
        <Loader size="sm" aria-hidden />
        <Text>{t.erase.searching}</Text>
      </Group>
    );
  }
  const obstacle = data.erasedAt ? t.erase.alreadyErased : data.obstacle;
  return obstacle ? (
    <Obstacle text={obstacle} close={close} />
  ) : (
    <EraseForm person={person} erasure={data} close={close} />
  );
}

function Obstacle({ text, close }: { text: string; close: () => void }) {
  return (
    <Stack gap="md">
      <Alert variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
        {text}
      </Alert>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {common.close}
        </Button>
      </Group>
    </Stack>
  );
}

type FormProps = { person: PersonView; erasure: ErasureView; close: () => void };

function EraseForm({ person, erasure, close }: FormProps) {
  const refresh = useRefreshPeople();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { confirmation: '' },
    requestOf: (values) => values,
    send: ({ confirmation }) => erasePerson(person.id, confirmation),
    done: async (erased) => {
      close();
      announce(t.erase.done);
      notifications.show({ color: 'green', title: t.erase.done, message: erased.pseudonym });
      cache.setQueryData(erasureQuery(person.id).queryKey, erased);
      await navigate({ to: '/organization/people/$id', params: { id: person.id } });
      await refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>
          <RichText
            text={t.erase.text}
            values={{ name: <BoldName name={person.name} />, pseudonym: <b>{erasure.pseudonym}</b> }}
          />
        </Text>
        <List spacing={6}>
          {t.erase.effects.map((effect) => (
            <List.Item key={effect}>{effect}</List.Item>
          ))}
        </List>
        <ContainingReports reports={erasure.reports} />
        <TextInput
          label={t.erase.confirmation}
          description={
            <RichText text={t.erase.confirmationHint} values={{ email: <bdi>{person.email}</bdi> }} />
          }
          autoComplete="off"
          spellCheck={false}
          required
          {...form.getInputProps('confirmation')}
        />
        <FormFailure failure={failure} />
        <FormActions destructive submit={t.erase.confirm} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}

function ContainingReports({ reports }: Pick<ErasureView, 'reports'>) {
  if (reports.length === 0) return <Text>{t.reports.none}</Text>;
  return (
    <div>
      <Text fw={600}>{t.reports.count(reports.length)}</Text>
      <Text className="quiet" size="sm">
        {t.reports.later}
      </Text>
      <List mt={6} spacing={4} size="sm" style={{ maxHeight: '11rem', overflowY: 'auto' }}>
        {reports.map((report) => (
          <List.Item key={report.id}>
            <ReportLink report={report} />
            {report.onLegalHold && <span className="quiet"> · {t.reports.onHold}</span>}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
