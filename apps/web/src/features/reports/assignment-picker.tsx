import type { AssignmentOption } from '@docket/contracts';
import { Combobox, Input, InputBase, Skeleton, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { exact } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { useSession } from '../session/use-session.js';
import { assignmentsQuery } from './api/search-assignments.js';

type Props = {
  label: string;
  error: string | null;
  chosen: AssignmentOption | null;
  choose: (option: AssignmentOption | null) => void;
  target: RefObject<HTMLInputElement | null>;
};

/** Chooses one assignment; the server searches, recent ones stand first. */
export function AssignmentPicker({ label, error, chosen, choose, target }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [search] = useDebouncedValue((typed ?? '').trim(), 250);
  const { organization } = useSession();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });
  const found = useQuery({ ...assignmentsQuery(search), enabled: combobox.dropdownOpened });
  const pick = (id: string) => {
    choose(found.data?.items.find((option) => option.id === id) ?? null);
    combobox.closeDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={target}
          role="combobox"
          label={label}
          error={error}
          placeholder="Search assignments"
          autoComplete="off"
          rightSection={
            chosen ? (
              <Input.ClearButton aria-label="Clear the assignment" onClick={() => choose(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={chosen ? 'all' : 'none'}
          value={typed ?? chosen?.title ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={`${label}: choices`} mah={320} style={{ overflowY: 'auto' }}>
          <Found {...found} zone={organization.timeZone} search={search} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

type FoundProps = {
  data: { items: AssignmentOption[]; total: number } | undefined;
  error: unknown;
  zone: string;
  search: string;
};

function Found({ data, error, zone, search }: FoundProps) {
  if (error) return <Combobox.Empty>{messageOf(error)}</Combobox.Empty>;
  if (!data) {
    return (
      <Combobox.Empty>
        <Skeleton h={14} mb={10} />
        <Skeleton h={14} w="70%" />
      </Combobox.Empty>
    );
  }
  if (data.items.length === 0) {
    return (
      <Combobox.Empty>
        {search ? `No assignment matches “${search}”.` : 'There are no assignments yet.'}
      </Combobox.Empty>
    );
  }
  return (
    <>
      {data.items.map((option) => (
        <Combobox.Option key={option.id} value={option.id}>
          <Text fw={550} lineClamp={2}>
            {option.title}
          </Text>
          <Text className="quiet" fz="xs">
            {aboutAssignment(option, zone)}
          </Text>
        </Combobox.Option>
      ))}
      {data.total > data.items.length && (
        <Combobox.Footer>
          <Text className="quiet" fz="xs">
            {counted(data.total - data.items.length, 'more assignment')}: type to narrow the list.
          </Text>
        </Combobox.Footer>
      )}
    </>
  );
}

/** "Due 2026-12-01 17:00 · Platform team · 24 people · optional" */
export function aboutAssignment(option: AssignmentOption, zone: string): string {
  return [
    option.deadline ? `Due ${exact(option.deadline, zone)}` : 'No deadline',
    option.scopeType === 'organization' ? 'Whole organization' : option.scopeTitle,
    counted(option.assignees, 'person', 'people'),
    ...(option.mandatory ? [] : ['optional']),
    ...(option.active ? [] : ['inactive']),
  ].join(' · ');
}
