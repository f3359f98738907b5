import type { TeamView } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { common } from '../messages/index.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { teamChoicesQuery } from './search-teams.js';

/** Selects one team; the server searches. `extra` is listed above the teams until text is typed, e.g. "No team". */
export function TeamPicker({ extra, ...props }: PickerProps & { extra?: Choice }) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...teamChoicesQuery(picker.search), enabled: picker.opened });
  const above = extra && picker.search === '' ? [{ choices: [extra] }] : [];
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? common.picker.searchTeams}
      picker={picker}
      groups={data && [...above, { choices: data.items.map(teamChoice) }]}
      loadError={error}
      empty={common.picker.noTeams}
      others={data ? data.total - data.items.length : 0}
    />
  );
}

/** Returns the choice for a team, with the number of people as the secondary line. */
export const teamChoice = ({ id, name, people }: TeamView): Choice => ({
  id,
  name,
  about: common.people(people),
});
