import type { PersonView } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { common } from '../messages/common.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { personChoicesQuery } from './search-people.js';

/** Selects one active person; the server searches names and e-mail addresses. */
export function PersonPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...personChoicesQuery(picker.search), enabled: picker.opened });
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? common.picker.searchPeople}
      picker={picker}
      groups={data && [{ choices: data.items.map(personChoice) }]}
      loadError={error}
      empty={common.picker.noPeople}
      others={data ? data.total - data.items.length : 0}
    />
  );
}

/** Returns the choice for a person, with e-mail address and team as the secondary line. */
export const personChoice = ({ id, name, email, team }: PersonView): Choice => ({
  id,
  name,
  about: team ? `${email} · ${team.name}` : email,
});
