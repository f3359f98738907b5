import { saveMapping as saveSchema, type ImportMapping } from '@docket/contracts';
import { Button, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { imports } from '../../messages/index.js';
import { mappingsQuery } from './api/list-mappings.js';
import { saveMapping } from './api/save-mapping.js';
import classes from './import-page.module.css';

const t = imports.savedMappings;

type Props = {
  mapping: ImportMapping;
  /** Name that is suggested, for example that of the file. */
  suggestedName: string;
  saved: (name: string) => void;
};

/** Form to save a mapping under a name. A name that exists replaces that mapping. */
export function SaveMappingForm({ mapping, suggestedName, saved }: Props) {
  const cache = useQueryClient();
  const { data: existing = [] } = useQuery(mappingsQuery);
  const named = (typed: string) =>
    existing.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
  const { form, submit, sending, failure } = useContractForm({
    schema: saveSchema,
    initialValues: { name: suggestedName },
    requestOf: ({ name }) => ({ name, mapping }),
    send: (request) => saveMapping(saveSchema.parse(request), named(request.name)?.id),
    done: ({ name }) => {
      void cache.invalidateQueries({ queryKey: mappingsQuery.queryKey });
      notifications.show({ color: 'green', title: t.saved, message: <bdi>{short(name)}</bdi> });
      saved(name);
    },
  });
  const replaced = named(form.getValues().name);
  return (
    <form noValidate onSubmit={submit} className={classes['part']} aria-label={t.save}>
      <Title order={3} fz="0.9375rem">
        {t.save}
      </Title>
      <Text className="quiet" mb="xs">
        {t.saveHint}
      </Text>
      <div className={classes['inlineForm']}>
        <TextInput label={t.name} maxLength={200} {...form.getInputProps('name')} />
        <Button type="submit" variant="default" loading={sending}>
          {replaced ? t.replace(short(replaced.name, 30)) : t.save}
        </Button>
      </div>
      <FormFailure failure={failure} />
    </form>
  );
}
