import { normalizedKey, textKey } from '@docket/contracts';
import type { ReadInstant } from './dates.js';

/** An attempt without an ID. */
export interface UnnamedAttempt {
  /** The first of the values that name the person. */
  person: string;
  topic: string;
  completedAt: ReadInstant;
  /** Score or result. */
  outcome: string;
}

/**
 * Returns an ID for an attempt whose source has none, so that the same row has the same ID in every file: person, topic and
 * completion, for example `ada@example.com sql-injection 2026-03-31T17:05:00.000Z`. Two attempts at the same instant are the same
 * attempt, so a different outcome is reported as a conflict. If only the day is known, a person may have several attempts on it,
 * and the outcome is part of the ID.
 */
export function stableId({ person, topic, completedAt, outcome }: UnnamedAttempt): string {
  // The erasure of a person replaces addresses in IDs, so the address stays readable and is only changed in case.
  const parts = [normalizedKey(person).toLowerCase(), textKey(topic), completedAt.instant];
  return (completedAt.hasTime ? parts : [...parts, outcome]).join(' ');
}
