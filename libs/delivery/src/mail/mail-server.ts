import type { SmtpConfig } from '@docket/config';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from './render-mail.js';

/** Connections of one worker to the mail server. */
export const CONNECTIONS = 5;
/** Messages that a connection sends before it is closed. Servers limit them. */
const MESSAGES_PER_CONNECTION = 100;

/** Times in milliseconds after which an attempt ends. Their sum is far less than the lease of a message. */
export interface MailTimeouts {
  /** Time to connect, with TLS. */
  connection: number;
  /** Time until the server greets. */
  greeting: number;
  /** Time without an answer. */
  answer: number;
}
const TIMEOUTS: MailTimeouts = { connection: 15_000, greeting: 15_000, answer: 60_000 };

/** A message for the mail server. */
export interface OutgoingMail extends RenderedMail {
  /** ID of the message, the same in every attempt, so that mail systems recognize a message that they have already received. */
  messageId: string;
  recipient: string;
}

/** A mail server. Its connections are kept open between messages. */
export interface MailServer {
  /** Sends a message. @returns the answer of the server @throws if the server has not accepted the message */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
}

/** Opens a mail server. It connects when the first message is sent. */
export function openMailServer(
  { host, port, tls, user, password, from }: SmtpConfig,
  timeouts: MailTimeouts = TIMEOUTS,
): MailServer {
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    // The outbox tries again: an attempt that lost its connection may have delivered the message.
    maxRequeues: 0,
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeouts.connection,
    dnsTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, recipient, subject, text, html }) {
      const sent = await transport.sendMail({
        messageId,
        from,
        to: { name: '', address: recipient },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return sent.response;
    },
    close: () => transport.close(),
  };
}
