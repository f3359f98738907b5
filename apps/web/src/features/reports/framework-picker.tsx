import { frameworkKinds, type FrameworkKind } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { type Choice, Picker, type PickerProps, usePicker } from '../../picker/picker.js';
import { frameworksQuery } from './api/list-frameworks.js';

const titles: Record<FrameworkKind, string> = { owasp: 'OWASP', regulatory: 'Regulatory' };

/** Chooses one framework; there are few, so what is typed narrows them here. */
export function FrameworkPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...frameworksQuery, enabled: picker.opened });
  const typed = picker.search.toLowerCase();
  const matching = data?.filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(typed));
  const choiceOf = ({ id, title, version, source }: NonNullable<typeof data>[number]): Choice => ({
    id,
    name: title,
    about: `Version ${version}${source === 'organization' ? ' · your own' : ''}`,
  });
  return (
    <Picker
      {...props}
      picker={picker}
      noun="framework"
      groups={
        matching &&
        frameworkKinds.map((kind) => ({
          title: titles[kind],
          choices: matching.filter((framework) => framework.kind === kind).map(choiceOf),
        }))
      }
      loadError={error}
      empty="There are no frameworks."
    />
  );
}
