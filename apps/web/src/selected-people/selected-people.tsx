import { AssignToSelected } from '../assign-training/assign-training.js';
import type { TrainingDraft } from '../assign-training/training-draft.js';
import { GrantExemption } from '../exemption-grant/grant-exemption.js';
import type { SubjectChoice } from '../exemption-grant/subject-picker.js';
import { type Selection, SelectionBar } from '../list/selection.js';

type Props = {
  selection: Selection;
  /** Returns the other values of the form of an assignment. Default: none. */
  draft?: () => Partial<Omit<TrainingDraft, 'people'>>;
  /** What exemptions are granted from. Default: the user chooses it. */
  subject?: SubjectChoice;
  /** Called after exemptions are granted. */
  granted?: () => void;
};

/** Actions on the selected people of a list: assign training, and grant exemptions. */
export function SelectedPeople({ selection, draft, subject, granted }: Props) {
  const done = () => {
    selection.clear();
    granted?.();
  };
  return (
    <SelectionBar selection={selection}>
      <AssignToSelected people={selection.chosen} {...(draft && { draft })} />
      <GrantExemption people={selection.chosen} {...(subject && { subject })} granted={done} />
    </SelectionBar>
  );
}
