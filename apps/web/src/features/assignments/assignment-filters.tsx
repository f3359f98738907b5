import { scopeTypes, targetTypes } from '@docket/contracts';
import { Select } from '@mantine/core';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { assignmentStates, type AssignmentSearch } from './assignment-search.js';
import { scopeLabels, targetLabels } from './assignment-labels.js';

type Props = { search: AssignmentSearch; change: (part: Partial<AssignmentSearch>) => void };

/** Search, state, duty, target and scope; all of it lives in the URL. */
export function AssignmentFilters({ search, change }: Props) {
  return (
    <search className={list['filters']}>
      <SearchInput
        label="Search assignments"
        placeholder="Search by title, content, team or person"
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label="State"
        placeholder="All states"
        data={assignmentStates.map((state) => ({
          value: state,
          label: state.charAt(0).toUpperCase() + state.slice(1),
        }))}
        value={search.state ?? null}
        onChange={(state) => change({ state: assignmentStates.find((each) => each === state) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all states' }}
      />
      <Select
        aria-label="Duty"
        placeholder="Mandatory and optional"
        data={[
          { value: 'true', label: 'Mandatory' },
          { value: 'false', label: 'Optional' },
        ]}
        value={search.mandatory === undefined ? null : String(search.mandatory)}
        onChange={(duty) => change({ mandatory: duty === null ? undefined : duty === 'true' })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show mandatory and optional ones' }}
      />
      <Select
        aria-label="Kind of content"
        placeholder="All content"
        data={targetTypes.map((type) => ({ value: type, label: targetLabels[type] }))}
        value={search.targetType ?? null}
        onChange={(type) => change({ targetType: targetTypes.find((each) => each === type) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all content' }}
      />
      <Select
        aria-label="Given to"
        placeholder="Given to anybody"
        data={scopeTypes.toReversed().map((type) => ({ value: type, label: scopeLabels[type] }))}
        value={search.scopeType ?? null}
        onChange={(type) => change({ scopeType: scopeTypes.find((each) => each === type) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show those given to anybody' }}
      />
    </search>
  );
}
