import { actionLabels } from '@docket/contracts';
import { Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../format/number.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { auditActionsQuery } from './api/list-audit-actions.js';
import { auditActorsQuery } from './api/search-audit-actors.js';
import type { AuditSearch } from './audit-search.js';
import { actorLabels } from './audit-labels.js';
import classes from './audit-log.module.css';

type Props = { search: AuditSearch; change: (part: Partial<AuditSearch>) => void };

/** Action, actor and days; all of it lives in the URL. */
export function AuditFilters({ search, change }: Props) {
  return (
    <search className={classes['filters']}>
      <ActionFilter search={search} change={change} />
      <ActorFilter search={search} change={change} />
      <DatePickerInput
        aria-label={['From this day', search.from].filter(Boolean).join(': ')}
        placeholder="From"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the first day' }}
        value={search.from ?? null}
        maxDate={search.to}
        onChange={(day) => change({ from: day ?? undefined })}
      />
      <DatePickerInput
        aria-label={['To this day', search.to].filter(Boolean).join(': ')}
        placeholder="To"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the last day' }}
        value={search.to ?? null}
        minDate={search.from}
        onChange={(day) => change({ to: day ?? undefined })}
      />
    </search>
  );
}

function ActionFilter({ search: { action }, change }: Props) {
  const { data = [] } = useQuery(auditActionsQuery);
  const known = action && !data.includes(action) ? [...data, action] : data;
  const options = known
    .map((value) => ({ value, label: actionLabels(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return (
    <Select
      aria-label="Action"
      placeholder="All actions"
      searchable
      data={options}
      nothingFoundMessage="No such action was recorded."
      value={action ?? null}
      onChange={(value) => change({ action: value ?? undefined })}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes['code']}>{option.value}</span>
        </span>
      )}
      clearable
      clearButtonProps={{ 'aria-label': 'Show all actions' }}
    />
  );
}

function ActorFilter({ search: { actor }, change }: Props) {
  const picker = usePicker();
  const { data, error } = useQuery({
    ...auditActorsQuery(picker.search),
    enabled: picker.opened || actor !== undefined,
  });
  const choices = data?.items.map(choiceOf);
  const others = data ? data.total - data.items.length : 0;
  const chosen = actor === undefined ? null : choices?.find(({ id }) => id === actor);
  return (
    <Picker
      label="Actor"
      labelHidden
      placeholder="Everyone"
      error={null}
      picker={picker}
      noun="actor"
      chosen={chosen === undefined ? choiceOf({ actor: actor!, name: null }) : chosen}
      choose={(choice) => change({ actor: choice?.id })}
      groups={choices && [{ choices }]}
      loadError={error}
      empty="Nobody has done anything yet."
      more={others > 0 ? `${counted(others, 'more actor')}: type to narrow the list.` : null}
    />
  );
}

function choiceOf({ actor, name }: { actor: string; name: string | null }): Choice {
  const words = actorLabels({ actorEmail: actor, actorName: name });
  return { id: actor, name: words.name, about: words.address ?? '' };
}
