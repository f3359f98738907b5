import { z } from 'zod';
import { documentLanguages } from './document-language.js';
import { documentOrientations } from './document-orientation.js';
import { pageOf, pageQuery, searchText } from './page.js';
import { text } from './text.js';

/** Life of a report (domain.md section 5). */
export const reportStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled', 'expired'] as const;
export type ReportStatus = (typeof reportStatuses)[number];
/** What a running report is doing. */
export const reportPhases = ['collecting', 'rendering', 'storing'] as const;
export type ReportPhase = (typeof reportPhases)[number];
/** Why a report failed; each has a sentence for people in `failureMessages`. */
export const reportFailures = [
  'worker_lost',
  'collect_failed',
  'render_failed',
  'render_memory',
  'render_timeout',
  'storage_failed',
  'subject_not_found',
  'deadline_exceeded',
] as const;
export type ReportFailure = (typeof reportFailures)[number];

export const failureMessages: Record<ReportFailure, string> = {
  worker_lost:
    'Ten workers in turn stopped while they made this report. Press Retry; if it happens again, ask operations to look at the worker log.',
  collect_failed:
    'The training records could not be read. Press Retry; if it happens again, ask operations to look at the database.',
  render_failed:
    'The document could not be drawn from the records. The records are kept; please report this with the report id.',
  render_memory:
    'Drawing the document needed more memory than a worker may use. Ask operations to raise RENDER_MEMORY_MB, then press Retry.',
  render_timeout:
    'Drawing the document took longer than allowed. Press Retry at a quieter time, or ask operations to raise RENDER_TIMEOUT_SECONDS.',
  storage_failed:
    'The finished document could not be stored. Ask operations to check the storage for space and access, then press Retry.',
  subject_not_found: 'The subject of this report no longer exists. Choose another and generate again.',
  deadline_exceeded:
    'No worker finished this report in time. Ask operations whether workers are running, then press Retry.',
};

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The certificate of a file that was deleted: when, and by whom or after how many days by policy. `removedAt` is when its
 * bytes had left the storage; null while they are still to go.
 */
export const fileDeletion = z
  .object({
    at: instant,
    by: z.string().nullable().describe('Who deleted it; null when the policy did'),
    afterDays: z.int().nullable().describe('The policy it was deleted by, in days'),
    removedAt: instant.nullable(),
  })
  .meta({ id: 'FileDeletion' });
export type FileDeletionView = z.infer<typeof fileDeletion>;

/** The finished file of a report. Sizes in bytes. What is known of it stays when the file is deleted. */
export const artefact = z
  .object({
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256,
    pages: z.int(),
    expiresAt: instant
      .nullable()
      .describe('When the policy deletes the file; null: it does not, or it is deleted already'),
    deletion: fileDeletion.nullable(),
  })
  .meta({ id: 'Artefact' });
export type ArtefactView = z.infer<typeof artefact>;

/** A legal hold: while it stands, the report does not expire and its file cannot be deleted. */
export const legalHold = z
  .object({ at: instant, by: z.string(), reason: z.string() })
  .meta({ id: 'LegalHold' });
export type LegalHoldView = z.infer<typeof legalHold>;

/** Why a hold is set or lifted. */
export const legalHoldReason = z
  .object({ reason: z.string().trim().pipe(text(500, 1)).describe('Goes into the audit log') })
  .meta({ id: 'HoldReason' });
export type HoldReason = z.infer<typeof legalHoldReason>;

/** One line of a report's timeline. */
export const reportEvent = z
  .object({ at: instant, event: z.string(), run: z.int(), detail: z.string().nullable() })
  .meta({ id: 'ReportEvent' });
export type ReportEventView = z.infer<typeof reportEvent>;

/** A report as lists and polls show it. `estimatedMsLeft` comes from the history of the kind; null when there is none. */
export const report = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    subject: z.string(),
    params: z.record(z.string(), z.unknown()),
    status: z.enum(reportStatuses),
    phase: z.enum(reportPhases).nullable(),
    percent: z.int().min(0).max(100),
    rowsDone: z.int(),
    rowsTotal: z.int().nullable(),
    queuePosition: z.int().nullable(),
    estimatedMsLeft: z.int().nullable(),
    cancelRequested: z.boolean(),
    run: z.int(),
    requestedBy: z.object({ name: z.string(), email: z.string() }),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    asOf: instant.nullable(),
    snapshotSha256: sha256.nullable(),
    error: z.object({ code: z.enum(reportFailures), message: z.string() }).nullable(),
    hold: legalHold.nullable(),
    artefact: artefact.nullable(),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof report>;

/** A report's own page: also its headline figures, the rules used, its timeline and downloads. */
export const reportDetail = report
  .extend({
    figures: z.array(z.object({ label: z.string(), value: z.string() })),
    rules: z.array(z.object({ label: z.string(), value: z.string() })),
    timeline: z.array(reportEvent),
    downloads: z.array(z.object({ at: instant, by: z.string() })),
  })
  .meta({ id: 'ReportDetail' });
export type ReportDetailView = z.infer<typeof reportDetail>;

/** Asks for a report. `fresh` makes a new one even while the same is queued or running. */
export const createReport = z
  .object({
    kind: z
      .string()
      .min(1)
      .max(64)
      .describe('Which document')
      .meta({ examples: ['training'] }),
    params: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        `What the kind asks for, the \`language\` of the document: ${documentLanguages.join(', ')}; default the organization’s; and its \`orientation\`: ${documentOrientations.join(', ')}; default portrait`,
      ),
    fresh: z.boolean().default(false).describe('Make a new one even while the same is being made'),
  })
  .meta({ id: 'CreateReport' });
export type CreateReport = z.infer<typeof createReport>;

export const reportListQuery = pageQuery.extend({
  status: z.enum(reportStatuses).optional(),
  kind: text(64).optional(),
  search: searchText,
});
export type ReportListQuery = z.infer<typeof reportListQuery>;
export const reportPage = pageOf(report).meta({ id: 'ReportPage' });

/** One input of a kind's form; `input` names the picker that the page shows for it. */
export const reportField = z.object({
  name: z.string(),
  label: z.string(),
  input: z.enum(['assignment', 'framework', 'language', 'orientation']),
});
export type ReportField = z.infer<typeof reportField>;

/** A kind of report, as the page needs it to build its card and form. */
export const reportKind = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    form: z.array(reportField),
  })
  .meta({ id: 'ReportKind' });
export type ReportKindView = z.infer<typeof reportKind>;
export const reportKindList = z.object({ items: z.array(reportKind) }).meta({ id: 'ReportKindList' });
