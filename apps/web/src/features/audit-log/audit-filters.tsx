import { actionLabel } from '@docket/contracts';
import { Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { language } from '../../language/language.js';
import { auditLog } from '../../messages/index.js';
import { type Choice, Picker, usePicker } from '../../picker/picker.js';
import { auditActionsQuery } from './api/list-audit-actions.js';
import { auditActorsQuery } from './api/search-audit-actors.js';
import type { AuditSearch } from './audit-search.js';
import { actorLabel } from './audit-labels.js';
import classes from './audit-log.module.css';

const t = auditLog.filters;

type Props = { search: AuditSearch; change: (part: Partial<AuditSearch>) => void };

/** Filters by action, actor and date. Their values are search parameters of the URL. */
export function AuditFilters({ search, change }: Props) {
  return (
    <search className={classes['filters']}>
      <ActionFilter search={search} change={change} />
      <ActorFilter search={search} change={change} />
      <DatePickerInput
        aria-label={t.fromDate(search.from)}
        placeholder={t.from}
        clearable
        clearButtonProps={{ 'aria-label': t.clearFrom }}
        value={search.from ?? null}
        maxDate={search.to}
        onChange={(day) => change({ from: day ?? undefined })}
      />
      <DatePickerInput
        aria-label={t.toDate(search.to)}
        placeholder={t.to}
        clearable
        clearButtonProps={{ 'aria-label': t.clearTo }}
        value={search.to ?? null}
        minDate={search.from}
        onChange={(day) => change({ to: day ?? undefined })}
      />
    </search>
  );
}

function ActionFilter({ search: { action }, change }: Props) {
  const { data = [] } = useQuery(auditActionsQuery);
  const actions = action && !data.includes(action) ? [...data, action] : data;
  const options = actions
    .map((value) => ({ value, label: actionLabel(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select
      aria-label={t.action}
      placeholder={t.allActions}
      searchable
      data={options}
      nothingFoundMessage={t.noAction}
      value={action ?? null}
      onChange={(value) => change({ action: value ?? undefined })}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes['code']}>{option.value}</span>
        </span>
      )}
      clearable
      clearButtonProps={{ 'aria-label': t.clearAction }}
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
  const chosen = actor === undefined ? null : choices?.find(({ id }) => id === actor);
  return (
    <Picker
      label={t.actor}
      labelHidden
      placeholder={t.allActors}
      error={null}
      picker={picker}
      chosen={chosen === undefined ? choiceOf({ actor: actor!, name: null }) : chosen}
      choose={(choice) => change({ actor: choice?.id })}
      groups={choices && [{ choices }]}
      loadError={error}
      empty={t.noActors}
      others={data ? data.total - data.items.length : 0}
    />
  );
}

function choiceOf({ actor, name }: { actor: string; name: string | null }): Choice {
  const label = actorLabel({ actorEmail: actor, actorName: name });
  return { id: actor, name: label.name, about: label.address ?? '' };
}
