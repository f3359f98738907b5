import { reports as t } from '../../messages/index.js';

/** Returns the label of a timeline event. Formats events without a label, such as events of a newer server. */
export const eventLabel = (event: string): string =>
  t.events[event] ?? event.charAt(0).toUpperCase() + event.slice(1).replaceAll('_', ' ');

/** Formats the name of a request parameter: `assignmentId` is "Assignment ID". */
export const paramLabel = (name: string): string =>
  (
    name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  ).replace(/ id$/, ' ID');
