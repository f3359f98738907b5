import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { textKey } from '@docket/contracts';
import { cookiePrefix, isSecure } from './auth.js';

const DAYS = 180;
const SHAPE = /^([\w-]{22})\.([\w-]{43})$/;

/** Returns the value of a cookie in a Cookie header, or null. */
export const cookieValue = (cookies: string | undefined, name: string): string | null =>
  cookies
    ?.split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null;

/**
 * A cookie that marks a browser in which somebody has signed in with an e-mail address. Failed sign-ins from elsewhere do
 * not limit such a browser, so a stranger cannot lock a person out. It gives no access: the password is still required.
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

  /** Returns the ID of the browser if it has a valid cookie for the e-mail address, otherwise null. */
  deviceOf(cookies: string | undefined, email: string): string | null {
    const [, id, signature] = SHAPE.exec(cookieValue(cookies, this.name) ?? '') ?? [];
    if (!id || !signature) return null;
    const expected = Buffer.from(this.sign(id, email));
    return timingSafeEqual(expected, Buffer.from(signature)) ? id : null;
  }

  /** Returns the `Set-Cookie` header that marks a browser for the e-mail address. */
  create(email: string): string {
    const id = randomBytes(16).toString('base64url');
    return `${this.name}=${id}.${this.sign(id, email)}${this.attributes}`;
  }

  private sign(id: string, email: string): string {
    return createHmac('sha256', this.secret)
      .update(`device ${id} ${textKey(email)}`)
      .digest('base64url');
  }
}
