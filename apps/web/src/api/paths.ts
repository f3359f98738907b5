import type {
  ApiError,
  AssignmentListQuery,
  AssignmentOption,
  CreateReport,
  Page,
  ReportDetailView,
  ReportKindView,
  ReportListQuery,
  ReportView,
  SessionView,
} from '@docket/contracts';

type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } };
type Answers<T> = { 200: Json<T>; 202: Json<T>; default: Json<ApiError> };
type ById = { parameters: { path: { id: string } } };

/** The admin API as this page uses it, in the shape that openapi-typescript generates. */
export interface paths {
  '/api/session': { get: { responses: Answers<SessionView> } };
  '/api/admin/report-kinds': { get: { responses: Answers<{ items: ReportKindView[] }> } };
  '/api/admin/reports': {
    get: { parameters: { query?: Partial<ReportListQuery> }; responses: Answers<Page<ReportView>> };
    post: {
      parameters: { header?: { 'Idempotency-Key'?: string } };
      requestBody: { content: { 'application/json': Partial<CreateReport> & Pick<CreateReport, 'kind'> } };
      responses: Answers<ReportView>;
    };
  };
  '/api/admin/reports/{id}': { get: ById & { responses: Answers<ReportDetailView> } };
  '/api/admin/reports/{id}/cancel': { post: ById & { responses: Answers<ReportView> } };
  '/api/admin/reports/{id}/retry': { post: ById & { responses: Answers<ReportView> } };
  '/api/admin/assignments': {
    get: { parameters: { query?: Partial<AssignmentListQuery> }; responses: Answers<Page<AssignmentOption>> };
  };
}
