import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { textKey } from '@docket/contracts';
import { cookiePrefix, isSecure } from './auth.js';

const DAYS = 180;
const SHAPE = /^([0-9a-f-]{36})\.([\w-]{22})\.([\w-]{43})$/;

/** A browser, and the account that has signed in in it. */
export interface KnownDevice {
  id: string;
  accountId: string;
}

/** Returns the value of a cookie in a Cookie header, or null. */
export const cookieValue = (cookies: string | undefined, name: string): string | null =>
  cookies
    ?.split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null;

/**
 * A cookie that marks a browser in which an account has signed in. Failed sign-ins from elsewhere do not limit such a browser for
 * this account, so a stranger cannot lock a person out. Another account with the same e-mail address may belong to somebody
 * else, so the cookie changes no limit of it. It gives no access: the password is still required.
 */
export class DeviceCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(
    private readonly secret: string,
    publicUrl: string,
  ) {
    this.name = `${cookiePrefix(publicUrl)}.device`;
    const secure = isSecure(publicUrl) ? '; Secure' : '';
    this.attributes = `; Max-Age=${DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  /** Returns the browser if it has a valid cookie of an account with the e-mail address, otherwise null. */
  find(cookies: string | undefined, email: string): KnownDevice | null {
    const [, accountId, id, signature] = SHAPE.exec(cookieValue(cookies, this.name) ?? '') ?? [];
    if (!accountId || !id || !signature) return null;
    const device = { id, accountId };
    const expected = Buffer.from(this.sign(device, email));
    return timingSafeEqual(expected, Buffer.from(signature)) ? device : null;
  }

  /** Returns the `Set-Cookie` header that marks a browser for an account with the e-mail address. */
  create(accountId: string, email: string): string {
    const id = randomBytes(16).toString('base64url');
    const signature = this.sign({ id, accountId }, email);
    return `${this.name}=${accountId}.${id}.${signature}${this.attributes}`;
  }

  private sign({ id, accountId }: KnownDevice, email: string): string {
    return createHmac('sha256', this.secret)
      .update(`device ${id} ${accountId} ${textKey(email)}`)
      .digest('base64url');
  }
}
