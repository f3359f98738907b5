import { newId } from '@docket/contracts';
import { useNavigate } from '@tanstack/react-router';
import { keepDraft, readDraft } from '../form/draft-store.js';
import { useDraftOwner } from '../form/use-draft.js';
import type { Choice } from '../picker/picker.js';

/** What the form of a classroom session is filled in with. */
export type ClassroomDraft = { topics: Choice[]; people: Choice[] };

/**
 * Returns the function that opens the form of a classroom session with a draft. Thousands of people do not fit into an address, so the
 * draft is kept in this tab, and the address has its ID.
 */
export function useRecordClassroom(): (draft: ClassroomDraft) => void {
  const owner = useDraftOwner();
  const navigate = useNavigate();
  return (draft) => {
    const id = newId();
    keepDraft(owner, keyOf(id), draft);
    void navigate({ to: '/organization/classroom-sessions/new', search: { draft: id } });
  };
}

/** Returns the draft with an ID; an empty one if there is none in this tab. */
export function useClassroomDraft(id: string | undefined): ClassroomDraft {
  const owner = useDraftOwner();
  const kept = id === undefined ? null : readDraft<ClassroomDraft>(owner, keyOf(id));
  return kept ?? { topics: [], people: [] };
}

const keyOf = (id: string): string => `classroom.${id}`;
