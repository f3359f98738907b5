import type { FrameworkCoverage, FrameworkNoun, RiskItem } from '@docket/contracts';
import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { count, printedShare, scoreOrDash, wholePercentText } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ExportMenu } from '../../list/export-menu.js';
import { common, frameworks } from '../../messages/index.js';
import { Figures } from '../../page/figures.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { frameworkQuery } from './api/get-framework.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { CoverageState } from './coverage-state.js';
import { noCoverageReason } from './coverage-labels.js';
import { type Instants, instantsOf, isPast } from './compliance-search.js';
import { addressOf, segmentOf } from './framework-address.js';
import { GenerateEvidence } from './generate-evidence.js';
import { LoadError } from './load-error.js';
import { NoEligible, PastInstant } from './notices.js';
import { ShareBar } from './share-bar.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import classes from './compliance.module.css';

const t = frameworks.framework;
const route = getRouteApi('/organization/compliance/$kind/$frameworkId');

/** Page of a framework: key figures and items. */
export function FrameworkPage() {
  const address = addressOf(route.useParams());
  const instants = instantsOf(route.useSearch());
  const navigate = route.useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(frameworkQuery(address, instants));
  const change = (search: Instants) => void navigate({ search, replace: true, resetScroll: false });
  return (
    <>
      <TabTitle>{data?.title ?? t.title}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/compliance" search={{ ...instants, tab: address.kind }}>
          {frameworks.title}
        </Link>
        <CurrentPage>{frameworks.kinds[address.kind]}</CurrentPage>
      </Breadcrumbs>
      {data ? (
        <Framework framework={data} instants={instants} change={change} stale={isPlaceholderData} />
      ) : error ? (
        <LoadError subject="framework" error={error} retry={() => void refetch()} instants={instants} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

type Props = {
  framework: FrameworkCoverage;
  instants: Instants;
  change: (instants: Instants) => void;
  stale: boolean;
};

function Framework({ framework, instants, change, stale }: Props) {
  const { coverageThresholdPercent: threshold, itemCount, covered, noContent, kind, noun } = framework;
  const pack = framework.source === 'organization' ? t.customPack : t.pack;
  return (
    <>
      <PageHeader
        title={framework.title}
        action={<GenerateEvidence framework={framework} instants={instants} variant="filled" />}
      >
        <AsOfLine figures={framework} instants={instants} />
        <br />
        {framework.edition !== null && (
          <>
            {t.edition(framework.edition, framework.editionSource)}
            <br />
          </>
        )}
        {pack(framework.id, framework.version)}
      </PageHeader>
      <div className={classes['bar']}>
        <Text className="quiet" maw="46rem">
          {noCoverageReason(framework, framework) ?? t.coverageRule(noun, threshold)}
        </Text>
        <AsOfPicker instants={instants} change={change} />
      </div>
      {isPast(instants) && <PastInstant />}
      <NoEligible parameters={framework} />
      <Figures
        label={t.summary}
        figures={[
          { label: t.coverage, value: printedShare(framework.coveragePrinted) },
          { label: t.averageShare, value: printedShare(framework.meanSharePrinted) },
          { label: t.covered(noun), value: common.partOf(covered, itemCount - noContent) },
          { label: t.withoutContent, value: count(noContent) },
          { label: t.eligible, value: count(framework.eligible) },
          { label: t.threshold, value: wholePercentText(threshold) },
        ]}
      />
      <section className={`paper ${classes['list']}`} aria-label={t.items(noun)}>
        <Group justify="flex-end" px="md" pt="sm">
          <ExportMenu
            list={{ path: `compliance/${segmentOf(kind)}/${framework.id}/items`, query: instants }}
          />
        </Group>
        <DataTable
          label={t.itemsOf(noun, framework.title)}
          rows={framework.items.map((item) => ({ item, framework, instants }))}
          columns={columnsOf(noun)}
          keyOf={({ item }) => item.id}
          stale={stale}
        />
      </section>
    </>
  );
}

type Row = { item: RiskItem; framework: FrameworkCoverage; instants: Instants };

const columnsOf = (noun: FrameworkNoun): Column<Row>[] => [
  { header: t.columns.item(noun), cell: (row) => <Name {...row} /> },
  { header: common.status, width: 124, cell: ({ item }) => <CoverageState status={item.status} /> },
  {
    header: t.columns.trainedShare,
    width: '17%',
    cell: ({ item }) => <ShareBar {...item} requiredPercent={item.requiredSharePercent} />,
  },
  {
    header: t.columns.trainedOfEligible,
    width: 136,
    align: 'end',
    cell: ({ item }) => (
      <>
        {`${count(item.trained)} / ${count(item.denominator)}`}
        {item.exempt > 0 && <div className={classes['minor']}>{frameworks.exempt(item.exempt)}</div>}
      </>
    ),
  },
  {
    header: t.columns.required,
    width: 96,
    align: 'end',
    cell: ({ item }) => wholePercentText(item.requiredSharePercent),
  },
  {
    header: t.columns.averageScore,
    width: 124,
    align: 'end',
    cell: ({ item }) => scoreOrDash(item.averageScore),
  },
  { header: t.columns.topics, width: 84, align: 'end', cell: ({ item }) => count(item.topicCount) },
];

function Name({ item, framework: { kind, id }, instants }: Row) {
  const notes = [
    ...(item.trainingOnly ? [t.trainingCoverage] : []),
    ...(item.grouping === 'docket' ? [t.docketGrouping] : []),
    ...(item.overridden ? [t.customCweSet] : []),
  ];
  return (
    <>
      <Link
        className="link"
        to="/organization/compliance/$kind/$frameworkId/items/$itemId"
        params={{ kind, frameworkId: id, itemId: item.id }}
        search={instants}
      >
        {item.id} {item.title}
      </Link>
      {notes.length > 0 && <div className={classes['minor']}>{notes.join(' · ')}</div>}
    </>
  );
}

/** Loading state of a page. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label={t.loading}>
      <Skeleton h={28} w="40%" mb="md" />
      <Skeleton h={14} w="60%" mb="xl" />
      <Skeleton h={90} mb="md" />
      <Skeleton h={280} />
    </div>
  );
}
