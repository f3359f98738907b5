import { reportFailures, reportStatuses } from './choices.js';
import { z } from 'zod';
import { documentLanguages } from './document-language.js';
import { documentOrientations } from './document-orientation.js';
import { pageOf, pageQuery, searchText } from './page.js';
import { requiredText, text } from './text.js';

/** Phases of a running report. */
export const reportPhases = ['collecting', 'rendering', 'storing'] as const;
export type ReportPhase = (typeof reportPhases)[number];

/** Populations of the Audit Sample (docs/domain.md, section 5). */
export const samplePopulations = ['eligible', 'assignment', 'control'] as const;
/** Strata of the Audit Sample. */
export const sampleStrata = ['none', 'team'] as const;
/** Largest number of people in an Audit Sample. */
export const MAX_SAMPLE_SIZE = 1_000;

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The record of a file deletion, by a person or by the retention policy. `removedAt` is the time when the bytes were
 * removed from the storage, or null if they still have to be removed.
 */
export const fileDeletion = z
  .object({
    at: instant,
    by: z
      .string()
      .nullable()
      .describe('Person who deleted the file. Null if the retention policy deleted it'),
    afterDays: z
      .int()
      .nullable()
      .describe('Retention period that applied, in days. Null if a person deleted the file'),
    removedAt: instant.nullable(),
  })
  .meta({ id: 'FileDeletion' });
export type FileDeletionView = z.infer<typeof fileDeletion>;

/** The finished file of a report. `size` is in bytes. The record stays after the file is deleted. */
export const artefact = z
  .object({
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256,
    pages: z.int(),
    expiresAt: instant
      .nullable()
      .describe(
        'When the retention policy deletes the file. Null if no policy applies or the file is already deleted',
      ),
    deletion: fileDeletion.nullable(),
  })
  .meta({ id: 'Artefact' });
export type ArtefactView = z.infer<typeof artefact>;

/** A legal hold. A report on legal hold does not expire, and its file cannot be deleted. */
export const legalHold = z
  .object({ at: instant, by: z.string(), reason: z.string() })
  .meta({ id: 'LegalHold' });
export type LegalHoldView = z.infer<typeof legalHold>;

/** Reason for placing or lifting a legal hold. */
export const legalHoldReason = z
  .strictObject({
    reason: requiredText(500).describe(
      'Why the hold is placed or lifted, 1 to 500 characters. Recorded in the audit log',
    ),
  })
  .meta({ id: 'HoldReason' });
export type HoldReason = z.infer<typeof legalHoldReason>;

/** An event in the timeline of a report. */
export const reportEvent = z
  .object({ at: instant, event: z.string(), run: z.int(), detail: z.string().nullable() })
  .meta({ id: 'ReportEvent' });
export type ReportEventView = z.infer<typeof reportEvent>;

/** A report in a list. `estimatedMsLeft` is based on earlier reports of the kind, and null without them. */
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

/** A report with its second instant, its headline figures, the applied rules, its timeline and its downloads. */
export const reportDetail = report
  .extend({
    knownAt: instant
      .nullable()
      .describe('Instant up to which records are taken into account. Null before the data is collected'),
    dataVersion: z
      .int()
      .nullable()
      .describe('Number of the last change that is taken into account. Null before the data is collected'),
    figures: z.array(z.object({ label: z.string(), value: z.string() })),
    rules: z.array(z.object({ label: z.string(), value: z.string() })),
    timeline: z.array(reportEvent).describe('The last 500 events, oldest first'),
    downloads: z
      .array(z.object({ at: instant, by: z.string() }))
      .describe('The last 50 downloads, newest first'),
  })
  .meta({ id: 'ReportDetail' });
export type ReportDetailView = z.infer<typeof reportDetail>;

/** Request for a report. */
export const createReport = z
  .strictObject({
    kind: z
      .string()
      .min(1)
      .max(64)
      .describe('ID of the report kind')
      .meta({ examples: ['training'] }),
    params: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        `Parameters of the kind, and the following ones of every kind: \`asOf\` (instant that the report describes; default: \`knownAt\`), \`knownAt\` (instant up to which records are taken into account; default: now), \`compareWith\` (\`previous\`, or the ID of an earlier report of the same kind and subject), \`language\` (${documentLanguages.join(', ')}; default: the language of the organization) and \`orientation\` (${documentOrientations.join(', ')}; default: portrait). \`assignment-compliance\`: \`assignmentId\`. \`framework-evidence\`: \`frameworkId\`. \`person-record\`: \`personId\`. \`sample\`: \`population\` (${samplePopulations.join(', ')}) with \`assignmentId\` or with \`frameworkId\` and \`itemId\`, \`size\` (1 to ${MAX_SAMPLE_SIZE}), \`seed\` (1 to 100 characters; default: the report ID) and \`stratify\` (${sampleStrata.join(', ')}; default: none)`,
      ),
    fresh: z
      .boolean()
      .default(false)
      .describe('Create a new report even if the same report is queued or running'),
  })
  .meta({
    id: 'CreateReport',
    examples: [
      { kind: 'training' },
      {
        kind: 'sample',
        params: { population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2', size: 25, seed: '2026-Q4' },
      },
      { kind: 'person-record', params: { personId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b' } },
    ],
  });
export type CreateReport = z.infer<typeof createReport>;

export const reportListQuery = pageQuery.extend({
  status: z.enum(reportStatuses).optional(),
  kind: text(64).optional(),
  search: searchText,
});
export type ReportListQuery = z.infer<typeof reportListQuery>;
export const reportPage = pageOf(report).meta({ id: 'ReportPage' });

/** An input of the form of a report kind. `input` is the control that the web app shows. */
export const reportField = z.object({
  name: z.string(),
  label: z.string(),
  input: z.enum([
    'assignment',
    'framework',
    'person',
    'population',
    'size',
    'seed',
    'stratify',
    'instant',
    'comparison',
    'language',
    'orientation',
  ]),
});
export type ReportField = z.infer<typeof reportField>;

/** A report kind, with the data that the web app needs for its card and form. */
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
