import { Button, Checkbox, Group, Text } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { count } from '../format/number.js';
import { common } from '../messages/index.js';
import type { Choice } from '../picker/picker.js';
import classes from './list.module.css';

const t = common.list;

/** Rows that are selected in a list, on any of its pages. */
export type Selection = {
  chosen: Choice[];
  has: (id: string) => boolean;
  /** Selects or unselects rows. */
  set: (choices: Choice[], selected: boolean) => void;
  clear: () => void;
};

/** Returns an empty selection of rows, which stays when another page of the list is shown. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const set = useCallback(
    (choices: Choice[], selected: boolean) =>
      setChosen((current) => {
        const next = new Map(current);
        for (const choice of choices) {
          if (selected) next.set(choice.id, choice);
          else next.delete(choice.id);
        }
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({ chosen: [...chosen.values()], has: (id) => chosen.has(id), set, clear }),
    [chosen, set, clear],
  );
}

type RowProps = { choice: Choice; selected: boolean; set: Selection['set'] };

/** Checkbox that selects a row. */
export function SelectRow({ choice, selected, set }: RowProps) {
  return (
    <Checkbox
      aria-label={t.select(choice.name)}
      checked={selected}
      onChange={(event) => set([choice], event.currentTarget.checked)}
    />
  );
}

/** Checkbox that selects all rows of the page. */
export function SelectPage({ choices, selection }: { choices: Choice[]; selection: Selection }) {
  const selected = choices.filter(({ id }) => selection.has(id)).length;
  return (
    <Checkbox
      aria-label={t.selectPage}
      checked={selected > 0 && selected === choices.length}
      indeterminate={selected > 0 && selected < choices.length}
      disabled={choices.length === 0}
      onChange={() => selection.set(choices, selected < choices.length)}
    />
  );
}

/** Height of the bar above a table, in pixels, with its border. */
export const SELECTION_BAR_HEIGHT = 48;

/**
 * Number of selected rows, and the actions on them, which are disabled while there are none. Always shown, so that rows do not move
 * when the first one is selected.
 */
export function SelectionBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const { chosen, clear } = selection;
  return (
    <Group
      className={classes['selection']}
      mih={SELECTION_BAR_HEIGHT}
      gap="xs"
      role="group"
      aria-label={t.selection}
    >
      <Text fz="sm" className="figures" role="status" style={{ whiteSpace: 'nowrap' }}>
        {t.selected(count(chosen.length))}
      </Text>
      {children}
      {chosen.length > 0 && (
        <Button variant="subtle" size="xs" ms="auto" onClick={clear}>
          {t.clearSelection}
        </Button>
      )}
    </Group>
  );
}
