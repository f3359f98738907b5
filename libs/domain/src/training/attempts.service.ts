import {
  CLOCK_TOLERANCE_SECONDS,
  DocketError,
  errorMessages,
  type Issue,
  type RecordedAttempt,
  type RecordedAttempts,
} from '@docket/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { attemptRows, type AttemptRow } from './attempt-rows.sql.js';
import { truncateScore } from './score.js';
import { StagedRows, type Refusals } from './staged-rows.js';

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

/** Records attempts that API clients send. */
@Injectable()
export class AttemptsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Records a batch of attempts, all or none of them. An attempt that is already recorded, by source and
   * source ID, may be sent again unchanged, also in two concurrent batches.
   * @throws invalid_request with an issue at `attempts.<index>.<field>` for each invalid attempt
   */
  async record(actor: Actor, attempts: RecordedAttempt[]): Promise<RecordedAttempts> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const staged = new StagedRows(em, { organizationId: actor.organizationId, actorId: actor.id }, rows);
      await staged.open();
      await staged.add(attempts.map((attempt, index) => ({ line: index, ...rowOf(attempt) })));
      requireNoRefusals(await staged.check(MAX_ISSUES), attempts);
      const { created, refused } = await staged.write(MAX_ISSUES);
      requireNoRefusals(refused, attempts);
      const counts = { received: attempts.length, created, duplicates: attempts.length - created };
      if (created > 0) {
        const sources = [...new Set(attempts.map(({ source }) => source))].toSorted();
        await recordAudit(em, actor, {
          action: 'attempts.recorded',
          targetType: 'attempt',
          targetId: null,
          targetLabel: sources.join(', ').slice(0, 200),
          metadata: { ...counts, sources },
        });
      }
      return counts;
    });
  }
}

const uuid = z.uuid();

const rowOf = (attempt: RecordedAttempt): AttemptRow => ({
  source: attempt.source,
  source_id: attempt.sourceId,
  user_id: attempt.userId,
  email: attempt.email,
  topic: attempt.topicId,
  topic_row: uuid.safeParse(attempt.topicId).data,
  score: truncateScore(decimalOf(attempt.score)),
  language: attempt.language,
  started_at: attempt.startedAt,
  completed_at: attempt.completedAt,
});

/**
 * Returns the score in decimal notation. JavaScript prints numbers below 0.000001 with an exponent; they
 * become 0.
 */
const decimalOf = (score: number): string => (score < 1e-6 ? '0' : String(score));

/** @throws invalid_request if any attempt was rejected */
function requireNoRefusals({ rows: refused, total }: Refusals, attempts: RecordedAttempt[]): void {
  if (total === 0) return;
  const issues = refused
    .toSorted((a, b) => a.line - b.line)
    .slice(0, MAX_ISSUES)
    .map(({ line, field, reason }): Issue => ({
      path: `attempts.${line}.${field === 'person' ? personField(attempts[line]!) : field}`,
      message: reason,
    }));
  throw new DocketError('invalid_request', errorMessages.training.attemptsInvalid, { issues });
}

const personField = ({ userId }: RecordedAttempt): string => (userId === undefined ? 'email' : 'userId');
