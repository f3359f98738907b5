import type { TeamView } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../format/number.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { teamChoicesQuery } from './search-teams.js';

/** Chooses one team; the server searches. `extra` stands above the teams while nothing is typed, e.g. "No team". */
export function TeamPicker({ extra, ...props }: PickerProps & { extra?: Choice }) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...teamChoicesQuery(picker.search), enabled: picker.opened });
  const others = data ? data.total - data.items.length : 0;
  const above = extra && picker.search === '' ? [{ choices: [extra] }] : [];
  return (
    <Picker
      {...props}
      picker={picker}
      noun="team"
      groups={data && [...above, { choices: data.items.map(teamChoice) }]}
      loadError={error}
      empty="There are no teams yet."
      more={others > 0 ? `${counted(others, 'more team')}: type to narrow the list.` : null}
    />
  );
}

/** A team as it is chosen. */
export const teamChoice = ({ id, name, people }: TeamView): Choice => ({
  id,
  name,
  about: counted(people, 'person', 'people'),
});
