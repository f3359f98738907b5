import type { Cell, Column } from '@docket/pdf';
import { z } from 'zod';
import type { DocumentWriter } from '../document/document-writer.js';
import { instant, NONE } from '../language/formats.js';

/** Fields of an attempt in a row of a snapshot. All are null if there is no attempt. Instants are ISO 8601 in UTC. */
export const attemptFields = {
  topicId: z.string().nullable(),
  topic: z.string().nullable(),
  /** In percent; null if the attempt has a result instead. */
  score: z.number().nullable(),
  result: z.enum(['passed', 'failed']).nullable(),
  language: z.string().nullable(),
  completedAt: z.string().nullable(),
  recordedAt: z.string().nullable(),
  source: z.string().nullable(),
  sourceId: z.string().nullable(),
};
const attempt = z.object(attemptFields);
export type AttemptFields = z.infer<typeof attempt>;

/** Sample for the width of a column of instants. */
export const SAMPLE_INSTANT = '2026-11-23 14:05 UTC';

/**
 * Returns the columns of an attempt after its topic: score and instants, and on a wide page the source. On a portrait page
 * the source is printed below the topic (`sourceOf`).
 */
export function attemptColumns({ wide, language }: DocumentWriter): Column[] {
  const { attempt: t } = language.messages;
  const { formats } = language;
  const score = { title: t.score, sample: [formats.decimal(100), t.passed, t.failed] };
  const completed = { title: t.completedAt, sample: [SAMPLE_INSTANT, t.recorded(SAMPLE_INSTANT)] };
  if (!wide) return [score, completed];
  return [
    score,
    { title: t.completedAt, sample: SAMPLE_INSTANT },
    { title: t.recordedAt, sample: SAMPLE_INSTANT },
    { title: t.source, width: 0.3 },
  ];
}

/** Returns the cells of `attemptColumns`. */
export function attemptCells(document: DocumentWriter, row: AttemptFields): (string | Cell)[] {
  const { attempt: t } = document.language.messages;
  const completed = row.completedAt ? instant(row.completedAt) : NONE;
  const recorded = row.recordedAt ? instant(row.recordedAt) : NONE;
  if (!document.wide)
    return [
      scoreOf(document, row),
      { text: completed, ...(row.recordedAt && { note: t.recorded(recorded) }) },
    ];
  return [
    scoreOf(document, row),
    completed,
    recorded,
    { text: row.source ?? NONE, ...(row.sourceId !== null && { note: row.sourceId }) },
  ];
}

/** Returns the source of an attempt and its ID there, for the note below its topic on a portrait page. */
export const sourceOf = ({ source, sourceId }: Pick<AttemptFields, 'source' | 'sourceId'>): string | null =>
  source === null ? null : `${source} · ${sourceId}`;

/** Returns the score or the result of an attempt. */
function scoreOf({ language }: DocumentWriter, { score, result }: AttemptFields): string {
  const { passed, failed } = language.messages.attempt;
  if (result) return { passed, failed }[result];
  return language.formats.decimal(score);
}
