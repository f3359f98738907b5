import { listParameters } from '../../list/list-search.js';
import { matching, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the list of sessions. */
export const classroomSessionSearch = reader(listParameters);
export type ClassroomSessionSearch = ReturnType<typeof classroomSessionSearch>;

/** Reads the search parameters of the page of a session: those of the list of its people. */
export const attendeeSearch = reader(listParameters);
export type AttendeeSearch = ReturnType<typeof attendeeSearch>;

/** Reads the ID of the draft with which the form opens. */
export const newClassroomSessionSearch = reader({ draft: matching(/^[\da-f-]{36}$/) });
