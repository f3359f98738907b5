import type { SnapshotHeader } from '../snapshot/snapshot.js';

/** Number of characters at the end of a report ID that identify the report on its pages and in its file name. */
const SHORT_ID_LENGTH = 8;

/** Returns the end of a report ID, which identifies the report on its pages and in its file name. */
export const shortReportId = ({ reportId }: Pick<SnapshotHeader, 'reportId'>): string =>
  reportId.slice(-SHORT_ID_LENGTH);

/** Maximum number of letters of a part of a file name. */
const MAX_PART_LENGTH = 60;

/**
 * Returns the file name of a download in characters that are valid on every system: the parts, the day and the end of the
 * report ID. Different reports have different names. Marks belong to the letter before them, so they do not divide a word.
 */
export function reportFileName(parts: string[], header: Pick<SnapshotHeader, 'asOf' | 'reportId'>): string {
  const words = parts.map((part) =>
    Array.from(part.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
      .slice(0, MAX_PART_LENGTH)
      .join('')
      .replace(/^-|-$/g, ''),
  );
  return `${[...words.filter(Boolean), header.asOf.slice(0, 10), shortReportId(header)].join('-')}.pdf`.toLowerCase();
}
