import type { PersonView } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../format/number.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { personChoicesQuery } from './search-people.js';

/** Chooses one active person; the server searches names and e-mail addresses. */
export function PersonPicker(props: PickerProps) {
  const picker = usePicker();
  const { data, error } = useQuery({ ...personChoicesQuery(picker.search), enabled: picker.opened });
  const others = data ? data.total - data.items.length : 0;
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? 'Search by name or e-mail'}
      picker={picker}
      noun="person"
      groups={data && [{ choices: data.items.map(personChoice) }]}
      loadError={error}
      empty="Nobody is here yet."
      more={others > 0 ? `${counted(others, 'more person', 'more people')}: type to narrow the list.` : null}
    />
  );
}

/** A person as they are chosen. */
export const personChoice = ({ id, name, email, team }: PersonView): Choice => ({
  id,
  name,
  about: team ? `${email} · ${team.name}` : email,
});
