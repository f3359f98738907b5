import { z } from 'zod';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { text } from './text.js';

/** Returns the schema of an inclusive end of a period: an instant, or a day in UTC that is included completely. */
const bound = (timeOfDay: string) =>
  z
    .string()
    .transform((value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T${timeOfDay}Z` : value))
    .pipe(instant)
    .optional();

/** Filters of the audit log (docs/domain.md, section 8): exact action, exact actor, and an inclusive period. */
export const auditLogFilter = z.object({
  action: text(100, 1).optional().describe('Exact action, e.g. `report.requested`'),
  actor: text(400, 1).optional().describe('Exact actor: an e-mail address, or `apikey:<id>`'),
  from: bound('00:00:00.000').describe('Earliest instant or day in UTC, included'),
  to: bound('23:59:59.999').describe(
    'Latest instant or day in UTC, included, with a precision of milliseconds',
  ),
});
export type AuditLogFilter = z.infer<typeof auditLogFilter>;

/** Limit of the total and of page numbers: counting ten million events would be too slow. */
export const MAX_COUNTED_EVENTS = 10_000;

/**
 * Query for the audit log. `page` counts pages from the newest event and reaches the newest 10,000 events. `cursor` is a
 * value from an earlier response and reaches all events, at the same speed for every page.
 */
export const auditLogQuery = auditLogFilter
  .extend({
    page: z.coerce.number().int().min(1).max(1_000_000).optional(),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
    cursor: text(200, 1).optional().describe('`nextCursor` or `previousCursor` of an earlier response'),
  })
  .refine(({ page, cursor }) => page === undefined || cursor === undefined, {
    path: ['cursor'],
    error: () => validation.pageWithCursor,
  })
  .refine(({ page = 1, pageSize }) => (page - 1) * pageSize < MAX_COUNTED_EVENTS, {
    path: ['page'],
    error: () => validation.pageBeyondLimit(MAX_COUNTED_EVENTS),
  });
export type AuditLogQuery = z.infer<typeof auditLogQuery>;

/** An event of the audit log (docs/domain.md, section 8). */
export const auditEvent = z
  .object({
    id: z.uuid(),
    createdAt: z.iso.datetime().describe('ISO 8601, UTC, milliseconds'),
    action: z.string(),
    actorEmail: z.string().describe('E-mail address of the person, or `apikey:<id>`'),
    actorName: z.string().nullable().describe('Current name. Null if the person or key no longer exists'),
    actorRole: z.string(),
    targetType: z.string(),
    targetId: z.string().nullable(),
    targetLabel: z.string().nullable(),
    metadata: z
      .record(z.string(), z.unknown())
      .describe('Changed values in `before` and `after`, and details of the action'),
    ipAddress: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventView = z.infer<typeof auditEvent>;

/** A page of the audit log, newest event first. */
export const auditLogPage = z
  .object({
    items: z.array(auditEvent),
    page: z.int().nullable().describe('Requested page. Null if the request has a cursor'),
    pageSize: z.int(),
    total: z.int().describe(`Number of matching events, at most ${MAX_COUNTED_EVENTS}`),
    totalIsCapped: z.boolean().describe('Whether more events match than `total`'),
    nextCursor: z.string().nullable().describe('Cursor of the next older events. Null if there are none'),
    previousCursor: z
      .string()
      .nullable()
      .describe('Cursor of the next newer events. Null on the newest page'),
  })
  .meta({ id: 'AuditLogPage' });
export type AuditLogPage = z.infer<typeof auditLogPage>;

/** Actions that occur in the audit log, in alphabetical order. */
export const auditActions = z.object({ items: z.array(z.string()) }).meta({ id: 'AuditActions' });
export type AuditActions = z.infer<typeof auditActions>;

export const auditActorsQuery = z.object({ search: text(200).optional() });
export type AuditActorsQuery = z.infer<typeof auditActorsQuery>;

/** Actors that occur in the audit log. `total` counts all matches, of which at most 50 are listed. */
export const auditActors = z
  .object({
    items: z.array(z.object({ actor: z.string(), name: z.string().nullable() })),
    total: z.int(),
  })
  .meta({ id: 'AuditActors' });
export type AuditActors = z.infer<typeof auditActors>;
