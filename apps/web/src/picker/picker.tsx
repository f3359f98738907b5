import { Combobox, Input, InputBase, Skeleton, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useState } from 'react';
import { messageOf } from '../api/failure.js';
import { common } from '../messages/index.js';

/** Option of a picker: ID, name, and a secondary line that distinguishes options of the same name. */
export type Choice = { id: string; name: string; about: string };

/** Props that a form passes to every picker. */
export type PickerProps = {
  label: string;
  /** Exposes the label to screen readers only, e.g. among the filters of a list. */
  labelHidden?: boolean;
  placeholder?: string;
  /** Marks the field as required. */
  required?: boolean;
  error: string | null;
  chosen: Choice | null;
  choose: (choice: Choice | null) => void;
  target?: RefObject<HTMLInputElement | null>;
  /** Name of the field in the form; the form focuses the field by this name. */
  'data-path'?: string;
  /** Focuses the field when its dialog opens. */
  'data-autofocus'?: boolean;
};

/** Returns the state of a picker: the typed text, and whether the dropdown is open. */
export function usePicker() {
  const [typed, setTyped] = useState<string | null>(null);
  const [search] = useDebouncedValue((typed ?? '').trim(), 250);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });
  return { combobox, typed, setTyped, search, opened: combobox.dropdownOpened };
}

type Props = PickerProps & {
  picker: ReturnType<typeof usePicker>;
  /** Choices in groups; undefined while they load. A group without a title has no heading. */
  groups: { title?: string; choices: Choice[] }[] | undefined;
  loadError: unknown;
  /** Message shown if there are no choices at all. */
  empty: string;
  /** Number of matches beyond the choices in `groups`. Default: 0. */
  others?: number;
};

/** Combobox that searches the groups and selects one choice. */
export function Picker(props: Props) {
  const { label, labelHidden, placeholder, required, error, chosen, choose, target, picker, groups } = props;
  const { combobox, typed, setTyped } = picker;
  const pick = (id: string) => {
    choose(groups?.flatMap(({ choices }) => choices).find((choice) => choice.id === id) ?? null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={target}
          data-path={props['data-path']}
          data-autofocus={props['data-autofocus']}
          role="combobox"
          {...(labelHidden ? { 'aria-label': label } : { label })}
          required={required ?? false}
          error={error}
          placeholder={placeholder ?? common.picker.search}
          autoComplete="off"
          rightSection={
            chosen ? (
              <Input.ClearButton aria-label={common.picker.clear(label)} onClick={() => choose(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={chosen ? 'all' : 'none'}
          value={typed ?? chosen?.name ?? ''}
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
        <Combobox.Options aria-label={common.picker.choices(label)} mah={320} style={{ overflowY: 'auto' }}>
          <Results {...props} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Results({ loadError, groups, picker, empty, others = 0 }: Props) {
  if (loadError) return <Combobox.Empty>{messageOf(loadError)}</Combobox.Empty>;
  if (!groups) {
    return (
      <Combobox.Empty>
        <Skeleton h={14} mb={10} />
        <Skeleton h={14} w="70%" />
      </Combobox.Empty>
    );
  }
  const filled = groups.filter(({ choices }) => choices.length > 0);
  if (filled.length === 0) {
    return <Combobox.Empty>{picker.search ? common.picker.noMatch(picker.search) : empty}</Combobox.Empty>;
  }
  return (
    <>
      {filled.map(({ title, choices }) => {
        const options = choices.map((choice) => <Option key={choice.id} choice={choice} />);
        if (title === undefined) return options;
        return (
          <Combobox.Group key={title} label={title}>
            {options}
          </Combobox.Group>
        );
      })}
      {others > 0 && (
        <Combobox.Footer>
          <Text className="quiet" fz="xs">
            {common.picker.more(others)}
          </Text>
        </Combobox.Footer>
      )}
    </>
  );
}

function Option({ choice }: { choice: Choice }) {
  return (
    <Combobox.Option value={choice.id}>
      <Text fw={550} lineClamp={2}>
        {choice.name}
      </Text>
      <Text className="quiet" fz="xs">
        {choice.about}
      </Text>
    </Combobox.Option>
  );
}
