/** `source` of the attempts of classroom sessions. */
export const CLASSROOM_SOURCE = 'classroom';

/** Returns the ID of the session that recorded an attempt; null if none did. */
export function classroomSessionOf({
  source,
  sourceId,
}: {
  source: string;
  sourceId: string;
}): string | null {
  if (source !== CLASSROOM_SOURCE) return null;
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/\d+$/.exec(sourceId)?.[1] ?? null;
}
