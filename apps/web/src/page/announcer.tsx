import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says a sentence to people who use a screen reader, without moving anything on the page. */
export function announce(sentence: string): void {
  // A trailing no-break space makes a repeated sentence a change, so that it is read again.
  said = sentence === said ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The live region behind `announce`; stands in the page once. */
export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => said);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {sentence}
    </div>
  );
}
