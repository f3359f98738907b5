import {
  createTopic as createSchema,
  families,
  updateTopic as updateSchema,
  type Family,
  type TopicView,
} from '@docket/contracts';
import { Autocomplete, Drawer, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { common, content as t } from '../../messages/index.js';
import { createTopic, type CreateTopicRequest } from './api/create-topic.js';
import { familiesQuery } from './api/list-families.js';
import { updateTopic } from './api/update-topic.js';

type Props = { opened: boolean; close: () => void; topic: TopicView | null };

/** Drawer to add or edit a topic. */
export function TopicForm({ opened, close, topic }: Props) {
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="md"
      title={topic ? t.form.edit(topic.title) : t.addTopic}
      closeButtonProps={{ 'aria-label': t.form.close }}
    >
      {opened && <Fields key={topic?.id} close={close} topic={topic} />}
    </Drawer>
  );
}

interface Values extends Record<string, unknown> {
  id: string;
  title: string;
  family: Family;
  module: string;
  moduleTitle: string;
  cweIds: string[];
  languages: string[];
}

const valuesOf = (topic: TopicView | null): Values => ({
  id: topic?.id ?? '',
  title: topic?.title ?? '',
  family: topic?.module.family ?? 'web',
  module: topic?.module.id ?? '',
  moduleTitle: topic?.module.title ?? '',
  cweIds: topic?.cweIds.map((cwe) => `CWE-${cwe}`) ?? [],
  languages: topic?.languages ?? [],
});

/** Parses `CWE-79` or `79`. Returns 0, which the contract rejects, for other input. */
const cweOf = (text: string): number => Number(text.replace(/^CWE-/i, '')) || 0;

function useTopicForm({ topic, close }: Omit<Props, 'opened'>) {
  const cache = useQueryClient();
  return useContractForm({
    schema: topic ? updateSchema : createSchema,
    initialValues: valuesOf(topic),
    requestOf: ({ id, moduleTitle, cweIds, ...values }) => ({
      ...values,
      ...(moduleTitle.trim() && { moduleTitle }),
      cweIds: cweIds.map(cweOf),
      ...(topic ? { expectedUpdatedAt: topic.updatedAt } : { id }),
    }),
    send: (request) => (topic ? updateTopic(topic.id, request) : createTopic(request as CreateTopicRequest)),
    done: (saved) => {
      notifications.show({
        color: 'accent',
        title: topic ? t.form.saved : t.form.added,
        message: saved.title,
      });
      void cache.invalidateQueries({ queryKey: ['content'] });
      close();
    },
  });
}

function Fields({ topic, close }: Omit<Props, 'opened'>) {
  const { form, submit, sending, failure } = useTopicForm({ topic, close });
  const { data = [] } = useQuery(familiesQuery);
  const { modules = [] } = data.find(({ id }) => id === form.values.family) ?? {};
  const knownModule = modules.find(({ id }) => id === form.values.module);
  const titleOf = (id: string) => data.find((family) => family.id === id)?.title ?? id;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormFailure failure={failure} />
        <TextInput
          label={t.form.id}
          description={t.form.idHint}
          placeholder={t.form.idPlaceholder}
          disabled={topic !== null}
          data-autofocus={topic === null || undefined}
          {...form.getInputProps('id')}
        />
        <TextInput label={t.form.title} {...form.getInputProps('title')} />
        <Select
          label={t.form.family}
          allowDeselect={false}
          data={families.map((id) => ({ value: id, label: titleOf(id) }))}
          {...form.getInputProps('family')}
        />
        <Autocomplete
          label={t.form.module}
          description={t.form.moduleHint}
          placeholder={t.form.modulePlaceholder}
          data={modules.map(({ id }) => id)}
          {...form.getInputProps('module')}
          onChange={(module) => {
            form.setFieldValue('module', module);
            form.setFieldValue('moduleTitle', modules.find(({ id }) => id === module)?.title ?? '');
          }}
        />
        <TextInput
          label={t.form.moduleTitle}
          description={knownModule ? t.form.moduleTitleHint : undefined}
          {...form.getInputProps('moduleTitle')}
        />
        <TagsInput
          label={t.form.cweIds}
          description={t.form.cweIdsHint}
          placeholder={t.form.cweIdsPlaceholder}
          splitChars={[',', ' ', '|', ';']}
          acceptValueOnBlur
          {...form.getInputProps('cweIds')}
        />
        <TagsInput
          label={t.form.languages}
          description={t.form.languagesHint}
          splitChars={[',', ' ', '|', ';']}
          acceptValueOnBlur
          {...form.getInputProps('languages')}
        />
        <FormActions submit={topic ? common.saveChanges : t.addTopic} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
