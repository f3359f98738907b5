import type { ReportKindView, ReportView } from '@docket/contracts';
import { notifications } from '@mantine/notifications';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiFailure, messageOf } from '../api/failure.js';
import { sessionQuery } from '../features/auth/api/get-session.js';
import { reports } from '../messages/index.js';
import { createReport } from './create-report.js';
import { phaseLabel } from './phase-label.js';
import { requestToast, watchReport } from './watched-reports.js';

const t = reports.request;

type Kind = Pick<ReportKindView, 'id' | 'title'> & {
  /** Shows errors at the fields of a form, by parameter name. @returns whether the form has a field for any of them */
  showFieldErrors?: (errors: Record<string, string>) => boolean;
};

/**
 * Returns a mutation that requests a report with the given parameters. Notifies the user that the report was requested or
 * is already in progress, watches it until it finishes, and shows why a request was rejected.
 */
export function useReportRequest({ id, title, showFieldErrors }: Kind) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (params: Record<string, unknown>) =>
      createReport({ kind: id, params: { ...preferredLanguage(cache), ...params } }),
    onSuccess: ({ report, existing }) => {
      const isListed = cache
        .getQueriesData<{ items: ReportView[] }>({ queryKey: ['reports'] })
        .some(([, page]) => page?.items.some((listed) => listed.id === report.id));
      showRequested(report, existing || isListed);
      watchReport(report.id);
      void cache.invalidateQueries({ queryKey: ['reports'] });
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      const errors = issues.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]);
      if (showFieldErrors?.(Object.fromEntries(errors))) return;
      notifications.show({ color: 'red', title: t.failed(title), message: messageOf(error) });
    },
  });
}

/** Returns the language of the profile, if one is set. Without one, a report has the language of the organization. */
function preferredLanguage(cache: QueryClient): { language?: string } {
  const language = cache.getQueryData(sessionQuery.queryKey)?.account.language;
  return language ? { language } : {};
}

function showRequested(report: ReportView, existing: boolean): void {
  const toast = {
    id: requestToast(report.id),
    color: 'accent',
    title: existing ? t.alreadyRequested(report.title) : t.requested(report.title),
    message: (
      <>
        {t.status(report.subject, phaseLabel(report))}{' '}
        <Link className="link" to="/organization/reports/$id" params={{ id: report.id }}>
          {existing ? t.viewRunningReport : t.viewReport}
        </Link>
      </>
    ),
  };
  // `update` replaces the toast of an earlier click if it is still open; otherwise `show` opens a new one.
  notifications.update(toast);
  notifications.show(toast);
}
