import type { ClassroomSessionView } from '@docket/contracts';
import { classroomSessions as t } from '../../messages/index.js';
import { State } from '../../page/state.js';

/** Returns the title of a session; without one, its topics. */
export function sessionTitle({ title, topics }: Pick<ClassroomSessionView, 'title' | 'topics'>): string {
  return title ?? topicsText(topics);
}

/** Number of topics that are named. */
const NAMED = 2;

/** Returns the titles of the first topics, and the number of the others. */
export function topicsText(topics: ClassroomSessionView['topics']): string {
  const named = topics.slice(0, NAMED).map(({ title }) => title);
  const others = topics.length - named.length;
  return [...named, ...(others > 0 ? [t.more(String(others))] : [])].join(', ');
}

/** Whether a session counts. */
export const SessionState = ({ voided }: { voided: boolean }) =>
  voided ? (
    <State shape="dash" tone="quiet">
      {t.states.voided}
    </State>
  ) : (
    <State shape="filled" tone="good">
      {t.states.recorded}
    </State>
  );
