import { useQuery } from '@tanstack/react-query';
import { common } from '../messages/index.js';
import { Picker, type PickerProps, usePicker } from './picker.js';
import { topicChoicesQuery } from './search-content.js';

/** Selects one topic; the server searches titles and IDs. */
export function TopicPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({
    ...topicChoicesQuery({ search: picker.search }),
    enabled: picker.opened,
  });
  const choices = data?.items.map(({ id, title, module }) => ({
    id,
    name: title,
    about: `${id} · ${module.title}`,
  }));
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? common.picker.searchTopics}
      picker={picker}
      groups={choices && [{ choices }]}
      loadError={error}
      empty={common.picker.noTopics}
      others={data ? data.total - data.items.length : 0}
    />
  );
}
