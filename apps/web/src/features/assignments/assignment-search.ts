import { assigneeFilters, scopeTypes, targetTypes } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

export const assignmentStates = ['active', 'overdue', 'inactive'] as const;
const columns = ['createdAt', 'title', 'deadline'] as const;
const sorts = columns.flatMap((column) => [column, `-${column}`] as const);

/** Search parameters of the list: filters and sort order. */
export const assignmentSearch = listSearch.extend({
  state: z.enum(assignmentStates).optional().catch(undefined),
  mandatory: z.boolean().optional().catch(undefined),
  targetType: z.enum(targetTypes).optional().catch(undefined),
  scopeType: z.enum(scopeTypes).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
});
export type AssignmentSearch = z.infer<typeof assignmentSearch>;
export type AssignmentSort = (typeof sorts)[number];

/** Search parameters of the list of assignees. */
export const assigneeSearch = listSearch.extend({
  state: z.enum(assigneeFilters).optional().catch(undefined),
});
export type AssigneeSearch = z.infer<typeof assigneeSearch>;
