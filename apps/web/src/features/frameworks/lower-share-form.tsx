import { lowerRequiredShare as schema, type RiskItemDetail } from '@docket/contracts';
import { NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { FormActions } from '../../form/form-actions.js';
import { frameworks } from '../../messages/index.js';
import { lowerRequiredShare } from './api/lower-required-share.js';

const t = frameworks.requiredShare;

type Props = { item: RiskItemDetail; done: () => void };

/** Form to lower the required share of an item, with the reason that documents print. */
export function LowerShareForm({ item, done }: Props) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      requiredSharePercent: (item.loweredShare?.setPercent ?? '') as number | string,
      reason: item.loweredShare?.reason ?? '',
    },
    validate: (values) => {
      const issues = schema.safeParse(values).error?.issues ?? [];
      return Object.fromEntries([...issues].reverse().map(({ path, message }) => [String(path[0]), message]));
    },
  });
  const save = useMutation({
    mutationFn: () => lowerRequiredShare(item.framework.id, item.id, schema.parse(form.values)),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: t.saved, message: item.title });
      done();
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      if (issues.length === 0) form.setFieldError('requiredSharePercent', messageOf(error));
      for (const { path, message } of issues) form.setFieldError(path, message);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(() => save.mutate())}>
      <Stack gap="md">
        <Text className="quiet" fz="sm">
          {t.formIntro(item.packRequiredSharePercent ?? 0, item.coverageThresholdPercent)}
        </Text>
        <NumberInput
          label={t.percent}
          suffix="%"
          allowDecimal={false}
          min={50}
          max={99}
          clampBehavior="none"
          data-autofocus
          {...form.getInputProps('requiredSharePercent')}
        />
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          rows={4}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        <FormActions submit={t.save} sending={save.isPending} onCancel={done} />
      </Stack>
    </form>
  );
}
