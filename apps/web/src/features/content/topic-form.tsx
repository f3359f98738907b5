import {
  createTopic as createSchema,
  families,
  updateTopic as updateSchema,
  type Family,
  type TopicView,
} from '@docket/contracts';
import { Autocomplete, Button, Drawer, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { createTopic, type CreateTopicRequest } from './api/create-topic.js';
import { familiesQuery } from './api/list-families.js';
import { updateTopic } from './api/update-topic.js';

type Props = { opened: boolean; close: () => void; topic: TopicView | null };

/** Adds a topic, or changes one. */
export function TopicForm({ opened, close, topic }: Props) {
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="md"
      title={topic ? `Edit ${topic.title}` : 'Add a topic'}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
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

/** Typed as `CWE-79` or `79`; anything else is left for the contract to refuse. */
const cweOf = (typed: string): number => Number(typed.replace(/^CWE-/i, '')) || 0;

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
        title: topic ? 'Topic changed' : 'Topic added',
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
  const known = modules.find(({ id }) => id === form.values.module);
  const titleOf = (id: string) => data.find((family) => family.id === id)?.title ?? id;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormFailure failure={failure} />
        <TextInput
          label="Id"
          description="What imports and programs call it, without spaces. It cannot be changed later."
          placeholder="sql-injection"
          disabled={topic !== null}
          data-autofocus={topic === null || undefined}
          {...form.getInputProps('id')}
        />
        <TextInput label="Title" {...form.getInputProps('title')} />
        <Select
          label="Family"
          allowDeselect={false}
          data={families.map((id) => ({ value: id, label: titleOf(id) }))}
          {...form.getInputProps('family')}
        />
        <Autocomplete
          label="Module"
          description="One that is there, or the id of a new one."
          placeholder="a03-injection"
          data={modules.map(({ id }) => id)}
          {...form.getInputProps('module')}
          onChange={(module) => {
            form.setFieldValue('module', module);
            form.setFieldValue('moduleTitle', modules.find(({ id }) => id === module)?.title ?? '');
          }}
        />
        <TextInput
          label="Module title"
          description={known ? 'A change here renames the module for all of its topics.' : undefined}
          {...form.getInputProps('moduleTitle')}
        />
        <TagsInput
          label="CWE ids"
          description="Press Enter after each. Frameworks find the topic by them."
          placeholder="CWE-89"
          splitChars={[',', ' ', '|', ';']}
          acceptValueOnBlur
          {...form.getInputProps('cweIds')}
        />
        <TagsInput
          label="Programming languages"
          description="None: the topic is about no language in particular."
          splitChars={[',', ' ', '|', ';']}
          acceptValueOnBlur
          {...form.getInputProps('languages')}
        />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={sending}>
            {topic ? 'Save' : 'Add the topic'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
