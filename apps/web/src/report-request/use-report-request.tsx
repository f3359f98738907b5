import type { ReportKindView, ReportView } from '@docket/contracts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiFailure, messageOf } from '../api/failure.js';
import { createReport } from './create-report.js';
import { phaseLabels } from './phase-labels.js';
import { requestToast, watchReport } from './watched-reports.js';

type Asked = Pick<ReportKindView, 'id' | 'title'> & {
  /** Shows mistakes by parameter where there is a form. @returns whether it had a place for them */
  refused?: (mistakes: Record<string, string>) => boolean;
};

/**
 * Asks for a report with the given parameters, from any page: says that it was asked for (or that the same is already
 * being made), follows it until it ends, and says why when it was refused.
 */
export function useReportRequest({ id, title, refused }: Asked) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (params: Record<string, unknown>) => createReport({ kind: id, params }),
    onSuccess: ({ report, already }) => {
      const known = cache
        .getQueriesData<{ items: ReportView[] }>({ queryKey: ['reports'] })
        .some(([, page]) => page?.items.some((listed) => listed.id === report.id));
      sayRequested(report, already || known);
      watchReport(report.id);
      void cache.invalidateQueries({ queryKey: ['reports'] });
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      const mistakes = issues.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]);
      if (refused?.(Object.fromEntries(mistakes))) return;
      notifications.show({ color: 'red', title: `${title} was not requested`, message: messageOf(error) });
    },
  });
}

function sayRequested(report: ReportView, already: boolean): void {
  const toast = {
    id: requestToast(report.id),
    color: 'accent',
    title: already ? `${report.title} is already being made` : `${report.title} requested`,
    message: (
      <>
        {report.subject}. {phaseLabels(report)}.{' '}
        <Link className="link" to="/organization/reports/$id" params={{ id: report.id }}>
          {already ? 'Show the one under way' : 'Open its page'}
        </Link>
      </>
    ),
  };
  // Updates the toast of an earlier press if it is still there; `show` passes over an id that is.
  notifications.update(toast);
  notifications.show(toast);
}
