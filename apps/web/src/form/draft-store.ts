const PREFIX = 'docket.draft.';

/** Values of this tab, also if the browser has no session storage or no room in it. */
const drafts = new Map<string, string>();

/**
 * Keeps the input of a form in this tab, across reloads and the end of a session. `owner` identifies the person and the organization:
 * others cannot read it.
 */
export function keepDraft(owner: string, key: string, values: unknown): void {
  const text = JSON.stringify({ owner, values });
  drafts.set(key, text);
  try {
    sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // Kept until the next reload.
  }
}

/** Returns the kept input of a form; null if there is none of this owner. */
export function readDraft<Values>(owner: string, key: string): Values | null {
  try {
    const text = drafts.get(key) ?? sessionStorage.getItem(PREFIX + key);
    const kept = text === null ? null : (JSON.parse(text) as { owner: string; values: Values });
    return kept?.owner === owner ? kept.values : null;
  } catch {
    return null;
  }
}

/** Removes the kept input of a form. */
export function dropDraft(key: string): void {
  drafts.delete(key);
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // There is none.
  }
}

/** Removes the kept input of all forms, for a person who signs out. */
export function dropDrafts(): void {
  drafts.clear();
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // There is none.
  }
}
