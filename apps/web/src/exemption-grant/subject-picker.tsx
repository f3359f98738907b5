import type { SearchResults } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { exemptions as t, search } from '../messages/index.js';
import { type Choice, Picker, type PickerProps, usePicker } from '../picker/picker.js';
import { searchFor } from '../picker/search-everything.js';
import type { GrantSubject } from './grant-subject.js';

/** A subject as a choice of the picker. */
export type SubjectChoice = Choice & { subject: GrantSubject };

type Props = Omit<PickerProps, 'chosen' | 'choose'> & {
  chosen: SubjectChoice | null;
  choose: (choice: SubjectChoice | null) => void;
};

/** Selects the assignment or the control that people are exempt from; the server searches. */
export function SubjectPicker({ choose, ...props }: Props) {
  const picker = usePicker();
  const { data, error } = useQuery(searchFor(picker.search));
  const [assignments, controls] = picker.search && data ? choicesOf(data) : [[], []];
  const waiting = picker.search !== '' && data === undefined;
  return (
    <Picker
      {...props}
      choose={(choice) => choose([...assignments, ...controls].find(({ id }) => id === choice?.id) ?? null)}
      placeholder={t.form.searchSubjects}
      picker={picker}
      groups={
        waiting
          ? undefined
          : [
              { title: search.groups.assignments, choices: assignments },
              { title: search.groups.controls, choices: controls },
            ]
      }
      loadError={error}
      empty={t.form.noSubjects}
    />
  );
}

const choicesOf = ({ assignments, controls }: SearchResults): [SubjectChoice[], SubjectChoice[]] => [
  assignments.map(({ id, title, targetTitle }) => ({
    id,
    name: title,
    about: targetTitle,
    subject: { type: 'assignment', id },
  })),
  controls.map(itemSubject),
];

/** Returns an item of a framework as a subject. */
export const itemSubject = ({
  id,
  title,
  framework,
}: Pick<SearchResults['controls'][number], 'id' | 'title' | 'framework'>): SubjectChoice => ({
  id: `${framework.id} ${id}`,
  name: `${id} ${title}`,
  about: framework.title,
  subject: {
    type: 'item',
    kind: framework.kind,
    noun: framework.noun,
    frameworkId: framework.id,
    itemId: id,
  },
});
