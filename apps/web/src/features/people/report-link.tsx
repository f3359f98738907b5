import type { ReportAboutPersonView } from '@docket/contracts';
import { Link } from '@tanstack/react-router';
import { exact } from '../../format/instant.js';
import { short } from '../../format/text.js';
import { reports } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';

/** Link to a report, with the time of the request. */
export function ReportLink({ report }: { report: ReportAboutPersonView }) {
  const { timeZone } = useSession().organization;
  return (
    <>
      <Link className="link" to="/organization/reports/$id" params={{ id: report.id }}>
        <bdi>{short(reports.name(report.title, report.subject))}</bdi>
      </Link>
      <span className="quiet"> · {exact(report.createdAt, timeZone)}</span>
    </>
  );
}
