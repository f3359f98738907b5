import type { AssigneeItem, AssigneeView } from '@docket/contracts';
import { Modal, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { exact } from '../../format/instant.js';
import { scoreOrDash } from '../../format/number.js';
import { short } from '../../format/text.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { assignments as t, common } from '../../messages/index.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';

/** Number of completed items. Opens a dialog with each item, its date and the attempt that completes it. */
export function AssigneeItems({ assignee }: { assignee: AssigneeView }) {
  const [opened, setOpened] = useState(false);
  const { name, complete, tracked, items } = assignee;
  return (
    <>
      <UnstyledButton
        className="link figures"
        aria-label={t.assignees.showItems(short(name), common.partOf(complete, tracked))}
        onClick={() => setOpened(true)}
      >
        {common.partOf(complete, tracked)}
      </UnstyledButton>
      <Modal
        centered
        size="xl"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.assignees.itemsOf(short(name))}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        {items && <ItemsTable items={items} />}
      </Modal>
    </>
  );
}

function ItemsTable({ items }: { items: AssigneeItem[] }) {
  const { timeZone } = useSession().organization;
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
        <bdi>{source ? `${source}: ${sourceId}` : '–'}</bdi>
      </Text>
    ),
  },
];
