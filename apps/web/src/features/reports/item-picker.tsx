import { useQuery } from '@tanstack/react-query';
import { reports } from '../../messages/index.js';
import { Picker, type PickerProps, usePicker } from '../../picker/picker.js';
import { frameworkItemsQuery } from './api/list-framework-items.js';
import { frameworksQuery } from './api/list-frameworks.js';

const t = reports.generate.sample;

/** Picker for an item of a framework. Searches on the client, because there are only a few. */
export function ItemPicker({ frameworkId, ...props }: PickerProps & { frameworkId: string | null }) {
  const picker = usePicker();
  const frameworks = useQuery({ ...frameworksQuery, enabled: frameworkId !== null });
  const kind = frameworks.data?.find(({ id }) => id === frameworkId)?.kind;
  const items = useQuery({
    ...frameworkItemsQuery(frameworkId ?? '', kind ?? 'owasp'),
    enabled: picker.opened && kind !== undefined,
  });
  const typed = picker.search.toLowerCase();
  const matching = items.data?.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(typed));
  const choices = matching?.map(({ id, title }) => ({ id, name: `${id} ${title}`, about: '' }));
  return (
    <Picker
      {...props}
      picker={picker}
      placeholder={t.searchItems}
      groups={frameworkId === null ? [] : choices && [{ choices }]}
      loadError={frameworks.error ?? items.error}
      empty={frameworkId === null ? t.frameworkFirst : t.noItems}
    />
  );
}
