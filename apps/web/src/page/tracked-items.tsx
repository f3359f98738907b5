import type { AssigneeItem } from '@docket/contracts';
import { Text } from '@mantine/core';
import { exact } from '../format/instant.js';
import { scoreOrDash } from '../format/number.js';
import { type Column, DataTable } from '../list/data-table.js';
import { assignments as t, common } from '../messages/index.js';
import { AttemptSource } from './attempt-source.js';
import { State } from './state.js';

/** The tracked items of an assignee: each with its completion and the attempt that completes it, or missing. */
export function TrackedItems({ items, timeZone }: { items: AssigneeItem[]; timeZone: string }) {
  return (
    <DataTable
      label={t.assignees.items}
      rows={items}
      columns={columnsOf(timeZone)}
      keyOf={({ type, id }) => `${type} ${id}`}
    />
  );
}

const columnsOf = (timeZone: string): Column<AssigneeItem>[] => [
  {
    header: t.assignees.item,
    cell: ({ title, type }) => (
      <>
        <bdi>{title}</bdi>
        <Text className="quiet" fz="xs">
          {t.assignees.itemTypes[type]}
        </Text>
      </>
    ),
  },
  {
    header: t.assignees.completedAt,
    width: '26%',
    cell: ({ completedAt }) =>
      completedAt ? (
        <State shape="filled" tone="good">
          <time className="figures" dateTime={completedAt} title={common.utc(exact(completedAt, 'UTC'))}>
            {exact(completedAt, timeZone)}
          </time>
        </State>
      ) : (
        <State shape="ring" tone="quiet">
          {t.assignees.missing}
        </State>
      ),
  },
  { header: t.assignees.score, width: '12%', align: 'end', cell: ({ score }) => scoreOrDash(score) },
  {
    header: t.assignees.bestScore,
    width: '14%',
    align: 'end',
    cell: ({ bestScore }) => scoreOrDash(bestScore),
  },
  {
    header: t.assignees.source,
    width: '22%',
    cell: ({ source, sourceId }) => (
      <Text fz="xs" lineClamp={2} title={sourceId ?? ''}>
        <AttemptSource source={source} sourceId={sourceId} />
      </Text>
    ),
  },
];
