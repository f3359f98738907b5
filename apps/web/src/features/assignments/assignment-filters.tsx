import { scopeTypes, targetTypes } from '@docket/contracts';
import { Select } from '@mantine/core';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { assignments as t } from '../../messages/index.js';
import { assignmentStates, type AssignmentSearch } from './assignment-search.js';

type Props = { search: AssignmentSearch; change: (part: Partial<AssignmentSearch>) => void };

/** Search and filters of the list; their values are in the URL. */
export function AssignmentFilters({ search, change }: Props) {
  return (
    <search className={`${list['filters']} ${list['oneLine']}`}>
      <SearchInput
        label={t.filters.search}
        placeholder={t.filters.searchPlaceholder}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label={t.filters.status}
        placeholder={t.filters.allStatuses}
        data={assignmentStates.map((state) => ({ value: state, label: t.states[state] }))}
        value={search.state ?? null}
        onChange={(state) => change({ state: assignmentStates.find((each) => each === state) })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAllStatuses }}
      />
      <Select
        aria-label={t.filters.requirement}
        placeholder={t.filters.allRequirements}
        data={[
          { value: 'true', label: t.mandatory },
          { value: 'false', label: t.optional },
        ]}
        value={search.mandatory === undefined ? null : String(search.mandatory)}
        onChange={(value) => change({ mandatory: value === null ? undefined : value === 'true' })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAllRequirements }}
      />
      <Select
        aria-label={t.filters.content}
        placeholder={t.filters.allContent}
        data={targetTypes.map((type) => ({ value: type, label: t.targets[type] }))}
        value={search.targetType ?? null}
        onChange={(type) => change({ targetType: targetTypes.find((each) => each === type) })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAllContent }}
      />
      <Select
        aria-label={t.filters.assignedTo}
        placeholder={t.filters.anyScope}
        data={scopeTypes.toReversed().map((type) => ({ value: type, label: t.scopes[type] }))}
        value={search.scopeType ?? null}
        onChange={(type) => change({ scopeType: scopeTypes.find((each) => each === type) })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAnyScope }}
      />
    </search>
  );
}
