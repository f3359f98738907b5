import type { ClassroomSessionView, RecordClassroomSession } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

const path = (id: string) => ({ params: { path: { id } } });

/** Records a classroom session. Sending the same session again returns the recorded one. */
export const recordSession = (body: RecordClassroomSession): Promise<ClassroomSessionView> =>
  dataOf(client.POST('/api/admin/classroom-sessions', { body }));

/** Voids a classroom session with all of its attempts. */
export const voidSession = (id: string, reason: string): Promise<ClassroomSessionView> =>
  dataOf(client.POST('/api/admin/classroom-sessions/{id}/void', { ...path(id), body: { reason } }));

/** Deletes the attendance sheet of a classroom session. */
export const deleteSheet = (id: string): Promise<ClassroomSessionView> =>
  dataOf(client.DELETE('/api/admin/classroom-sessions/{id}/sheet', path(id)));

/** Returns the address of the attendance sheet of a classroom session. */
export const sheetUrl = (id: string): string => `/api/admin/classroom-sessions/${id}/sheet`;
