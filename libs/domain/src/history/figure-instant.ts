import { DocketError, errorMessages, type FigureInstants } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** The instants that a request asks for, ISO 8601 UTC with milliseconds. Defaults: `knownAt` is now, `asOf` is `knownAt`. */
export interface RequestedInstant {
  asOf?: string | undefined;
  /** The end of a period, instead of `asOf`. */
  to?: string | undefined;
  knownAt?: string | undefined;
}

/** The part of a history that a query reads. Every query of a history has these values as parameters. */
export interface HistoryView {
  organizationId: string;
  /** Rows count if they are valid at this instant. ISO 8601 UTC with milliseconds. */
  asOf: string;
  /** Greatest ID of a known change. */
  lastChange: string;
  /** IDs up to `lastChange` of changes that are not known, as an array literal. */
  unfinishedChanges: string;
}

/** The instants of a figure (docs/domain.md, section 2): rows count if they are valid at `asOf` and known at `knownAt`. */
export interface FigureInstant extends HistoryView {
  /** The instant up to which records are taken into account, ISO 8601 UTC with milliseconds. */
  knownAt: string;
  /** Number of the last change of the organization by `knownAt`; 0 before the first. */
  dataVersion: number;
  /** Whether figures are computed from the attempts alone, without the kept states (docs/decisions/kept-figures.md). */
  fromAttempts?: boolean;
}

/** Returns the latest values that an organization has set, for pages and changes that show or edit them. */
export const latestValues = (organizationId: string): HistoryView => ({
  organizationId,
  asOf: 'infinity',
  lastChange: '9223372036854775806',
  unfinishedChanges: '{}',
});

/** Returns the values that apply now, for pages that show the current state. */
export const currentValues = (organizationId: string): HistoryView => ({
  ...latestValues(organizationId),
  // The start of the transaction.
  asOf: 'now',
});

/** Returns the instants of a figure as the API returns them. */
export const instantsOf = ({ asOf, knownAt, dataVersion }: FigureInstant): FigureInstants => ({
  asOf,
  knownAt,
  dataVersion,
});

/**
 * Returns the current instant of an organization: every earlier change is visible to a transaction that starts now,
 * and every later change has a later instant. It must run outside the transaction that reads the figures.
 */
export async function settledInstant(em: EntityManager, organizationId: string): Promise<string> {
  const row = await selectRow(em, z.object({ now: z.string() }), 'select settled_instant(?) as now', [
    organizationId,
  ]);
  return new Date(row!.now).toISOString();
}

const dataVersionRow = z.object({
  dataVersion: z.int(),
  lastChange: z.string(),
  unfinishedChanges: z.string(),
});

const dataVersionQuery = `
  select coalesce(c.data_version, 0)::int as "dataVersion", coalesce(c.greatest_id, 0)::text as "lastChange",
      array(select u.id from change u where u.organization_id = :organizationId
        and tstzrange(u.started_at, u.recorded_at) @> :knownAt::timestamptz)::text as "unfinishedChanges"
    from (select) one
    left join lateral (
      select k.data_version, k.greatest_id from change k
        where k.organization_id = :organizationId and k.recorded_at <= :knownAt::timestamptz
        order by k.recorded_at desc, k.data_version desc limit 1) c on true`;

/** The earliest `asOf` of a figure, so that windows and weeks before it are in years that calendars have. */
export const EARLIEST_FIGURE = '1970-01-01T00:00:00.000Z';

/**
 * Returns the instants of the figures that a transaction reads.
 * @param now the settled instant from before the transaction
 * @throws invalid_request unless 1970 <= asOf <= knownAt <= now
 */
export async function figureInstant(
  em: EntityManager,
  organizationId: string,
  requested: RequestedInstant,
  now: string,
): Promise<FigureInstant> {
  const knownAt = requested.knownAt ?? now;
  const asOf = requested.to ?? requested.asOf ?? knownAt;
  const asOfName = requested.to !== undefined ? 'to' : requested.asOf !== undefined ? 'asOf' : 'knownAt';
  requireOrder({ asOf, knownAt, now }, asOfName);
  const knowledge = await selectRow(em, dataVersionRow, dataVersionQuery, { organizationId, knownAt });
  return { organizationId, asOf, knownAt, ...knowledge! };
}

const { instants: messages } = errorMessages;

/** @param asOfName the parameter that states `asOf` */
function requireOrder(
  { asOf, knownAt, now }: Record<'asOf' | 'knownAt' | 'now', string>,
  asOfName: 'asOf' | 'to' | 'knownAt',
): void {
  const invalid = (message: string, path: string, issue: string) =>
    new DocketError('invalid_request', message, { issues: [{ path, message: issue }] });
  const [asOfTime, knownAtTime] = [Date.parse(asOf), Date.parse(knownAt)];
  // `asOf` may be the default, the value of `knownAt`.
  if (knownAtTime > Date.parse(now)) throw invalid(messages.inFuture, 'knownAt', messages.inFutureIssue);
  if (asOfTime > Date.parse(now)) throw invalid(messages.inFuture, asOfName, messages.inFutureIssue);
  if (asOfTime < Date.parse(EARLIEST_FIGURE))
    throw invalid(messages.tooEarly, asOfName, messages.tooEarlyIssue);
  if (asOfTime > knownAtTime)
    throw invalid(messages.knownBefore, 'knownAt', messages.knownBeforeIssue(asOf, asOfName));
}
