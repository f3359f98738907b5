import { frameworkKinds, type FrameworkKind, type FrameworkList } from '@docket/contracts';
import { Button, Skeleton, Tabs } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { frameworksQuery } from './api/list-frameworks.js';
import { AsOfLine, AsOfPicker } from './as-of-picker.js';
import { kindTitles } from './coverage-labels.js';
import { FrameworkCard } from './framework-card.js';
import { Missing } from './missing.js';
import { NobodyEligible, PastInstant } from './notices.js';
import classes from './compliance.module.css';

const route = getRouteApi('/organization/compliance');

/** How the organization stands on each framework at an instant. */
export function CompliancePage() {
  const { tab = 'owasp', asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const frameworks = useQuery(frameworksQuery(tab, asOf));
  const change = (part: { tab?: FrameworkKind; asOf?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <TabTitle>Compliance</TabTitle>
      <PageHeader
        title="Compliance"
        action={
          <Button component={Link} to="/organization/compliance/packs" variant="default">
            Your own frameworks
          </Button>
        }
      >
        <AsOfLine asOf={frameworks.data?.asOf} />
      </PageHeader>
      <Tabs value={tab} onChange={(chosen) => change({ tab: chosen as FrameworkKind })} keepMounted={false}>
        <div className={classes['bar']}>
          <Tabs.List aria-label="Kinds of framework">
            {frameworkKinds.map((kind) => (
              <Tabs.Tab key={kind} value={kind}>
                {kindTitles[kind]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <AsOfPicker asOf={asOf} change={(instant) => change({ asOf: instant })} />
        </div>
        <Tabs.Panel value={tab}>
          <Frameworks result={frameworks} asOf={asOf} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type Props = { result: UseQueryResult<FrameworkList>; asOf: string | undefined };

function Frameworks({ result, asOf }: Props) {
  const { data, error, refetch, isPlaceholderData } = result;
  if (!data) {
    if (!error) return <CardsSkeleton />;
    return <Missing what="frameworks" error={error} retry={() => void refetch()} asOf={asOf} />;
  }
  return (
    <>
      {asOf !== undefined && <PastInstant />}
      {data.eligible === 0 && <NobodyEligible />}
      {data.items.length === 0 && (
        <section className="paper">
          <EmptyState title="No framework of this kind">Add one as a pack of your own.</EmptyState>
        </section>
      )}
      <div className={classes['cards']} data-stale={isPlaceholderData || undefined}>
        {data.items.map((framework) => (
          <FrameworkCard key={framework.id} framework={framework} asOf={asOf} />
        ))}
      </div>
    </>
  );
}

function CardsSkeleton() {
  return (
    <div className={classes['cards']} role="status" aria-label="Loading the frameworks">
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
