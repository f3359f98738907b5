import type { AssignmentOption } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { exact } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { useSession } from '../auth/use-session.js';
import { assignmentsQuery } from './api/search-assignments.js';
import { type Choice, Picker, type PickerProps, usePicker } from '../../picker/picker.js';

/** Chooses one assignment; the server searches, recent ones stand first. */
export function AssignmentPicker(props: PickerProps) {
  const picker = usePicker();
  const { timeZone } = useSession().organization;
  const { data, error } = useQuery({ ...assignmentsQuery(picker.search), enabled: picker.opened });
  const others = data ? data.total - data.items.length : 0;
  return (
    <Picker
      {...props}
      picker={picker}
      noun="assignment"
      groups={data && [{ choices: data.items.map((option) => choiceOf(option, timeZone)) }]}
      loadError={error}
      empty="There are no assignments yet."
      more={others > 0 ? `${counted(others, 'more assignment')}: type to narrow the list.` : null}
    />
  );
}

const choiceOf = (option: AssignmentOption, zone: string): Choice => ({
  id: option.id,
  name: option.title,
  about: aboutAssignment(option, zone),
});

/** "Due 2026-12-01 17:00 · Platform team · 24 people · optional" */
function aboutAssignment(option: AssignmentOption, zone: string): string {
  return [
    option.deadline ? `Due ${exact(option.deadline, zone)}` : 'No deadline',
    option.scopeType === 'organization' ? 'Whole organization' : option.scopeTitle,
    counted(option.assignees, 'person', 'people'),
    ...(option.mandatory ? [] : ['optional']),
    ...(option.active ? [] : ['inactive']),
  ].join(' · ');
}
