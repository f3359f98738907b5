import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../features/auth/use-session.js';
import { dropDraft, keepDraft, readDraft } from './draft-store.js';

/** Returns the owner of the drafts of this session. */
export function useDraftOwner(): string {
  const { organization, person } = useSession();
  return `${organization.id} ${person.id}`;
}

/**
 * Keeps the unsaved input of a form under `key`, and restores it when the form opens again, e.g. after the session has ended. Call `drop`
 * after saving.
 */
export function useDraft<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  key: string,
) {
  const owner = useDraftOwner();
  const [kept] = useState(() => readDraft<Values>(owner, key));
  const [restored, setRestored] = useState(kept !== null);
  const started = useRef(false);
  const saved = useRef(false);
  const { values } = form;
  const dirty = form.isDirty();
  useEffect(() => {
    if (started.current || !kept) return;
    form.setValues(kept);
  }, [form, kept]);
  useEffect(() => {
    // The first values are those from before the input was restored.
    if (!started.current) started.current = true;
    else if (saved.current) return;
    else if (dirty) keepDraft(owner, key, values);
    else dropDraft(key);
  }, [dirty, key, owner, values]);
  return {
    dirty,
    restored,
    /** Whether the input was saved or discarded, so that the page may be left. */
    isSaved: () => saved.current,
    drop: () => {
      saved.current = true;
      dropDraft(key);
    },
    /** Returns to the values with which the form opened. */
    discard: () => {
      setRestored(false);
      form.reset();
    },
  };
}
