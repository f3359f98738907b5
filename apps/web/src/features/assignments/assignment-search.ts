import { assigneeFilters, assignmentSorts, scopeTypes, targetTypes } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { matching, oneOf, reader } from '../../list/search-parameters.js';

export const assignmentStates = ['active', 'overdue', 'inactive'] as const;
const sorts = assignmentSorts.flatMap((column) => [column, `-${column}`] as const);

/** Reads the search parameters of the list: filters and sort order. */
export const assignmentSearch = reader({
  ...listParameters,
  state: oneOf(assignmentStates),
  mandatory: oneOf([true, false]),
  targetType: oneOf(targetTypes),
  scopeType: oneOf(scopeTypes),
  sort: oneOf(sorts),
});
export type AssignmentSearch = ReturnType<typeof assignmentSearch>;
export type AssignmentSort = (typeof sorts)[number];

/** Reads the search parameters of the list of assignees. */
export const assigneeSearch = reader({ ...listParameters, state: oneOf(assigneeFilters) });
export type AssigneeSearch = ReturnType<typeof assigneeSearch>;

/** Reads the ID of the draft with which the form of a new assignment opens (`assign-training`). */
export const newAssignmentSearch = reader({ draft: matching(/^[0-9a-f-]{36}$/) });
