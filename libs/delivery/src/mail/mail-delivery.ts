import { setTimeout as wait } from 'node:timers/promises';
import type { ClaimedMail, MailContent, MailQueue } from '@docket/domain';
import { failureOf, retryDelay } from './delivery-failure.js';
import { CONNECTIONS, type MailServer } from './mail-server.js';
import { renderMail } from './render-mail.js';

/** Interval at which new messages are claimed while others are sent, in milliseconds. */
const POLL_MS = 1_000;
/** Time that messages under way get when the worker stops, in milliseconds. Another worker sends the others when their leases end. */
const STOP_MS = 10_000;

/** Options of the delivery. */
export interface MailDeliveryOptions {
  queue: MailQueue;
  /** Null if no server is configured: then messages are held. */
  server: MailServer | null;
  /** URL at which browsers reach Docket. */
  publicUrl: string;
  /** Reports an error that is not one of the mail server. */
  onError(error: unknown): void;
}

/** Sends the messages of the outbox (docs/mail.md). */
export class MailDelivery {
  constructor(private readonly options: MailDeliveryOptions) {}

  /**
   * Sends all due messages. Ends when none is due, when `signal` is aborted, or when the server cannot be reached: then the messages that
   * were not tried yet wait for the next call.
   * @returns the number of messages that were sent, or held without a server
   */
  async deliverDue(signal: AbortSignal): Promise<number> {
    const { queue, server } = this.options;
    if (!server) return queue.hold();
    const active = new Set<Promise<void>>();
    let sent = 0;
    let reachable = true;
    const deliver = async (claimed: ClaimedMail): Promise<void> => {
      const result = await this.deliver(server, claimed);
      if (result === 'sent') sent += 1;
      if (result === 'unreachable') reachable = false;
    };
    for (;;) {
      const free = CONNECTIONS - active.size;
      const claimed = free > 0 && reachable && !signal.aborted ? await queue.claim(free) : [];
      for (const mail of claimed) {
        const done = deliver(mail).finally(() => active.delete(done));
        active.add(done);
      }
      if (active.size === 0) return sent;
      if (signal.aborted) {
        await Promise.race([Promise.all(active), wait(STOP_MS, undefined, { ref: false })]);
        return sent;
      }
      await Promise.race([...active, wait(POLL_MS, undefined, { ref: false })]);
    }
  }

  /** Closes the connections to the server. Call it when `deliverDue` has ended. */
  close(): void {
    this.options.server?.close();
  }

  private async deliver(
    server: MailServer,
    claimed: ClaimedMail,
  ): Promise<'sent' | 'unreachable' | 'not_sent'> {
    const { queue, onError } = this.options;
    try {
      const content = await queue.read(claimed);
      if (content === null) return 'not_sent';
      if (content === 'obsolete') {
        await queue.fail(claimed, content, null);
        return 'not_sent';
      }
      return await this.send(server, claimed, content);
    } catch (error) {
      // The lease ends, and the message is tried again.
      onError(error);
      return 'not_sent';
    }
  }

  private async send(
    server: MailServer,
    claimed: ClaimedMail,
    content: MailContent,
  ): Promise<'sent' | 'unreachable' | 'not_sent'> {
    const { queue, publicUrl } = this.options;
    const messageId = `<${claimed.id}@${new URL(publicUrl).hostname}>`;
    const rendered = renderMail(content, publicUrl);
    const { recipient } = content;
    const result = await server.send({ messageId, recipient, ...rendered }).then(
      (answer) => ({ answer, failure: null }),
      (error: unknown) => ({ answer: null, failure: failureOf(error) }),
    );
    if (result.failure === null) {
      await queue.sent(claimed, result.answer);
      return 'sent';
    }
    const { reason, answer } = result.failure;
    const delay = retryDelay(result.failure, content.attempts, Math.random());
    await (delay === null
      ? queue.fail(claimed, reason, answer)
      : queue.retry(claimed, reason, answer, delay));
    return reason === 'unreachable' || reason === 'sign_in' ? 'unreachable' : 'not_sent';
  }
}
