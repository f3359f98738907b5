import { EventEmitter } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * How the server fails. `greeting`: it never greets. `busy`: it refuses connections. `auth`: it refuses to sign in. `sender`, `recipient`,
 * `recipient_later`, `content`, `content_later`: it refuses a command for good, or for now. `drop`: it accepts the content and closes the
 * connection without an answer. `stall`: it does not answer to the recipient until `release`.
 */
export type SmtpFault =
  | 'greeting'
  | 'busy'
  | 'auth'
  | 'sender'
  | 'recipient'
  | 'recipient_later'
  | 'content'
  | 'content_later'
  | 'drop'
  | 'stall';

/** A message that the server has received. */
export interface ReceivedMail {
  from: string;
  to: string;
  /** Headers and content as they were sent. */
  source: string;
}

/** A mail server for tests. */
export interface SmtpServer {
  port: number;
  /** All messages whose content was received, also those that were refused afterwards. */
  received: ReceivedMail[];
  /** Addresses of the recipients to which the server has not answered yet. */
  stalled: Set<string>;
  /** Emits `received` with each message, and `stalled` with each recipient. */
  events: EventEmitter;
  /** Sets how the server fails from now on, for all recipients or by recipient. */
  fail(fault: SmtpFault | null | ((recipient: string) => SmtpFault | null)): void;
  /** Answers to the stalled recipients. */
  release(): void;
  close(): Promise<void>;
}

/** Starts a mail server on a free port. @param user If given, clients must sign in */
export async function startSmtpServer({ user }: { user?: string } = {}): Promise<SmtpServer> {
  let faultOf: (recipient: string) => SmtpFault | null = () => null;
  const received: ReceivedMail[] = [];
  const stalled = new Set<string>();
  const waiting: (() => void)[] = [];
  const events = new EventEmitter();
  const sockets = new Set<Socket>();
  const shared: Shared = {
    user,
    fault: (recipient) => faultOf(recipient),
    receive(mail) {
      received.push(mail);
      events.emit('received', mail);
    },
    stall(recipient, answer) {
      stalled.add(recipient);
      waiting.push(() => {
        stalled.delete(recipient);
        answer();
      });
      events.emit('stalled', recipient);
    },
  };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    new SmtpSession(socket, shared).greet();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    stalled,
    events,
    fail(fault) {
      faultOf = typeof fault === 'function' ? fault : () => fault;
    },
    release() {
      for (const answer of waiting.splice(0)) answer();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Shared {
  user: string | undefined;
  fault(recipient: string): SmtpFault | null;
  receive(mail: ReceivedMail): void;
  stall(recipient: string, answer: () => void): void;
}

/** The commands of one connection. */
class SmtpSession {
  private buffer = '';
  private content = false;
  private from = '';
  private to = '';

  constructor(
    private readonly socket: Socket,
    private readonly shared: Shared,
  ) {
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      this.buffer += String(chunk);
      this.read();
    });
  }

  greet(): void {
    const fault = this.shared.fault('');
    if (fault === 'greeting') return;
    if (fault === 'busy') this.socket.end('421 4.3.2 Too busy\r\n');
    else this.answer('220 test ESMTP');
  }

  private answer(line: string): void {
    this.socket.write(`${line}\r\n`);
  }

  private read(): void {
    for (;;) {
      const end = this.buffer.indexOf(this.content ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const text = this.buffer.slice(0, end);
      this.buffer = this.buffer.slice(end + (this.content ? 5 : 2));
      if (this.content) this.receive(text);
      else this.execute(text);
    }
  }

  private execute(line: string): void {
    const fault = this.shared.fault(this.to);
    const [command = ''] = line.toUpperCase().split(/[ :]/);
    if (command === 'EHLO')
      return this.answer(this.shared.user ? '250-test\r\n250 AUTH PLAIN' : '250-test\r\n250 8BITMIME');
    if (command === 'AUTH') return this.signIn(line);
    if (command === 'MAIL') {
      this.from = addressOf(line);
      return this.answer(fault === 'sender' ? '550 5.7.1 Sender refused' : '250 2.1.0 OK');
    }
    if (command === 'RCPT') return this.recipient(addressOf(line));
    if (command === 'DATA') {
      this.content = true;
      return this.answer('354 Go ahead');
    }
    if (command === 'QUIT') return void this.socket.end('221 2.0.0 Bye\r\n');
    return this.answer('250 2.0.0 OK');
  }

  private signIn(line: string): void {
    const [, user] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
      .toString()
      .split('\0');
    const accepted = user === this.shared.user && this.shared.fault('') !== 'auth';
    this.answer(accepted ? '235 2.7.0 Accepted' : '535 5.7.8 Wrong user name or password');
  }

  private recipient(to: string): void {
    this.to = to;
    const fault = this.shared.fault(to);
    if (fault === 'stall') return this.shared.stall(to, () => this.answer('250 2.1.5 OK'));
    if (fault === 'recipient') return this.answer(`550 5.1.1 <${to}> has no mailbox here`);
    if (fault === 'recipient_later') return this.answer('450 4.2.1 Mailbox is busy');
    return this.answer('250 2.1.5 OK');
  }

  private receive(source: string): void {
    this.content = false;
    this.shared.receive({ from: this.from, to: this.to, source });
    const fault = this.shared.fault(this.to);
    if (fault === 'drop') return void this.socket.destroy();
    if (fault === 'content') return this.answer('554 5.7.1 Content refused');
    if (fault === 'content_later') return this.answer('451 4.3.0 Try again later');
    return this.answer(`250 2.0.0 Accepted as ${this.to}`);
  }
}

const addressOf = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
