import { Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { count } from '../../format/number.js';
import { State } from '../../page/state.js';
import { previewQuery } from './api/preview-assignment.js';
import { shortTitle } from './assignment-labels.js';
import { previewOf, type AssignmentValues } from './assignment-values.js';
import classes from './assignment-form.module.css';

/** What the draft would do, while it is written: whom it reaches now, with how much, and what is given already. */
export function DraftSummary({ values, except }: { values: AssignmentValues; except?: string | undefined }) {
  const [query] = useDebouncedValue(previewOf(values, except), 300);
  const { data, error } = useQuery(previewQuery(query));
  const custom = values.target.by === 'custom' ? values.target.items.length : null;
  const figures = [
    { label: 'People it reaches now', value: data?.assignees ?? null },
    { label: 'Items each has to complete', value: custom ?? data?.trackedItems ?? null },
  ];
  return (
    <aside className={`paper ${classes['summary']}`} aria-label="What this does">
      <Title order={2} fz="1rem">
        What this does
      </Title>
      <dl className={classes['reach']} aria-live="polite">
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
        {values.scope.type === 'person'
          ? 'A person is reached in any role while active.'
          : 'Active learners are reached, also those who join later; who leaves is no longer asked.'}
      </Text>
      {data && data.assignees === 0 && (
        <Text fz="xs" mt="xs">
          It reaches nobody as things are.
        </Text>
      )}
      {data && data.alike.length > 0 && <Alike alike={data.alike} />}
    </aside>
  );
}

function Alike({ alike }: { alike: { id: string; title: string }[] }) {
  return (
    <div className={classes['alike']} role="note">
      <State shape="triangle" tone="partial">
        Given already
      </State>
      <Text fz="xs" mt={2}>
        The same content or title is already given to them:
      </Text>
      <ul>
        {alike.map(({ id, title }) => (
          <li key={id}>
            <Link className="link" to="/organization/assignments/$id" params={{ id }} target="_blank">
              <bdi>{shortTitle(title)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
