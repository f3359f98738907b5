/** First page of an organization. */
export const HOME = '/organization';

/** Returns the path to open after signing in. Ignores external URLs, because the parameter can be forged. */
export const safeNext = (next: string | undefined): string =>
  next && /^\/(?:organization|operations|profile)(?:[/?#]|$)/.test(next) ? next : HOME;
