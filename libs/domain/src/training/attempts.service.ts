import {
  CLOCK_TOLERANCE_SECONDS,
  DocketError,
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

/** Mistakes named in one answer; a batch with more is wrong altogether. */
const MOST_ISSUES = 100;

const rows = attemptRows({
  id: 'sourceId',
  person: 'person',
  topic: 'topicId',
  startedAt: 'startedAt',
  completedAt: 'completedAt',
  row: 'Attempt',
  addPerson: 'Add them to the organization first, or correct it.',
  addTopic: 'Add it to the content first, or correct it.',
  tolerance: `${CLOCK_TOLERANCE_SECONDS} seconds`,
});

/** Attempts that programs tell of. */
@Injectable()
export class AttemptsService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Records a batch: all of it or, when one attempt is not valid, nothing. An attempt that is known by its source and
   * id may be told again word for word, also by two batches at once.
   * @throws invalid_request with an issue at `attempts.<index>.<field>` for each mistake
   */
  async record(actor: Actor, attempts: RecordedAttempt[]): Promise<RecordedAttempts> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      const staged = new StagedRows(em, { organizationId: actor.organizationId, actorId: actor.id }, rows);
      await staged.open();
      await staged.add(attempts.map((attempt, index) => ({ line: index, ...rowOf(attempt) })));
      refuse(await staged.check(MOST_ISSUES), attempts);
      const { created, refused } = await staged.write(MOST_ISSUES);
      refuse(refused, attempts);
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

/** The digits that were sent. What is too small to be written without an exponent has no hundredths. */
const decimalOf = (score: number): string => (score < 1e-6 ? '0' : String(score));

/** @throws invalid_request unless nothing was refused */
function refuse({ rows: refused, total }: Refusals, attempts: RecordedAttempt[]): void {
  if (total === 0) return;
  const issues = refused
    .toSorted((a, b) => a.line - b.line)
    .slice(0, MOST_ISSUES)
    .map(({ line, field, reason }): Issue => ({
      path: `attempts.${line}.${field === 'person' ? personField(attempts[line]!) : field}`,
      message: reason,
    }));
  throw new DocketError(
    'invalid_request',
    'Nothing was recorded, because some of the attempts are not valid; see the issues.',
    { issues },
  );
}

const personField = ({ userId }: RecordedAttempt): string => (userId === undefined ? 'email' : 'userId');
