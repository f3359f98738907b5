import { frameworkKinds } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { frameworks, reports as t } from '../../messages/index.js';
import { type Choice, Picker, type PickerProps, usePicker } from '../../picker/picker.js';
import { frameworksQuery } from './api/list-frameworks.js';

/** Picker for a framework. Searches on the client, because there are only a few. */
export function FrameworkPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...frameworksQuery, enabled: picker.opened });
  const typed = picker.search.toLowerCase();
  const matching = data?.filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(typed));
  const choiceOf = ({ id, title, version, source }: NonNullable<typeof data>[number]): Choice => ({
    id,
    name: title,
    about: (source === 'organization' ? t.generate.customVersion : t.generate.version)(version),
  });
  return (
    <Picker
      {...props}
      picker={picker}
      placeholder={props.placeholder ?? t.generate.searchFrameworks}
      groups={
        matching &&
        frameworkKinds.map((kind) => ({
          title: frameworks.kinds[kind],
          choices: matching.filter((framework) => framework.kind === kind).map(choiceOf),
        }))
      }
      loadError={error}
      empty={t.generate.noFrameworks}
    />
  );
}
