import { cweId, type RiskItemDetail } from '@docket/contracts';
import { Button, Group, Stack, TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { counted } from '../../format/number.js';
import { overrideCweSet } from './api/override-cwe-set.js';

type Props = { item: RiskItemDetail; done: () => void };

/** Gives an item a CWE set of the organization's own. Ids may be pasted as they stand in any text: "CWE-79, 89". */
export function OverrideForm({ item, done }: Props) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { cwes: item.cweIds.map(String) },
    validate: { cwes: (typed) => mistakeIn(typed) },
  });
  const save = useMutation({
    mutationFn: (cweIds: number[]) => overrideCweSet(item.framework.id, item.id, cweIds),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: 'Your own CWE set is in force', message: item.title });
      done();
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      form.setFieldError('cwes', issues.map(({ message }) => message).join(' ') || messageOf(error));
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        ({ cwes }) => save.mutate([...new Set(cwes.map(numberOf))]),
        () => form.getInputNode('cwes')?.focus(),
      )}
    >
      <Stack gap="md">
        <Text className="quiet" fz="sm">
          Topics that carry at least one of these ids count for the item. Every document says that the set is
          your own, and the change is in the audit log.
        </Text>
        <TagsInput
          label="CWE ids"
          placeholder="Type or paste ids"
          splitChars={[',', ' ', ';', '\n']}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear all ids' }}
          data-autofocus
          mah={320}
          styles={{ input: { maxHeight: 260, overflowY: 'auto' } }}
          {...form.getInputProps('cwes')}
          description={counted(form.values.cwes.length, 'id')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={done}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            Use this set
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const numberOf = (typed: string): number => Number(/^(?:CWE-?)?(\d{1,6})$/i.exec(typed.trim())?.[1] ?? NaN);

function mistakeIn(typed: string[]): string | null {
  if (typed.length === 0) return 'Name at least one CWE, or restore the pack’s set.';
  const wrong = typed.filter((each) => !cweId.safeParse(numberOf(each)).success);
  return wrong.length === 0 ? null : `No CWE id: ${wrong.slice(0, 5).join(', ')}. Write a number such as 79.`;
}
