import type { BelowShareItem } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { count, printedShare, wholePercentText } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { attention as t, common } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { belowShareQuery } from './api/list-attention.js';
import type { AttentionSearch } from './attention-search.js';

const route = getRouteApi('/organization/attention');

/** Items of all frameworks below their required share, those with the most people to train first. */
export function BelowShareItems() {
  const { list: _, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const items = useQuery(belowShareQuery(query));
  const change = (part: Partial<AttentionSearch>) => void navigate(changedSearch<AttentionSearch>(part));
  const label = t.tabs['below-share'];
  return (
    <ListSection
      label={label}
      result={items}
      query={query}
      change={change}
      counted={t.gaps}
      filtered={false}
      clear={() => change({})}
      empty={<EmptyState title={t.none['below-share']}>{t.noneHint}</EmptyState>}
    >
      {(rows, stale) => (
        <DataTable
          label={label}
          rows={rows}
          columns={columns}
          keyOf={({ framework, id }) => `${framework.id} ${id}`}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

const columns: Column<BelowShareItem>[] = [
  { header: t.columns.item, cell: (row) => <Item {...row} /> },
  {
    header: t.columns.share,
    width: '20%',
    cell: ({ sharePrinted, trained, denominator }) => (
      <span className="figures">
        {printedShare(sharePrinted)} <span className="quiet">{common.partOf(trained, denominator)}</span>
      </span>
    ),
  },
  {
    header: t.columns.required,
    width: 130,
    align: 'end',
    cell: ({ requiredSharePercent }) => wholePercentText(requiredSharePercent),
  },
  { header: t.columns.missing, width: 150, align: 'end', cell: ({ missing }) => count(missing) },
];

function Item({ framework, id, title }: BelowShareItem) {
  const { asOf, knownAt } = route.useSearch();
  return (
    <>
      <Link
        className="link"
        to="/organization/compliance/$kind/$frameworkId/items/$itemId"
        params={{ kind: framework.kind, frameworkId: framework.id, itemId: id }}
        search={{ asOf, knownAt }}
      >
        {id} {title}
      </Link>
      <Text className="quiet" fz="xs">
        {framework.title}
      </Text>
    </>
  );
}
