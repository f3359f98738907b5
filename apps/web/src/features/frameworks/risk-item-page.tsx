import type { ItemTopic, RiskItemDetail } from '@docket/contracts';
import { Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { count, counted, score } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { Figures } from '../../page/figures.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { riskItemQuery } from './api/get-risk-item.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { CoverageState } from './coverage-state.js';
import { CweSet } from './cwe-set.js';
import { shareLabels, standingOf } from './coverage-labels.js';
import { addressOf } from './framework-address.js';
import { PageSkeleton } from './framework-page.js';
import { ItemPeople } from './item-people.js';
import { Missing } from './missing.js';
import { ShareBar } from './share-bar.js';
import classes from './compliance.module.css';

const route = getRouteApi('/organization/compliance/$kind/$frameworkId/items/$itemId');

/** One item of a framework: what counts for it, and who is trained on it. */
export function RiskItemPage() {
  const address = addressOf(route.useParams());
  const { asOf } = route.useSearch();
  const { data, error, refetch, isPlaceholderData } = useQuery(riskItemQuery(address, asOf));
  return (
    <>
      <TabTitle>{data ? `${data.id} ${data.title}` : 'Item of a framework'}</TabTitle>
      <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
        <Link className="link" to="/organization/compliance" search={{ asOf, tab: address.kind }}>
          Compliance
        </Link>
        <Link
          className="link"
          to="/organization/compliance/$kind/$frameworkId"
          params={address}
          search={{ asOf }}
        >
          {data?.framework.title ?? address.frameworkId}
        </Link>
        <span className="quiet">{address.itemId}</span>
      </Breadcrumbs>
      {data ? (
        <Item item={data} stale={isPlaceholderData} />
      ) : error ? (
        <Missing what="item" error={error} retry={() => void refetch()} asOf={asOf} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Item({ item, stale }: { item: RiskItemDetail; stale: boolean }) {
  const { asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const threshold = item.coverageThresholdPercent;
  const change = (instant: string | undefined) =>
    void navigate({ search: { asOf: instant }, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={`${item.id} ${item.title}`}>
        <AsOfLine asOf={item.asOf} />
      </PageHeader>
      <div className={classes['bar']}>
        <Group gap="sm" maw="46rem">
          <CoverageState status={item.status} />
          <Text>{standingOf(item, threshold)}</Text>
        </Group>
        <AsOfPicker asOf={asOf} change={change} />
      </div>
      <Figures
        label="The item at a glance"
        figures={[
          { label: 'Share trained', value: shareLabels(item.share) },
          { label: 'Trained / eligible', value: `${count(item.trained)} / ${count(item.eligible)}` },
          { label: 'Threshold', value: `${threshold}%` },
          { label: 'People missing', value: item.missing === null ? '–' : count(item.missing) },
          { label: 'Average score', value: item.averageScore === null ? '–' : score(item.averageScore) },
        ]}
      />
      <CweSet item={item} />
      <Topics item={item} stale={stale} />
      <ItemPeople item={item} />
    </>
  );
}

function Topics({ item, stale }: { item: RiskItemDetail; stale: boolean }) {
  return (
    <section className={`paper ${classes['list']}`} aria-labelledby="topics">
      <div className={classes['listHead']}>
        <Title order={2} fz="1rem" id="topics">
          {item.counts === 'topics' ? 'Topics that count' : 'Any of these topics counts'}
        </Title>
        <Text className="quiet" fz="xs">
          {counted(item.topicCount, 'topic')}
        </Text>
      </div>
      {item.topics.length === 0 ? (
        <EmptyState title="No topic maps to this item">
          {item.cweIds.length > 0
            ? 'Add a topic that carries one of its CWE ids, or give the item a CWE set of your own.'
            : 'Add topics to the content of the organization.'}
        </EmptyState>
      ) : (
        <DataTable
          label="Topics that count"
          rows={item.topics.map((topic) => ({ topic, threshold: item.coverageThresholdPercent }))}
          columns={topicColumns}
          keyOf={({ topic }) => topic.id}
          stale={stale}
        />
      )}
    </section>
  );
}

type TopicRow = { topic: ItemTopic; threshold: number };

const topicColumns: Column<TopicRow>[] = [
  {
    header: 'Topic',
    cell: ({ topic }) => (
      <>
        {topic.title}
        <div className={classes['minor']}>{topic.module}</div>
      </>
    ),
  },
  {
    header: 'CWE',
    width: '22%',
    cell: ({ topic }) => topic.cweIds.map((id) => `CWE-${id}`).join(', ') || '–',
  },
  { header: 'Trained', width: 100, align: 'end', cell: ({ topic }) => count(topic.trained) },
  {
    header: 'Share trained',
    width: '22%',
    cell: ({ topic, threshold }) => <ShareBar share={topic.share} thresholdPercent={threshold} />,
  },
  {
    header: 'Average score',
    width: 124,
    align: 'end',
    cell: ({ topic }) => (topic.averageScore === null ? '–' : score(topic.averageScore)),
  },
];
