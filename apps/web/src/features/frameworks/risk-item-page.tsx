import type { ItemTopic, RiskItemDetail } from '@docket/contracts';
import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { count, printedShare, scoreOrDash, wholePercentText } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { common, frameworks } from '../../messages/index.js';
import { Figures } from '../../page/figures.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { riskItemQuery } from './api/get-risk-item.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { type Instants, instantsOf } from './compliance-search.js';
import { CoverageState } from './coverage-state.js';
import { CweSet } from './cwe-set.js';
import { statusSummary } from './coverage-labels.js';
import { addressOf } from './framework-address.js';
import { PageSkeleton } from './framework-page.js';
import { ItemPeople } from './item-people.js';
import { LoadError } from './load-error.js';
import { Requirement } from './requirement.js';
import { ShareBar } from './share-bar.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import classes from './compliance.module.css';

const t = frameworks.item;
const labels = frameworks.framework;
const route = getRouteApi('/organization/compliance/$kind/$frameworkId/items/$itemId');

/** Page of a risk item: its mapped topics and the training status of people. */
export function RiskItemPage() {
  const address = addressOf(route.useParams());
  const instants = instantsOf(route.useSearch());
  const { data, error, refetch, isPlaceholderData } = useQuery(riskItemQuery(address, instants));
  return (
    <>
      <TabTitle>{data ? `${data.id} ${data.title}` : t.title}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/compliance" search={{ ...instants, tab: address.kind }}>
          {frameworks.title}
        </Link>
        <Link
          className="link"
          to="/organization/compliance/$kind/$frameworkId"
          params={address}
          search={instants}
        >
          {data?.framework.title ?? address.frameworkId}
        </Link>
        <CurrentPage>{address.itemId}</CurrentPage>
      </Breadcrumbs>
      {data ? (
        <Item item={data} stale={isPlaceholderData} />
      ) : error ? (
        <LoadError subject="item" error={error} retry={() => void refetch()} instants={instants} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Item({ item, stale }: { item: RiskItemDetail; stale: boolean }) {
  const instants = instantsOf(route.useSearch());
  const navigate = route.useNavigate();
  const required = item.requiredSharePercent;
  const { edition, editionSource, noun } = item.framework;
  const change = (search: Instants) => void navigate({ search, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={`${item.id} ${item.title}`}>
        <AsOfLine figures={item} instants={instants} />
        {edition !== null && (
          <>
            <br />
            {labels.edition(edition, editionSource)}
          </>
        )}
      </PageHeader>
      <div className={classes['bar']}>
        <Group gap="sm" maw="46rem">
          <CoverageState status={item.status} />
          <Text>{statusSummary(item)}</Text>
        </Group>
        <AsOfPicker instants={instants} change={change} />
      </div>
      <Figures
        label={t.summary(noun)}
        figures={[
          { label: labels.columns.trainedShare, value: printedShare(item.sharePrinted) },
          {
            label: labels.columns.trainedOfEligible,
            value: `${count(item.trained)} / ${count(item.denominator)}`,
          },
          ...(item.exempt > 0 ? [{ label: labels.columns.exempt, value: count(item.exempt) }] : []),
          { label: frameworks.requiredShare.label, value: wholePercentText(required) },
          { label: t.peopleToTrain, value: item.missing === null ? frameworks.noValue : count(item.missing) },
          { label: labels.columns.averageScore, value: scoreOrDash(item.averageScore) },
        ]}
      />
      <Requirement item={item} />
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
          {item.counts === 'topics' ? t.mappedTopics : t.anyTopic}
        </Title>
        <Text className="quiet" fz="xs">
          {common.topics(item.topicCount)}
        </Text>
      </div>
      {item.topics.length === 0 ? (
        <EmptyState title={t.noTopics}>
          {item.cweIds.length > 0 ? t.noTopicsAddCwe(item.framework.noun) : t.noTopicsAddContent}
        </EmptyState>
      ) : (
        <DataTable
          label={t.mappedTopics}
          rows={item.topics.map((topic) => ({ topic, required: item.requiredSharePercent }))}
          columns={topicColumns}
          keyOf={({ topic }) => topic.id}
          stale={stale}
        />
      )}
    </section>
  );
}

type TopicRow = { topic: ItemTopic; required: number };

const topicColumns: Column<TopicRow>[] = [
  {
    header: t.topicColumns.topic,
    cell: ({ topic }) => (
      <>
        {topic.title}
        <div className={classes['minor']}>{topic.module}</div>
      </>
    ),
  },
  {
    header: t.topicColumns.cwe,
    width: '22%',
    cell: ({ topic }) => topic.cweIds.map((id) => `CWE-${id}`).join(', ') || frameworks.noValue,
  },
  { header: t.topicColumns.trained, width: 100, align: 'end', cell: ({ topic }) => count(topic.trained) },
  {
    header: labels.columns.trainedShare,
    width: '22%',
    cell: ({ topic, required }) => (
      <ShareBar {...topic} denominator={topic.eligible} requiredPercent={required} />
    ),
  },
  {
    header: labels.columns.averageScore,
    width: 124,
    align: 'end',
    cell: ({ topic }) => scoreOrDash(topic.averageScore),
  },
];
