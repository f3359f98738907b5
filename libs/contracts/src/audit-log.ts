import { z } from 'zod';
import { instant } from './instant.js';
import { text } from './text.js';

/** One end of a stretch of time, inclusive: an instant, or a day of UTC, which then belongs to it as a whole. */
const bound = (timeOfDay: string) =>
  z
    .string()
    .transform((given) => (/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T${timeOfDay}Z` : given))
    .pipe(instant)
    .optional();

/** Filters of the audit log (domain.md section 7): exact action, exact actor, from and to inclusive. */
export const auditLogFilter = z.object({
  action: text(100, 1).optional().describe('Exactly this action, e.g. `report.requested`'),
  actor: text(400, 1).optional().describe('Exactly this actor: an e-mail, or `apikey:<id>`'),
  from: bound('00:00:00.000').describe('Not before this instant, or this day of UTC'),
  to: bound('23:59:59.999').describe('Not after this instant, or this day of UTC; to the millisecond'),
});
export type AuditLogFilter = z.infer<typeof auditLogFilter>;

/** Events that the list counts, and that page numbers reach: counting ten million would hold up the page. */
export const COUNTED_EVENTS = 10_000;

/**
 * The two ways through the log. `page` counts pages from the newest event and reaches the first 10,000; `cursor` is the
 * place that an answer gave and reaches all of it, each page as fast as the first.
 */
export const auditLogQuery = auditLogFilter
  .extend({
    page: z.coerce.number().int().min(1).max(1_000_000).optional(),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
    cursor: text(200, 1).optional().describe('`nextCursor` or `previousCursor` of an answer'),
  })
  .refine(({ page, cursor }) => page === undefined || cursor === undefined, {
    path: ['cursor'],
    error: 'cannot be sent together with page; send one of them',
  })
  .refine(({ page = 1, pageSize }) => (page - 1) * pageSize < COUNTED_EVENTS, {
    path: ['page'],
    error: `reaches the newest ${COUNTED_EVENTS} events only; follow nextCursor to go further`,
  });
export type AuditLogQuery = z.infer<typeof auditLogQuery>;

/** One thing that was done (domain.md section 7). */
export const auditEvent = z
  .object({
    id: z.uuid(),
    createdAt: z.iso.datetime().describe('ISO 8601, UTC, milliseconds'),
    action: z.string(),
    actorEmail: z.string().describe('An API key is `apikey:<id>`'),
    actorName: z
      .string()
      .nullable()
      .describe('As it is today; null when there is no such person or key any more'),
    actorRole: z.string(),
    targetType: z.string(),
    targetId: z.string().nullable(),
    targetLabel: z.string().nullable(),
    metadata: z
      .record(z.string(), z.unknown())
      .describe('What changed: `before` and `after`, and facts of the action'),
    ipAddress: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventView = z.infer<typeof auditEvent>;

/** A page of the log, newest first, however it was asked for. */
export const auditLogPage = z
  .object({
    items: z.array(auditEvent),
    page: z.int().nullable().describe('The page that was asked for; null after a cursor'),
    pageSize: z.int(),
    total: z.int().describe(`Events that match, ${COUNTED_EVENTS} at most`),
    totalIsCapped: z.boolean().describe('Whether more events match than `total` says'),
    nextCursor: z.string().nullable().describe('Leads to older events; null when there are none'),
    previousCursor: z.string().nullable().describe('Leads to newer events; null on the newest page'),
  })
  .meta({ id: 'AuditLogPage' });
export type AuditLogPage = z.infer<typeof auditLogPage>;

/** The actions that the log holds, in alphabetical order. */
export const auditActions = z.object({ items: z.array(z.string()) }).meta({ id: 'AuditActions' });
export type AuditActions = z.infer<typeof auditActions>;

export const auditActorsQuery = z.object({ search: text(200).optional() });
export type AuditActorsQuery = z.infer<typeof auditActorsQuery>;

/** Who stands in the log. `total` counts all that match; at most 50 are listed. */
export const auditActors = z
  .object({
    items: z.array(z.object({ actor: z.string(), name: z.string().nullable() })),
    total: z.int(),
  })
  .meta({ id: 'AuditActors' });
export type AuditActors = z.infer<typeof auditActors>;
