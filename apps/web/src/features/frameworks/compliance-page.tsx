import { frameworkKinds, type FrameworkKind, type FrameworkList } from '@docket/contracts';
import { Button, Skeleton, Tabs } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { frameworks as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { frameworksQuery } from './api/list-frameworks.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { type Instants, instantsOf, isPast } from './compliance-search.js';
import { FrameworkCard } from './framework-card.js';
import { LoadError } from './load-error.js';
import { NoEligible, PastInstant } from './notices.js';
import classes from './compliance.module.css';

const route = getRouteApi('/organization/compliance');

/** Page with the coverage of each framework at an instant. */
export function CompliancePage() {
  const { tab = 'owasp', ...search } = route.useSearch();
  const instants = instantsOf(search);
  const navigate = route.useNavigate();
  const frameworks = useQuery(frameworksQuery(tab, instants));
  const change = (part: { tab?: FrameworkKind } & Instants) =>
    void navigate({ search: (previous) => ({ ...previous, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Button component={Link} to="/organization/compliance/packs" variant="default">
            {t.customFrameworks}
          </Button>
        }
      >
        <AsOfLine figures={frameworks.data} instants={instants} />
      </PageHeader>
      <Tabs value={tab} onChange={(chosen) => change({ tab: chosen as FrameworkKind })} keepMounted={false}>
        <div className={classes['bar']}>
          <Tabs.List aria-label={t.kindsLabel}>
            {frameworkKinds.map((kind) => (
              <Tabs.Tab key={kind} value={kind}>
                {t.kinds[kind]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <AsOfPicker instants={instants} change={change} />
        </div>
        <Tabs.Panel value={tab}>
          <Frameworks result={frameworks} instants={instants} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type Props = { result: UseQueryResult<FrameworkList>; instants: Instants };

function Frameworks({ result, instants }: Props) {
  const { data, error, refetch, isPlaceholderData } = result;
  if (!data) {
    if (!error) return <CardsSkeleton />;
    return <LoadError subject="frameworks" error={error} retry={() => void refetch()} instants={instants} />;
  }
  return (
    <>
      {isPast(instants) && <PastInstant />}
      <NoEligible parameters={data} />
      {data.items.length === 0 && (
        <section className="paper">
          <EmptyState title={t.noneOfKind}>{t.noneOfKindHint}</EmptyState>
        </section>
      )}
      <div className={classes['cards']} data-stale={isPlaceholderData || undefined}>
        {data.items.map((framework) => (
          <FrameworkCard
            key={framework.id}
            framework={framework}
            dataVersion={data.dataVersion}
            instants={instants}
          />
        ))}
      </div>
    </>
  );
}

function CardsSkeleton() {
  return (
    <div className={classes['cards']} role="status" aria-label={t.loading}>
      {[0, 1, 2, 3].map((card) => (
        <div key={card} className={`paper ${classes['card']}`}>
          <Skeleton h={18} w="60%" />
          <Skeleton h={12} w="40%" mb="sm" />
          <Skeleton h={34} w="70%" mb="sm" />
          <Skeleton h={12} />
          <Skeleton h={12} w="80%" mb="md" />
          <Skeleton h={36} w={180} />
        </div>
      ))}
    </div>
  );
}
