import { assignments } from '../../messages/index.js';
import { useReportRequest } from '../../report-request/use-report-request.js';

/** Requests the compliance report of one assignment. */
export function useComplianceReport(assignmentId: string) {
  const request = useReportRequest({ id: 'assignment-compliance', title: assignments.reportTitle });
  const generate = () => {
    if (!request.isPending) request.mutate({ assignmentId });
  };
  return { generate, isPending: request.isPending };
}
