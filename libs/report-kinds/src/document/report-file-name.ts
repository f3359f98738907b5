import type { SnapshotHeader } from '../snapshot/snapshot.js';

/** Number of characters at the end of a report ID that identify the report on its pages and in its file name. */
const SHORT_ID_LENGTH = 8;

/** Returns the end of a report ID, which identifies the report on its pages and in its file name. */
export const shortReportId = ({ reportId }: Pick<SnapshotHeader, 'reportId'>): string =>
  reportId.slice(-SHORT_ID_LENGTH);

/**
 * Returns the file name of a download in characters that are valid on every system: the parts, the day and the end of the
 * report ID. Different reports have different names.
 */
export function reportFileName(parts: string[], header: Pick<SnapshotHeader, 'asOf' | 'reportId'>): string {
  const words = parts.map((part) =>
    part
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  );
  return `${[...words.filter(Boolean), header.asOf.slice(0, 10), shortReportId(header)].join('-')}.pdf`.toLowerCase();
}
