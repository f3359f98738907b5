import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { classroomSessions as t, common } from '../../messages/index.js';
import type { Choice } from '../../picker/picker.js';
import { topicChoicesQuery } from '../../picker/search-content.js';

type Props = { topics: Choice[]; change: (topics: Choice[]) => void; error: string | null };

/** Selects several topics. The server searches titles and IDs. */
export function TopicsSelect({ topics, change, error }: Props) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data, error: failure } = useQuery(topicChoicesQuery({ search }));
  const found = data?.items.map(({ id, title }): Choice => ({ id, name: title, about: id })) ?? [];
  const all = [...topics, ...found.filter(({ id }) => !topics.some((chosen) => chosen.id === id))];
  return (
    <MultiSelect
      label={t.form.topics}
      required
      searchable
      hidePickedOptions
      data-path="topicIds"
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has filtered the topics.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={topics.map(({ id }) => id)}
      onChange={(ids) => change(all.filter(({ id }) => ids.includes(id)))}
      nothingFoundMessage={
        failure ? messageOf(failure) : search ? common.picker.noMatch(search) : t.form.noTopics
      }
      placeholder={topics.length === 0 ? common.picker.searchTopics : undefined}
      openOnFocus={false}
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      error={error}
    />
  );
}
