import type { AssignmentSummary } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { exact } from '../../format/instant.js';
import { scopeName } from '../../format/scope.js';
import { common, reports as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { assignmentsQuery } from './api/search-assignments.js';
import { type Choice, Picker, type PickerProps, usePicker } from '../../picker/picker.js';

/** Picker for an assignment. The server searches and returns the newest matches first. */
export function AssignmentPicker(props: PickerProps) {
  const picker = usePicker();
  const { timeZone } = useSession().organization;
  const { data, error } = useQuery({ ...assignmentsQuery(picker.search), enabled: picker.opened });
  return (
    <Picker
      {...props}
      picker={picker}
      placeholder={props.placeholder ?? t.generate.searchAssignments}
      groups={data && [{ choices: data.items.map((option) => choiceOf(option, timeZone)) }]}
      loadError={error}
      empty={t.generate.noAssignments}
      others={data ? data.total - data.items.length : 0}
    />
  );
}

const choiceOf = (option: AssignmentSummary, zone: string): Choice => ({
  id: option.id,
  name: option.title,
  about: aboutAssignment(option, zone),
});

/** Returns a secondary line such as "Due 2026-12-01 17:00 · Platform team · 24 people · optional". */
function aboutAssignment(option: AssignmentSummary, zone: string): string {
  return [
    option.deadline ? t.generate.due(exact(option.deadline, zone)) : common.noDeadline,
    scopeName(option),
    common.people(option.assignees),
    ...(option.mandatory ? [] : [t.generate.optional]),
    ...(option.active ? [] : [t.generate.inactive]),
  ].join(' · ');
}
