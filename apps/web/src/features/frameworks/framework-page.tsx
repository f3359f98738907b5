import type { FrameworkCoverage, RiskItem } from '@docket/contracts';
import { Breadcrumbs, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { count, score } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { Figures } from '../../page/figures.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { frameworkQuery } from './api/get-framework.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { CoverageState } from './coverage-state.js';
import { itemNoun, kindTitles, shareLabels, whyNoCoverage } from './coverage-labels.js';
import { addressOf } from './framework-address.js';
import { GenerateEvidence } from './generate-evidence.js';
import { Missing } from './missing.js';
import { NobodyEligible, PastInstant } from './notices.js';
import { ShareBar } from './share-bar.js';
import classes from './compliance.module.css';

const route = getRouteApi('/organization/compliance/$kind/$frameworkId');

/** One framework: its figures, and each of its items. */
export function FrameworkPage() {
  const address = addressOf(route.useParams());
  const { asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(frameworkQuery(address, asOf));
  const change = (instant: string | undefined) =>
    void navigate({ search: { asOf: instant }, replace: true, resetScroll: false });
  return (
    <>
      <TabTitle>{data?.title ?? 'Framework'}</TabTitle>
      <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
        <Link className="link" to="/organization/compliance" search={{ asOf, tab: address.kind }}>
          Compliance
        </Link>
        <span className="quiet">{kindTitles[address.kind]}</span>
      </Breadcrumbs>
      {data ? (
        <Framework framework={data} asOf={asOf} change={change} stale={isPlaceholderData} />
      ) : error ? (
        <Missing what="framework" error={error} retry={() => void refetch()} asOf={asOf} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

type Props = {
  framework: FrameworkCoverage;
  asOf: string | undefined;
  change: (asOf: string | undefined) => void;
  stale: boolean;
};

function Framework({ framework, asOf, change, stale }: Props) {
  const { coverageThresholdPercent: threshold, itemCount, covered, noContent, kind } = framework;
  const why = whyNoCoverage(framework);
  const noun = itemNoun(kind);
  return (
    <>
      <PageHeader
        title={framework.title}
        action={<GenerateEvidence framework={framework} variant="filled" />}
      >
        <AsOfLine asOf={framework.asOf} />
        <br />
        Pack {framework.id}, version {framework.version}
        {framework.source === 'organization' && ', your own'}
      </PageHeader>
      <div className={classes['bar']}>
        <Text className="quiet" maw="46rem">
          {why ??
            `Covered: at least ${threshold}% of the eligible people are trained. Coverage is covered ${noun}s of those with content.`}
        </Text>
        <AsOfPicker asOf={asOf} change={change} />
      </div>
      {asOf !== undefined && <PastInstant />}
      {framework.eligible === 0 && <NobodyEligible />}
      <Figures
        label="The framework at a glance"
        figures={[
          { label: 'Coverage', value: shareLabels(framework.coverage) },
          { label: 'Mean share trained', value: shareLabels(framework.meanShare) },
          { label: `Covered ${noun}s`, value: `${count(covered)} of ${count(itemCount - noContent)}` },
          { label: 'Without content', value: count(noContent) },
          { label: 'Eligible people', value: count(framework.eligible) },
          { label: 'Threshold', value: `${threshold}%` },
        ]}
      />
      <section className={`paper ${classes['list']}`} aria-label={`${noun}s`}>
        <DataTable
          label={`${framework.title}: ${noun}s`}
          rows={framework.items.map((item) => ({ item, framework, threshold, asOf }))}
          columns={columns}
          keyOf={({ item }) => item.id}
          stale={stale}
        />
      </section>
    </>
  );
}

type Row = { item: RiskItem; framework: FrameworkCoverage; threshold: number; asOf: string | undefined };

const columns: Column<Row>[] = [
  { header: 'Item', cell: (row) => <Name {...row} /> },
  { header: 'Status', width: 136, cell: ({ item }) => <CoverageState status={item.status} /> },
  {
    header: 'Share trained',
    width: '24%',
    cell: ({ item, threshold }) => <ShareBar share={item.share} thresholdPercent={threshold} />,
  },
  {
    header: 'Trained / eligible',
    width: 150,
    align: 'end',
    cell: ({ item }) => `${count(item.trained)} / ${count(item.eligible)}`,
  },
  {
    header: 'Average score',
    width: 120,
    align: 'end',
    cell: ({ item }) => (item.averageScore === null ? '–' : score(item.averageScore)),
  },
  { header: 'Topics', width: 84, align: 'end', cell: ({ item }) => count(item.topicCount) },
];

function Name({ item, framework: { kind, id }, asOf }: Row) {
  return (
    <>
      <Link
        className="link"
        to="/organization/compliance/$kind/$frameworkId/items/$itemId"
        params={{ kind, frameworkId: id, itemId: item.id }}
        search={{ asOf }}
      >
        {item.id} {item.title}
      </Link>
      {item.overridden && <div className={classes['minor']}>with your own CWE set</div>}
    </>
  );
}

/** What stands in a page's place while it loads. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading the page">
      <Skeleton h={28} w="40%" mb="md" />
      <Skeleton h={14} w="60%" mb="xl" />
      <Skeleton h={90} mb="md" />
      <Skeleton h={280} />
    </div>
  );
}
