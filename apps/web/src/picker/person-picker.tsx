import type { PersonView } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { common } from '../messages/index.js';
import { type Choice, Picker, type PickerProps, usePicker } from './picker.js';
import { personChoicesQuery } from './search-people.js';

interface Props extends PickerProps {
  /** Also offers people who have not joined yet or have left. */
  anyStatus?: boolean;
  /** ID of a person who is not offered. */
  exceptId?: string;
}

/** Selects one active person; the server searches names and e-mail addresses. */
export function PersonPicker({ anyStatus, exceptId, ...props }: Props) {
  const picker = usePicker();
  const { data, error } = useQuery({
    ...personChoicesQuery(picker.search, anyStatus),
    enabled: picker.opened,
  });
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? common.picker.searchPeople}
      picker={picker}
      groups={data && [{ choices: data.items.filter(({ id }) => id !== exceptId).map(personChoice) }]}
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
