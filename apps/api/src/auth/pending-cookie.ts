import { PENDING_MINUTES } from '@docket/domain';
import { cookiePrefix, isSecure } from './auth.js';
import { cookieValue } from './device-cookie.js';

/** The cookie with the token of a sign-in that still needs the second factor, so that only the same browser continues it. */
export class PendingCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    this.name = `${cookiePrefix(publicUrl)}.pending_sign_in`;
    this.attributes = `; Path=/; HttpOnly; SameSite=Strict${isSecure(publicUrl) ? '; Secure' : ''}`;
  }

  /** Returns the token of a request, or null. */
  tokenOf(cookies: string | undefined): string | null {
    return cookieValue(cookies, this.name);
  }

  /** Returns the `Set-Cookie` header with a token. */
  create(token: string): string {
    return `${this.name}=${token}; Max-Age=${PENDING_MINUTES * 60}${this.attributes}`;
  }

  /** Returns the `Set-Cookie` header that removes the token. */
  clear(): string {
    return `${this.name}=; Max-Age=0${this.attributes}`;
  }
}
