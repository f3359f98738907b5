import { Button, CloseButton, Group, Input, SegmentedControl, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { selectionSize } from '../../format/scope.js';
import { short } from '../../format/text.js';
import { assignments as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import type { Choice } from '../../picker/picker.js';
import { type List, TeamsAndPeoplePicker } from '../../picker/teams-and-people-picker.js';
import type { ScopeValues } from './assignment-values.js';
import classes from './assignment-form.module.css';

type Props = { value: ScopeValues; change: (value: ScopeValues) => void; error: string | null };

const scopes = (['organization', 'selection'] as const).map((value) => ({ value, label: t.scopes[value] }));

/** Who an assignment is for: the organization, or teams and people that are found by a search. */
export function ScopeFields({ value, change, error }: Props) {
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t.form.assignTo} labelElement="div" id="scope-type">
        <SegmentedControl
          fullWidth
          aria-label={t.form.assignTo}
          data={scopes}
          value={value.type}
          onChange={(type) => change({ ...value, type: type as ScopeValues['type'] })}
        />
      </Input.Wrapper>
      {value.type === 'selection' && <Selection value={value} change={change} error={error} />}
    </Stack>
  );
}

function Selection({ value, change, error }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = new Set([...value.teams, ...value.people].map(({ id }) => id));
  const add = (list: List, choice: Choice) => {
    change({ ...value, [list]: [...value[list], choice] });
    announce(t.custom.added(short(choice.name)));
  };
  const remove = (list: List, choice: Choice) => {
    change({ ...value, [list]: value[list].filter(({ id }) => id !== choice.id) });
    announce(t.custom.removed(short(choice.name)));
    field.current?.focus();
  };
  const removeAll = () => {
    change({ ...value, teams: [], people: [] });
    announce(t.selection.removedAll);
    field.current?.focus();
  };
  return (
    <>
      <TeamsAndPeoplePicker
        label={t.scopes.selection}
        placeholder={t.selection.placeholder}
        data-path="scope"
        target={field}
        error={error}
        chosen={chosen}
        add={add}
      />
      {value.teams.length + value.people.length > 0 && (
        <Chips value={value} remove={remove} removeAll={removeAll} />
      )}
    </>
  );
}

/** Number of teams and people that are shown at first, and further ones at a time. */
const SHOWN = 40;

type ChipsProps = {
  value: ScopeValues;
  remove: (list: List, choice: Choice) => void;
  removeAll: () => void;
};

/** The chosen teams and people, each with a button that removes it. */
function Chips({ value, remove, removeAll }: ChipsProps) {
  const [shown, setShown] = useState(SHOWN);
  const chips = (['teams', 'people'] as const).flatMap((list) =>
    value[list].map((choice) => ({ list, choice })),
  );
  const others = chips.length - shown;
  return (
    <div>
      <ul className={classes['chips']} aria-label={t.selection.chosen}>
        {chips.slice(0, shown).map(({ list, choice }) => (
          <li key={choice.id} title={choice.about || undefined}>
            {list === 'teams' && <span className="quiet">{t.scopes.team}: </span>}
            <bdi className={classes['chipName']}>{short(choice.name)}</bdi>
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={t.custom.remove(short(choice.name))}
              onClick={() => remove(list, choice)}
            />
          </li>
        ))}
      </ul>
      <Group gap="xs" mt={4}>
        <span
          className="quiet figures"
          style={{ fontSize: 'var(--mantine-font-size-xs)' }}
          aria-live="polite"
        >
          {selectionSize(value.teams.length, value.people.length)}
        </span>
        {others > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + SHOWN)}>
            {t.selection.showMore(Math.min(others, SHOWN))}
          </Button>
        )}
        {chips.length > 1 && (
          <Button variant="subtle" size="compact-xs" onClick={removeAll}>
            {t.selection.removeAll}
          </Button>
        )}
      </Group>
    </div>
  );
}
