import {
  CLOCK_TOLERANCE_SECONDS,
  DocketError,
  errorMessages,
  type Issue,
  type RecordedAttempt,
  type RecordedAttempts,
  type VoidedAttempt,
  type VoidedAttempts,
} from '@docket/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { attemptRows, type AttemptRow } from './attempt-rows.sql.js';
import { voidRows, type VoidRow } from './attempt-voids.sql.js';
import { scoreText } from './score.js';
import type { RefusedRow } from './refusals.js';
import { stageRows } from './staged-rows.js';

/** Maximum number of issues in a response. */
const MAX_ISSUES = 100;

const rows = attemptRows({
  fields: {
    id: 'sourceId',
    person: 'person',
    topic: 'topicId',
    startedAt: 'startedAt',
    completedAt: 'completedAt',
  },
  messages: errorMessages.training,
  tolerance: `${CLOCK_TOLERANCE_SECONDS} seconds`,
});

/** Records and voids attempts that API clients send. */
@Injectable()
export class AttemptsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Records a batch of attempts, all or none of them. An attempt that is already recorded, by source and
   * source ID, may be sent again unchanged, also in two concurrent batches.
   * @throws invalid_request with an issue at `attempts.<index>.<field>` for each invalid attempt
   */
  async record(actor: Actor, attempts: RecordedAttempt[]): Promise<RecordedAttempts> {
    return this.tenancy.transaction(actor, async (em) => {
      const staged = await stageRows(em, actor, rows, attempts.map(rowOf));
      requireNoRefusals(await staged.check(MAX_ISSUES), attempts);
      const { created, refused } = await staged.write(MAX_ISSUES, null);
      requireNoRefusals(refused, attempts);
      return { received: attempts.length, created, duplicates: attempts.length - created };
    });
  }

  /**
   * Voids a batch of attempts, all or none of them. They do not count from now on, at any instant; figures that were
   * known earlier still count them. An attempt that is not recorded yet will not count when it is. Voiding an attempt
   * again changes nothing, not even the reason.
   */
  async void(actor: Actor, attempts: VoidedAttempt[]): Promise<VoidedAttempts> {
    return this.tenancy.transaction(actor, async (em) => {
      const staged = await stageRows(em, actor, voidRows, attempts.map(voidRowOf));
      const { created: pending, updated: voided } = await staged.write(MAX_ISSUES, null);
      const duplicates = attempts.length - voided - pending;
      return { received: attempts.length, voided, pending, duplicates };
    });
  }
}

const uuid = z.uuid();

const rowOf = (attempt: RecordedAttempt): AttemptRow => ({
  source: attempt.source,
  source_id: attempt.sourceId,
  user_id: attempt.userId,
  email: attempt.email,
  employee_number: attempt.employeeNumber,
  account: attempt.account,
  account_issuer: attempt.accountIssuer,
  topic: attempt.topicId,
  topic_row: uuid.safeParse(attempt.topicId).data,
  score: attempt.score === undefined ? null : scoreText(attempt.score),
  result: attempt.result ?? null,
  language: attempt.language,
  started_at: attempt.startedAt,
  completed_at: attempt.completedAt,
});

const voidRowOf = ({ source, sourceId, reason }: VoidedAttempt): VoidRow => ({
  source,
  source_id: sourceId,
  reason,
  voids: true,
});

/** @throws invalid_request if any attempt was rejected */
function requireNoRefusals(refused: RefusedRow[], attempts: RecordedAttempt[]): void {
  if (refused.length === 0) return;
  const issues = refused
    .toSorted((a, b) => a.line - b.line)
    .slice(0, MAX_ISSUES)
    .map(({ line, field, reason }): Issue => ({
      path: `attempts.${line}.${field === 'person' ? personField(attempts[line]!) : field}`,
      message: reason,
    }));
  throw new DocketError('invalid_request', errorMessages.training.attemptsInvalid, { issues });
}

/** Returns the first field that names the person. */
const personField = (attempt: RecordedAttempt): string =>
  (['userId', 'email', 'employeeNumber'] as const).find((field) => attempt[field] !== undefined) ?? 'account';
