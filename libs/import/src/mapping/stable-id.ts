import { normalizedKey } from '@docket/contracts';
import { createHash } from 'node:crypto';
import type { ReadInstant } from './dates.js';

/** An attempt without an ID. */
export interface UnnamedAttempt {
  email: string;
  topic: string;
  completedAt: ReadInstant;
  /** Score or result. */
  outcome: string;
}

/**
 * Returns an ID for an attempt whose source has none, so that the same row has the same ID in every file: the SHA-256 of person,
 * topic and completion. Two attempts at the same second are the same attempt, so a different outcome is reported as a conflict.
 * If only the day is known, a person may have several attempts on it, and the outcome is part of the ID.
 */
export function stableId({ email, topic, completedAt, outcome }: UnnamedAttempt): string {
  const key = (text: string) => normalizedKey(text).toLowerCase();
  const parts = [key(email), key(topic), completedAt.instant, ...(completedAt.hasTime ? [] : [outcome])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
