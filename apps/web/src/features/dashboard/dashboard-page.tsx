import { useQuery } from '@tanstack/react-query';
import { dashboard as t } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { ActivityTrend } from './activity-trend.js';
import { activityMetricsQuery } from './api/get-activity-metrics.js';
import { trainingMetricsQuery } from './api/get-training-metrics.js';
import { webCoverageQuery } from './api/get-web-coverage.js';
import { GetStarted } from './get-started.js';
import { KeyFigures } from './key-figures.js';
import { MasteryAreas } from './mastery-areas.js';
import { TeamPerformance } from './team-performance.js';
import { Tile } from './tile.js';
import { WebCoverage } from './web-coverage.js';
import classes from './dashboard-page.module.css';

/** Dashboard of an organization. Shows the metrics as returned by the API, without computing any. */
export function DashboardPage() {
  const training = useQuery(trainingMetricsQuery);
  const activity = useQuery(activityMetricsQuery);
  const coverage = useQuery(webCoverageQuery);
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.intro}</PageHeader>
      <div className={classes['grid']}>
        {training.data && <GetStarted metrics={training.data} />}
        <KeyFigures result={training} />
        <Tile title={t.activity.title} about={t.activity.about} result={activity} height={260} wide>
          {({ weeks }) => <ActivityTrend weeks={weeks} />}
        </Tile>
        <Tile title={t.coverage.title} about={t.coverage.about} result={coverage} height={380}>
          {(framework) => <WebCoverage framework={framework} />}
        </Tile>
        <Tile title={t.teams.title} about={t.teams.about} result={training} height={260}>
          {({ teams }) => <TeamPerformance teams={teams} />}
        </Tile>
        <Tile title={t.mastery.title} about={t.mastery.about} result={activity} height={260} wide>
          {(metrics) => <MasteryAreas metrics={metrics} />}
        </Tile>
      </div>
    </>
  );
}
