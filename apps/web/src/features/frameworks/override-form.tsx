import { cweId, type RiskItemDetail } from '@docket/contracts';
import { Stack, TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { FormActions } from '../../form/form-actions.js';
import { frameworks } from '../../messages/index.js';
import { overrideCweSet } from './api/override-cwe-set.js';

const t = frameworks.cweSet;

type Props = { item: RiskItemDetail; done: () => void };

/** Form to customize the CWE set of an item. Accepts pasted text such as "CWE-79, 89". */
export function OverrideForm({ item, done }: Props) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { cwes: item.cweIds.map(String) },
    validate: { cwes: (typed) => validateIds(typed) },
  });
  const save = useMutation({
    mutationFn: (cweIds: number[]) => overrideCweSet(item.framework.id, item.id, cweIds),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: t.saved, message: item.title });
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
          {t.formIntro(item.framework.noun)}
        </Text>
        <TagsInput
          label={t.ids}
          placeholder={t.idsPlaceholder}
          splitChars={[',', ' ', ';', '\n']}
          clearable
          clearButtonProps={{ 'aria-label': t.clearIds }}
          data-autofocus
          mah={320}
          styles={{ input: { maxHeight: 260, overflowY: 'auto' } }}
          {...form.getInputProps('cwes')}
          description={t.idCount(form.values.cwes.length)}
        />
        <FormActions submit={t.save} sending={save.isPending} onCancel={done} />
      </Stack>
    </form>
  );
}

const numberOf = (typed: string): number => Number(/^(?:CWE-?)?(\d{1,6})$/i.exec(typed.trim())?.[1] ?? NaN);

function validateIds(typed: string[]): string | null {
  if (typed.length === 0) return t.empty;
  const invalid = typed.filter((each) => !cweId.safeParse(numberOf(each)).success);
  return invalid.length === 0 ? null : t.invalid(invalid.slice(0, 5));
}
