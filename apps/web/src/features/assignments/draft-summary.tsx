import { Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { count } from '../../format/number.js';
import { short } from '../../format/text.js';
import { assignments as t } from '../../messages/index.js';
import { State } from '../../page/state.js';
import { previewQuery } from './api/preview-assignment.js';
import { previewOf, type AssignmentValues } from './assignment-values.js';
import classes from './assignment-form.module.css';

/** Live preview of the draft: people in scope now, items per person, and similar assignments. */
export function DraftSummary({
  values,
  excludeId,
}: {
  values: AssignmentValues;
  excludeId?: string | undefined;
}) {
  const [query] = useDebouncedValue(previewOf(values, excludeId), 300);
  const { data, error } = useQuery(previewQuery(query));
  const { type, teams, people } = values.scope;
  const isPerson = type === 'selection' && teams.length === 0 && people.length === 1;
  const groups = type === 'organization' ? t.summary.groupScope : t.summary.selectionScope;
  const custom = values.target.by === 'custom' ? values.target.items.length : null;
  const figures = [
    { label: t.summary.assignees, value: data?.assignees ?? null },
    { label: t.summary.items, value: custom ?? data?.trackedItems ?? null },
  ];
  return (
    <aside className={`paper ${classes['summary']}`} aria-label={t.summary.title}>
      <Title order={2} fz="1rem">
        {t.summary.title}
      </Title>
      <dl className={classes['totals']} aria-live="polite">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{value === null ? '–' : count(value)}</dd>
          </div>
        ))}
      </dl>
      {error && (
        <Text fz="xs" c="var(--docket-bad)" role="alert">
          {messageOf(error)}
        </Text>
      )}
      <Text className="quiet" fz="xs" mt="xs">
        {isPerson ? t.summary.personScope : groups}
      </Text>
      {data && data.assignees === 0 && (
        <Text fz="xs" mt="xs">
          {isPerson ? t.summary.personNotEligible : t.summary.noAssignees}
        </Text>
      )}
      {data && data.similar.length > 0 && <Alike similar={data.similar} />}
    </aside>
  );
}

function Alike({ similar }: { similar: { id: string; title: string }[] }) {
  return (
    <div className={classes['similar']} role="note">
      <State shape="triangle" tone="partial">
        {t.summary.similar}
      </State>
      <Text fz="xs" mt={2}>
        {t.summary.similarHint}
      </Text>
      <ul>
        {similar.map(({ id, title }) => (
          <li key={id}>
            <Link className="link" to="/organization/assignments/$id" params={{ id }} target="_blank">
              <bdi>{short(title)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
