import { useQuery } from '@tanstack/react-query';
import { common } from '../messages/common.js';
import { Picker, type PickerProps, usePicker } from './picker.js';
import { allTopicChoicesQuery } from './search-topics.js';

/** Selects one topic; the server searches IDs and titles. */
export function TopicPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...allTopicChoicesQuery(picker.search), enabled: picker.opened });
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? common.picker.searchTopics}
      picker={picker}
      groups={
        data && [
          {
            choices: data.items.map(({ id, title, module }) => ({
              id,
              name: title,
              about: `${id} · ${module.title}`,
            })),
          },
        ]
      }
      loadError={error}
      empty={common.picker.noTopics}
      others={data ? data.total - data.items.length : 0}
    />
  );
}
