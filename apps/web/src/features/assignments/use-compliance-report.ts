import { useReportRequest } from '../../report-request/use-report-request.js';

/** Asks for the document about one assignment. */
export function useComplianceReport(assignmentId: string) {
  const request = useReportRequest({ id: 'assignment-compliance', title: 'Assignment Compliance Report' });
  const generate = () => {
    if (!request.isPending) request.mutate({ assignmentId });
  };
  return { generate, isPending: request.isPending };
}
