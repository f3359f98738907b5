import { useQuery } from '@tanstack/react-query';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { ActivityTrend } from './activity-trend.js';
import { activityMetricsQuery } from './api/get-activity-metrics.js';
import { trainingMetricsQuery } from './api/get-training-metrics.js';
import { webCoverageQuery } from './api/get-web-coverage.js';
import { FirstSteps } from './first-steps.js';
import { Headline } from './headline.js';
import { MasteryAreas } from './mastery-areas.js';
import { TeamPerformance } from './team-performance.js';
import { Tile } from './tile.js';
import { WebCoverage } from './web-coverage.js';
import classes from './dashboard-page.module.css';

/** How the organization stands now. Everything shown is what the endpoints answer; nothing is computed here. */
export function DashboardPage() {
  const training = useQuery(trainingMetricsQuery);
  const activity = useQuery(activityMetricsQuery);
  const coverage = useQuery(webCoverageQuery);
  return (
    <>
      <TabTitle>Dashboard</TabTitle>
      <PageHeader title="Dashboard">How your organization stands now.</PageHeader>
      <div className={classes['grid']}>
        {training.data && <FirstSteps metrics={training.data} />}
        <Headline result={training} />
        <Tile
          title="Activity"
          about="Attempts and active people by week; the last week is not over yet."
          result={activity}
          height={260}
          wide
        >
          {({ weeks }) => <ActivityTrend weeks={weeks} />}
        </Tile>
        <Tile
          title="Coverage"
          about="Eligible people trained on each item, of all of them."
          result={coverage}
          height={380}
        >
          {(framework) => <WebCoverage framework={framework} />}
        </Tile>
        <Tile
          title="Team performance"
          about="Mandatory assignments completed, of those given."
          result={training}
          height={260}
        >
          {({ teams }) => <TeamPerformance teams={teams} />}
        </Tile>
        <Tile
          title="Strengths and focus areas"
          about="Average of people’s best scores in the window; the line marks the passing score."
          result={activity}
          height={260}
          wide
        >
          {(metrics) => <MasteryAreas metrics={metrics} />}
        </Tile>
      </div>
    </>
  );
}
