import { useQuery } from '@tanstack/react-query';
import { assignments as t } from '../messages/index.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { personChoicesQuery } from './search-people.js';
import { teamChoicesQuery } from './search-teams.js';
import { teamChoice } from './team-picker.js';

export type List = 'teams' | 'people';

type Props = Omit<PickerProps, 'chosen' | 'choose'> & {
  /** IDs of the teams and people that are chosen. They are not offered again. */
  chosen: ReadonlySet<string>;
  add: (list: List, choice: Choice) => void;
};

/** Searches teams and active people, and adds one at a time. */
export function TeamsAndPeoplePicker({ chosen, add, ...props }: Props) {
  const picker = usePicker();
  const { search, opened } = picker;
  const teams = useQuery({ ...teamChoicesQuery(search), enabled: opened });
  const people = useQuery({ ...personChoicesQuery(search), enabled: opened });
  const offered = (found: Choice[]): Choice[] => found.filter(({ id }) => !chosen.has(id));
  const groups = teams.data &&
    people.data && [
      { title: t.selection.teams, choices: offered(teams.data.items.map(teamChoice)) },
      {
        title: t.selection.people,
        choices: offered(people.data.items.map(({ id, name, email }) => ({ id, name, about: email }))),
      },
    ];
  const others = [teams.data, people.data].reduce(
    (sum, page) => sum + (page ? page.total - page.items.length : 0),
    0,
  );
  const choose = (choice: Choice | null) => {
    if (!choice) return;
    add(groups?.[0]?.choices.includes(choice) ? 'teams' : 'people', choice);
  };
  return (
    <Picker
      {...props}
      chosen={null}
      choose={choose}
      picker={picker}
      groups={groups}
      loadError={teams.error ?? people.error}
      empty={t.selection.none}
      others={others}
    />
  );
}
