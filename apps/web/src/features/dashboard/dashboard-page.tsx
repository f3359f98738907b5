import { useQuery } from '@tanstack/react-query';
import { ExactInstant } from '../../format/instant.js';
import { common, dashboard as t } from '../../messages/index.js';
import { ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { WhenSeen } from '../../page/when-seen.js';
import { useSession } from '../auth/use-session.js';
import { ActivityTile } from './activity-trend.js';
import { type DashboardInstant, instantQuery, trainingMetricsQuery } from './api/dashboard-queries.js';
import { FocusAreas } from './focus-areas.js';
import { FrameworksTile } from './frameworks-tile.js';
import { GetStarted } from './get-started.js';
import { KeyFigures } from './key-figures.js';
import { NeedsAttention } from './needs-attention.js';
import { TeamPerformance } from './team-performance.js';
import { Tile } from './tile.js';
import { TrainedShareTile } from './trained-share.js';
import classes from './dashboard-page.module.css';

/**
 * Dashboard of an organization: what needs attention, then the state of training. All figures are those of one instant, as returned by
 * the API.
 */
export function DashboardPage() {
  const { timeZone } = useSession().organization;
  const { data, error, refetch } = useQuery(instantQuery);
  const instant: DashboardInstant = data && { asOf: data.asOf, knownAt: data.knownAt };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>
        {data ? (
          <RichText
            text={t.asOf}
            values={{ instant: <ExactInstant instant={data.asOf} timeZone={timeZone} /> }}
          />
        ) : (
          t.intro
        )}
      </PageHeader>
      {!data && error ? (
        <section className="paper">
          <ErrorState title={common.loadFailed(t.title)} error={error} retry={() => void refetch()} />
        </section>
      ) : (
        <Blocks instant={instant} />
      )}
    </>
  );
}

function Blocks({ instant }: { instant: DashboardInstant }) {
  const training = useQuery(trainingMetricsQuery(instant));
  return (
    <div className={classes['grid']}>
      {training.data && <GetStarted metrics={training.data} />}
      <NeedsAttention instant={instant} />
      <KeyFigures result={training} />
      <FrameworksTile instant={instant} />
      <Tile title={t.focus.title} about={t.focus.about} result={training} height={260}>
        {(metrics) => <FocusAreas metrics={metrics} />}
      </Tile>
      <WhenSeen>{(seen) => <TrainedShareTile instant={seen ? instant : undefined} />}</WhenSeen>
      <WhenSeen>{(seen) => <ActivityTile instant={seen ? instant : undefined} />}</WhenSeen>
      <Tile title={t.teams.title} about={t.teams.about} result={training} height={260} wide>
        {({ teams }) => <TeamPerformance teams={teams} />}
      </Tile>
    </div>
  );
}
