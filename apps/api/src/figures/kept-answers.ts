import { Tenancy } from '@docket/domain';
import { Injectable } from '@nestjs/common';
import { LruMap } from 'toad-cache';

/** Seconds for which an answer about now is kept. Deadlines and windows that end meanwhile are not in it; it states its instant. */
const NOW_SECONDS = 10;
/** Seconds for which an answer about a past instant is kept. */
const PAST_SECONDS = 600;
/** Maximum numbers of organizations with kept answers, and of answers of each. An organization only replaces its own answers. */
const [ORGANIZATIONS, ANSWERS] = [50, 25];

/** A question about the figures of an organization. Equal questions have the same text. */
export interface Question {
  organizationId: string;
  text: string;
  /** Whether it names its instant, so that its answer does not change by time alone. */
  past: boolean;
}

interface KeptAnswer {
  answer: Promise<unknown>;
  /** Data version that the answer contains (docs/history.md). */
  dataVersion: number;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Keeps answers about the figures of an organization until one of its records changes, for a short time, and computes an answer
 * that several clients wait for once. Each process keeps its own.
 */
@Injectable()
export class KeptAnswers {
  private readonly byOrganization = new LruMap<LruMap<KeptAnswer>>(ORGANIZATIONS);

  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the answer to a question, which `compute` computes unless it is kept. @throws what `compute` throws */
  async answer<T>({ organizationId, text, past }: Question, compute: () => Promise<T>): Promise<T> {
    const { knownAt, dataVersion } = await this.tenancy.currentInstant(organizationId);
    const now = Date.parse(knownAt);
    const answers = this.answersOf(organizationId);
    for (;;) {
      const kept = answers.get(text);
      if (!kept || kept.dataVersion !== dataVersion || kept.until <= now) break;
      try {
        return (await kept.answer) as T;
      } catch {
        // The client that the answer was computed for may have disconnected, which cancels the computation.
      }
    }
    const until = now + (past ? PAST_SECONDS : NOW_SECONDS) * 1_000;
    const answer = compute();
    const own: KeptAnswer = { answer, dataVersion, until };
    answers.set(text, own);
    try {
      return await answer;
    } catch (error) {
      if (answers.get(text) === own) answers.delete(text);
      throw error;
    }
  }

  private answersOf(organizationId: string): LruMap<KeptAnswer> {
    const answers = this.byOrganization.get(organizationId) ?? new LruMap<KeptAnswer>(ANSWERS);
    this.byOrganization.set(organizationId, answers);
    return answers;
  }
}
