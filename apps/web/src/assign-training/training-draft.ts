import { newId, type ContentItem } from '@docket/contracts';
import { useNavigate } from '@tanstack/react-router';
import { keepDraft, readDraft } from '../form/draft-store.js';
import { useDraftOwner } from '../form/use-draft.js';
import type { Choice } from '../picker/picker.js';

/** Item of a custom selection, with its title for display. */
export type NamedItem = ContentItem & { title: string };

/** What the form of a new assignment is filled in with. */
export type TrainingDraft = {
  title: string;
  /** Topics and scenarios; none leaves the choice to the user. */
  items: NamedItem[];
  teams: Choice[];
  people: Choice[];
};

/**
 * Returns the function that opens the form of a new assignment with a draft. Any page can call it: `const assign = useAssignTraining()`,
 * then `assign({ people })`. Thousands of people do not fit into an address, so the draft is kept in this tab (`draft-store.ts`),
 * and the address has its ID: it survives a reload and the end of the session, and a copied address opens an empty form.
 */
export function useAssignTraining(): (draft: Partial<TrainingDraft>) => void {
  const owner = useDraftOwner();
  const navigate = useNavigate();
  return (draft) => {
    const id = newId();
    keepDraft(owner, keyOf(id), { title: '', items: [], teams: [], people: [], ...draft });
    void navigate({ to: '/organization/assignments/new', search: { draft: id } });
  };
}

/** Returns the draft with an ID; null if there is none in this tab. */
export function useTrainingDraft(id: string | undefined): TrainingDraft | null {
  const owner = useDraftOwner();
  return id === undefined ? null : readDraft<TrainingDraft>(owner, keyOf(id));
}

const keyOf = (id: string): string => `training.${id}`;
