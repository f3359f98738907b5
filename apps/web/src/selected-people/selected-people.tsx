import { AssignToSelected } from '../assign-training/assign-training.js';
import type { TrainingDraft } from '../assign-training/training-draft.js';
import { GrantExemption } from '../exemption-grant/grant-exemption.js';
import type { SubjectChoice } from '../exemption-grant/subject-picker.js';
import { RecordForSelected } from '../record-classroom/record-classroom.js';
import { type Selection, SelectionBar } from '../list/selection.js';
import type { Choice } from '../picker/picker.js';

type Props = {
  selection: Selection;
  /** Returns the other values of the form of an assignment. Default: none. */
  draft?: () => Partial<Omit<TrainingDraft, 'people'>>;
  /** What exemptions are granted from. Default: the user chooses it. */
  subject?: SubjectChoice;
  /** Called after exemptions are granted. */
  granted?: () => void;
};

/** Actions on the selected people of a list: assign training, record classroom training, and grant exemptions. */
export function SelectedPeople({ selection, draft, subject, granted }: Props) {
  const done = () => {
    selection.clear();
    granted?.();
  };
  return (
    <SelectionBar selection={selection}>
      <AssignToSelected people={selection.chosen} {...(draft && { draft })} />
      <RecordForSelected people={selection.chosen} {...(draft && { topics: () => topicsOf(draft()) })} />
      <GrantExemption people={selection.chosen} {...(subject && { subject })} granted={done} />
    </SelectionBar>
  );
}

/** Returns the topics among the items of a draft. */
const topicsOf = ({ items = [] }: Partial<TrainingDraft>): Choice[] =>
  items.flatMap(({ type, id, title }) => (type === 'topic' ? [{ id, name: title, about: id }] : []));
