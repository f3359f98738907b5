import type { MailReason } from '@docket/contracts';

/** Attempts after which a message fails. With the delays below they take about two days. */
const MAX_ATTEMPTS = 16;
/** The first and the longest delay between two attempts, in milliseconds. Each delay is twice the one before. */
const [FIRST_DELAY_MS, LONGEST_DELAY_MS] = [30_000, 6 * 3_600_000];

/** Why the server has not accepted a message. */
export interface DeliveryFailure {
  reason: Extract<MailReason, 'unreachable' | 'sign_in' | 'deferred' | 'refused'>;
  /** The answer of the server, or the error of the connection. */
  answer: string;
}

/** Commands whose refusal concerns one message, not all of them. */
const OF_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** The properties of an error of the mail library. */
interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

/**
 * Returns why an attempt failed. A message is refused for good only if the server answers 5xx to its recipient or its content. A refused
 * sender or sign-in concerns the configuration: the message can be sent once that is corrected.
 */
export function failureOf(error: unknown): DeliveryFailure {
  const { code, command, responseCode, response, message } = error as SmtpError;
  const answer = response ?? message ?? String(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return { reason: 'sign_in', answer };
  if (responseCode === undefined || !OF_MESSAGE.has(command ?? '')) return { reason: 'unreachable', answer };
  return { reason: responseCode >= 500 && command !== 'MAIL FROM' ? 'refused' : 'deferred', answer };
}

/**
 * Returns after how many milliseconds a message is tried again; null if it is not.
 * @param attempts The number of attempts so far
 * @param random 0 to 1: spreads messages that failed at the same time
 */
export function retryDelay({ reason }: DeliveryFailure, attempts: number, random: number): number | null {
  if (reason === 'refused' || attempts >= MAX_ATTEMPTS) return null;
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  return delay * (0.75 + random / 2);
}
