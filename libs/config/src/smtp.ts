import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { integer } from './variable-types.js';

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '::1']);
/** Default port of each kind of encryption. */
const PORTS = { starttls: 587, tls: 465, none: 25 } as const;
/** An address, or a name with the address in angle brackets. */
const SENDER = /^(?:[^<>@"\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/** The mail server that accepts the messages of Docket. */
export interface SmtpConfig {
  host: string;
  port: number;
  /** `starttls`: encryption is required after connecting. `tls`: from the start. `none`: no encryption. */
  tls: keyof typeof PORTS;
  /** Default: the server requires no sign-in. */
  user?: string;
  password?: string;
  /** Sender, e.g. `Docket <docket@example.com>`. */
  from: string;
}

/** The variables of the mail server. */
export const smtpVariables = {
  SMTP_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, {
      error: 'is not a host name. Use a name such as smtp.example.com, without a port.',
    })
    .optional(),
  SMTP_PORT: integer(1, 65_535).optional(),
  SMTP_TLS: z
    .enum(['starttls', 'tls', 'none'], { error: 'is not a valid value. Use starttls, tls or none.' })
    .default('starttls'),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_PASSWORD_FILE: z.string().optional(),
  MAIL_FROM: z
    .string()
    .regex(SENDER, {
      error: 'is not a sender. Use an address such as docket@example.com, or Docket <docket@example.com>.',
    })
    .optional(),
};

type Parsed = z.infer<z.ZodObject<typeof smtpVariables>>;

/**
 * Checks combinations of the variables of the mail server.
 * @param sends Whether the program sends messages, and so must be able to read the file of the password
 */
export function smtpProblems(env: NodeJS.ProcessEnv, sends: boolean): string[] {
  if (!env.SMTP_HOST) {
    const withoutEffect = Object.keys(smtpVariables).find((name) => env[name]);
    if (!withoutEffect) return [];
    return [`SMTP_HOST is missing, but ${withoutEffect} is set. Set SMTP_HOST, or remove ${withoutEffect}.`];
  }
  const problems: string[] = [];
  if (!env.MAIL_FROM)
    problems.push('MAIL_FROM is missing, but SMTP_HOST is set. Set it to the sender of all messages.');
  const passwords = [env.SMTP_PASSWORD, env.SMTP_PASSWORD_FILE].filter(Boolean).length;
  if (passwords !== (env.SMTP_USER ? 1 : 0))
    problems.push(
      'SMTP_USER needs either SMTP_PASSWORD or SMTP_PASSWORD_FILE. Set one of them, or none of the three if the mail server requires no sign-in.',
    );
  if (env.SMTP_USER && env.SMTP_TLS === 'none' && !LOCAL_HOSTS.has(env.SMTP_HOST))
    problems.push(
      'SMTP_TLS is none, but SMTP_USER is set: the password would be sent unencrypted. Use starttls or tls.',
    );
  if (sends && env.SMTP_PASSWORD_FILE && readPassword(env.SMTP_PASSWORD_FILE) === null)
    problems.push('SMTP_PASSWORD_FILE cannot be read, or is empty. Check the path and its permissions.');
  return problems;
}

/** Returns the mail server; undefined if none is configured. */
export function smtpConfig(parsed: Parsed): SmtpConfig | undefined {
  const { SMTP_HOST: host, SMTP_TLS: tls, SMTP_USER: user, SMTP_PASSWORD_FILE: file } = parsed;
  if (host === undefined) return undefined;
  const password = file === undefined ? parsed.SMTP_PASSWORD : (readPassword(file) ?? undefined);
  return {
    host,
    port: parsed.SMTP_PORT ?? PORTS[tls],
    tls,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    from: parsed.MAIL_FROM!,
  };
}

/** Returns the content of a file without the line break at its end; null if it is empty or cannot be read. */
function readPassword(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '') || null;
  } catch {
    return null;
  }
}
