import { useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

/** Announces a message to screen readers. */
export function announce(message: string): void {
  // A trailing no-break space makes a repeated message a change, so that screen readers announce it again.
  current = message === current ? `${message}\u00a0` : message;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Live region for `announce`. Rendered once per page. */
export function Announcer() {
  const message = useSyncExternalStore(subscribe, () => current);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {message}
    </div>
  );
}
