import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { messageOf } from '../api/failure.js';
import { common, exemptions as t } from '../messages/index.js';
import type { Choice } from '../picker/picker.js';
import { candidatesQuery } from './list-candidates.js';
import type { GrantSubject } from './grant-subject.js';

type Props = {
  label: string;
  /** Undefined until it is chosen. */
  subject: GrantSubject | undefined;
  people: Choice[];
  change: (people: Choice[]) => void;
  error: ReactNode;
  /** Focuses the field when its dialog opens. */
  autoFocus: boolean;
};

/**
 * Selects several assignees of an assignment, or eligible people of a control; without either, active people. The server searches
 * names and e-mail addresses.
 */
export function PeopleSelect({ label, subject, people, change, error, autoFocus }: Props) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data, error: failure } = useQuery(candidatesQuery(subject, search));
  const all = [...people, ...(data ?? []).filter(({ id }) => !people.some((chosen) => chosen.id === id))];
  return (
    <MultiSelect
      label={label}
      required
      searchable
      hidePickedOptions
      data-autofocus={autoFocus || undefined}
      data-path="personIds"
      data={all.map(({ id, name, about }) => ({ value: id, label: `${name} (${about})` }))}
      // The server has filtered the people.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={people.map(({ id }) => id)}
      onChange={(ids) => change(all.filter(({ id }) => ids.includes(id)))}
      nothingFoundMessage={
        failure ? messageOf(failure) : search ? common.picker.noMatch(search) : t.form.noPeople
      }
      placeholder={people.length === 0 ? common.picker.searchPeople : undefined}
      openOnFocus={false}
      withScrollArea={false}
      styles={{
        options: { maxHeight: 260, overflowY: 'auto' },
        pillsList: { maxHeight: 180, overflowY: 'auto' },
      }}
      error={error}
    />
  );
}
