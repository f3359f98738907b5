import { Combobox, Input, InputBase, Skeleton, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useState } from 'react';
import { messageOf } from '../api/failure.js';

/** What can be chosen for a parameter: its value, its name, and a quiet line that tells it from others. */
export type Choice = { id: string; name: string; about: string };

/** What every picker gets from the form that it stands in. */
export type PickerProps = {
  label: string;
  /** Only read aloud, e.g. among the filters of a list. */
  labelHidden?: boolean;
  /** Default: `Search ` and what is chosen. */
  placeholder?: string;
  error: string | null;
  chosen: Choice | null;
  choose: (choice: Choice | null) => void;
  target?: RefObject<HTMLInputElement | null>;
  /** Name of the field in its form, by which the form finds it. */
  'data-path'?: string;
};

/** State of a picker: what is typed, and whether its choices are on show. */
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
  /** What is chosen, in the singular. */
  noun: string;
  /** Undefined while they load. A group without a title has none. */
  groups: { title?: string; choices: Choice[] }[] | undefined;
  loadError: unknown;
  /** Said when there is nothing to choose from, whatever is typed. */
  empty: string;
  /** Stands below the choices when there are more. */
  more?: string | null;
};

/** A field that searches and chooses one of what the groups hold. */
export function Picker(props: Props) {
  const { label, labelHidden, placeholder, error, chosen, choose, target, picker, noun, groups } = props;
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
          role="combobox"
          {...(labelHidden ? { 'aria-label': label } : { label })}
          error={error}
          placeholder={placeholder ?? `Search ${noun}s`}
          autoComplete="off"
          rightSection={
            chosen ? (
              <Input.ClearButton aria-label={`Clear the ${noun}`} onClick={() => choose(null)} />
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
        <Combobox.Options aria-label={`${label}: choices`} mah={320} style={{ overflowY: 'auto' }}>
          <Found {...props} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Found({ loadError, groups, picker, noun, empty, more }: Props) {
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
    return (
      <Combobox.Empty>{picker.search ? `No ${noun} matches “${picker.search}”.` : empty}</Combobox.Empty>
    );
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
      {more && (
        <Combobox.Footer>
          <Text className="quiet" fz="xs">
            {more}
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
